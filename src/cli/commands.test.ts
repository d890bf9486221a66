import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { README, readmeText } from './command-table.ts';
import { COMMANDS } from './commands.ts';
import { BUILD } from './commands/build.ts';
import { helpText } from './options/help-text.ts';

const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const RUN = 'node src/cli/run.js ';
/** Every script that runs a program of this project; the others run programs that have their own help. */
const programs = Object.entries(scripts).filter(([, line]) => line.startsWith(RUN));

/** Runs a script of `package.json` in this folder. */
async function run(line: string, ...words: string[]) {
  const [, ...call] = line.split(' ');
  const child = spawn(process.execPath, [...call, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const status = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, stdout, stderr };
}

test('every script that runs a program of this project checks the version of Node first', () => {
  const others = Object.entries(scripts).filter(([, line]) =>
    /(^| )(node|astro (dev|preview|build)) /.test(`${line} `),
  );
  expect(others.filter(([, line]) => !line.startsWith(RUN))).toEqual([]);
});

test('every script in src/cli/ is a command, and every command is a script', () => {
  const names = programs.filter(([, line]) => line.startsWith(`${RUN}src/cli/`)).map(([name]) => name);
  expect(COMMANDS.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('the README lists the commands: if not, run `npm run generate` and commit it', async () => {
  expect(readFileSync(README, 'utf8')).toBe(await readmeText());
});

test('the README names the version of Node that package.json requires', () => {
  expect(readFileSync(README, 'utf8')).toContain(`Broadsheet needs Node ${engines.node.slice(2)}, which`);
});

describe.each(programs)('npm run %s', (name, line) => {
  test('refuses an option that it does not have, and does nothing', { timeout: 120_000 }, async () => {
    expect(await run(line, '--hepl')).toEqual({
      status: 2,
      stdout: '',
      stderr: `\`--hepl\` is not an option of ${name}; did you mean \`--help\`?\n\`npm run ${name} -- --help\` lists the options.\n`,
    });
  });
});

test('`npm run build -- --help` shows how to call the command, and builds nothing', { timeout: 120_000 }, async () => {
  const { status, stdout, stderr } = await run(scripts['build'] ?? '', '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`${helpText(BUILD)}\n`);
});

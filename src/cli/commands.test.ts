import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README, readmeText } from './command-table.ts';
import { COMMANDS } from './commands.ts';

const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const RUN = 'node src/cli/run.js ';
/** Every script that runs a program of this project; the others run programs that have their own help. */
const programs = Object.entries(scripts).filter(([, line]) => line.startsWith(RUN));

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

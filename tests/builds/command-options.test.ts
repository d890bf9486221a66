import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { BUILD } from '../../src/cli/commands/build.ts';
import { helpText } from '../../src/cli/options/help-text.ts';
import { ROOT } from '../demo-project.ts';

const RUN = 'node src/cli/run.js ';
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Every script that runs a program of this project; the others run programs that have their own help. */
// Those of `test:` pass their options on to vitest.
const programs = Object.entries(scripts).filter(([name, line]) => line.startsWith(RUN) && !name.startsWith('test:'));

/** Runs a script of `package.json` in the project. */
async function run(line: string, ...words: string[]) {
  const [, ...call] = line.split(' ');
  const child = spawn(process.execPath, [...call, ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const status = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, stdout, stderr };
}

test.each(programs)('npm run %s refuses an option that it does not have, and does nothing', async (name, line) => {
  expect(await run(line, '--hepl')).toEqual({
    status: 2,
    stdout: '',
    stderr: `\`--hepl\` is not an option of ${name}; did you mean \`--help\`?\n\`npm run ${name} -- --help\` lists the options.\n`,
  });
});

test('`npm run build -- --help` shows how to call the command, and builds nothing', async () => {
  const { status, stdout, stderr } = await run(scripts['build'] ?? '', '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`${helpText(BUILD)}\n`);
});

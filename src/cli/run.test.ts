import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet run-'));
  mkdirSync(path.join(root, 'src/cli'), { recursive: true });
  cpSync('src/cli/run.js', path.join(root, 'src/cli/run.js'));
  writeFileSync(
    path.join(root, 'src/cli/echo.ts'),
    'const words: string[] = process.argv;\nconsole.log(words.slice(1).join());\n',
  );
});

afterAll(() => rmSync(root, { recursive: true }));

/** Runs a command in a project that requires some version of Node. */
function run(node: string) {
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ type: 'module', engines: { node } }));
  const words = ['src/cli/run.js', 'src/cli/echo.ts', '--out', 'site'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const [major, minor, patch] = process.versions.node.split('.').map(Number) as [number, number, number];

test.each([`>=${major}.${minor}`, `>=${major - 1}.99.99`])(
  'a command runs where Node is %s, as if Node had been started with it',
  (required) => {
    expect(run(required)).toEqual({
      status: 0,
      stdout: `${path.join(root, 'src/cli/echo.ts')},--out,site\n`,
      stderr: '',
    });
  },
);

test.each([`>=${major + 1}`, `>=${major}.${minor}.${patch + 1}`])(
  'a Node that is not %s is refused in one sentence, and nothing runs',
  (required) => {
    expect(run(required)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Broadsheet needs Node ${required.slice(2)} or later, but this is Node ${process.versions.node}: run \`npm ci\`, which installs the right Node for this project on Linux and Windows, or install it from https://nodejs.org.\n`,
    });
  },
);

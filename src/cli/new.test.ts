import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILE_KINDS } from '../schema/kinds.ts';

const COMMAND = path.resolve('src/cli/new.ts');

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-new-'));
  mkdirSync(path.join(root, 'content/sections'), { recursive: true });
  const publication = FILE_KINDS.publication.examples.minimal;
  writeFileSync(path.join(root, 'content/publication.yaml'), publication);
  writeFileSync(path.join(root, 'content/sections/livewire.yaml'), 'name: Livewire\nwire: true\n');
});

afterAll(() => rmSync(root, { recursive: true }));

/** Runs the command where standard input is no terminal. */
function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
    cwd: root,
    encoding: 'utf8',
    input: 'Storm\nnews\n\n',
  });
  return { status, stdout, stderr };
}

test('the command prints the path of the new file, and beside it where to look at the story', () => {
  const { status, stdout, stderr } = run('--wire', 'Gale warning', '--date', '2026-11-23T06:30');
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'content/articles/2026/11/gale-warning.md\n',
    stderr: 'To see it while you write: npm run dev, then http://localhost:4321/2026/11/gale-warning/\n',
  });
  expect(readFileSync(path.join(root, stdout.trim()), 'utf8')).toContain('published: 2026-11-23 06:30\n');
});

test('without a terminal, a flag that is missing is an error and no question', () => {
  expect(run()).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no terminal to ask on. Add:\n  --headline "…"\n  --section, one of livewire (Livewire)\nFor example: npm run new -- --headline "Ferry service resumes" --section livewire --unsigned\n',
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeProject, overwrittenFiles, type Step } from './project-change.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-change-'));
  mkdirSync(path.join(root, 'content/pages'), { recursive: true });
  writeFileSync(path.join(root, 'content/pages/about.md'), 'About the demo.');
  writeFileSync(path.join(root, 'README.md'), 'The engine.');
  writeFileSync(path.join(root, 'bench'), 'Fast.');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Every file and folder, files with their text. */
function project(): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const place = path.join(entry.parentPath, entry.name);
      return path.relative(root, place) + (entry.isFile() ? `: ${readFileSync(place, 'utf8')}` : '/');
    })
    .sort();
}

const STEPS: Step[] = [
  { kind: 'move', from: 'content/pages', to: 'tests/ledger/pages' },
  { kind: 'remove', path: 'bench' },
  { kind: 'write', file: 'content/pages/about.md', content: 'About us.' },
  { kind: 'write', file: 'README.md', content: 'The newsroom.' },
];

test('steps are carried out in their order, and nothing else is left', () => {
  changeProject(root, STEPS);
  expect(project().filter((line) => !line.startsWith('.broadsheet'))).toEqual([
    'README.md: The newsroom.',
    'content/',
    'content/pages/',
    'content/pages/about.md: About us.',
    'tests/',
    'tests/ledger/',
    'tests/ledger/pages/',
    'tests/ledger/pages/about.md: About the demo.',
  ]);
});

test('a failure after some steps makes the project what it was, to the last folder', () => {
  const before = project();
  // No folder can be made below a file.
  const failing: Step = { kind: 'write', file: 'README.md/below', content: '' };
  expect(() => changeProject(root, [...STEPS, failing])).toThrow();
  expect(project()).toEqual(before);
});

test('what is overwritten is what is there, differs, and is not moved away or removed before', () => {
  const same: Step = { kind: 'write', file: 'bench', content: 'Fast.' };
  expect(overwrittenFiles(root, STEPS)).toEqual(['README.md']);
  expect(overwrittenFiles(root, [same])).toEqual([]);
  expect(overwrittenFiles(root, [{ kind: 'move', from: 'README.md', to: 'bench' }])).toEqual(['bench']);
});

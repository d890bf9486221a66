import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyChanges, changeLog, isUndoable, undoChange } from './change-log.ts';
import type { FileChange } from './story-operation.ts';

const [OLD, NEW] = ['content/articles/2026/11/a.md', 'content/articles/2026/12/b.md'];
const moved: FileChange[] = [
  { file: OLD, before: 'A', after: undefined },
  { file: NEW, before: undefined, after: 'B' },
];
let root: string;
const at = (file: string) => path.join(root, file);
const change = (changes: FileChange[]) => applyChanges(root, { title: 'Move', file: NEW, time: 0, changes });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
  mkdirSync(path.dirname(at(OLD)), { recursive: true });
  writeFileSync(at(OLD), 'A');
});
afterEach(() => rmSync(root, { recursive: true }));

test('what was done is undone, files that were made or removed included', () => {
  const logged = change(moved);
  expect([existsSync(at(OLD)), readFileSync(at(NEW), 'utf8')]).toEqual([false, 'B']);
  expect(changeLog(root).map(({ title }) => title)).toEqual(['Move']);
  expect(undoChange(root, logged?.id ?? '')).toBeDefined();
  expect([readFileSync(at(OLD), 'utf8'), existsSync(at(NEW))]).toEqual(['A', false]);
  expect(changeLog(root)).toEqual([]);
});

test('nothing is written over what somebody saved meanwhile, neither by a change nor by undoing it', () => {
  writeFileSync(at(OLD), 'A, edited');
  expect(change(moved)).toBeUndefined();
  expect([readFileSync(at(OLD), 'utf8'), existsSync(at(NEW))]).toEqual(['A, edited', false]);
  writeFileSync(at(OLD), 'A');
  const logged = change(moved);
  writeFileSync(at(NEW), 'B, edited');
  expect(logged && isUndoable(root, logged)).toBe(false);
  expect(undoChange(root, logged?.id ?? '')).toBeUndefined();
  expect(readFileSync(at(NEW), 'utf8')).toBe('B, edited');
});

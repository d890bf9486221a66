import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STATE_FILE, WrittenState } from './written-state.ts';

let root: string;
const at = (file: string) => path.join(root, file);
const write = (files: Record<string, string>) =>
  Object.fromEntries(new WrittenState(root).write(new Map(Object.entries(files))));

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-written-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a second run writes nothing', () => {
  expect(write({ 'a.md': 'one' })).toEqual({ 'a.md': 'new' });
  const times = ['a.md', STATE_FILE].map((file) => statSync(at(file), { bigint: true }).mtimeNs);
  expect(write({ 'a.md': 'one' })).toEqual({ 'a.md': 'unchanged' });
  expect(['a.md', STATE_FILE].map((file) => statSync(at(file), { bigint: true }).mtimeNs)).toEqual(times);
});

test('what a killed run has left beside a file is removed, and what somebody else writes there stays', () => {
  writeFileSync(at('a.md.4529991.0'), 'on');
  writeFileSync(at('ours.md.4529991.0'), 'ours');
  write({ 'a.md': 'one' });
  expect(readdirSync(root).sort()).toEqual(['a.md', 'import', 'ours.md.4529991.0']);
});

test('a file that nobody has touched is updated, and one that an editor has changed is kept', () => {
  write({ 'a.md': 'one', 'b.md': 'one' });
  writeFileSync(at('b.md'), 'one, edited');
  expect(write({ 'a.md': 'two', 'b.md': 'two' })).toEqual({ 'a.md': 'updated', 'b.md': 'kept' });
  expect([readFileSync(at('a.md'), 'utf8'), readFileSync(at('b.md'), 'utf8')]).toEqual(['two', 'one, edited']);
});

test('a file that an editor has deleted does not come back', () => {
  write({ 'a.md': 'one' });
  rmSync(at('a.md'));
  expect(write({ 'a.md': 'two' })).toEqual({ 'a.md': 'kept' });
  expect(existsSync(at('a.md'))).toBe(false);
});

test('a file that was there before any import is kept', () => {
  writeFileSync(at('a.md'), 'by hand');
  expect(write({ 'a.md': 'one' })).toEqual({ 'a.md': 'kept' });
});

test('a run that was killed after its record goes on: what it wrote is its own, and what it did not write is new', () => {
  write({ 'a.md': 'one', 'b.md': 'one' });
  // The record as it is before the first file of a second run is written.
  const state = JSON.parse(readFileSync(at(STATE_FILE), 'utf8'));
  write({ 'a.md': 'two', 'b.md': 'two', 'c.md': 'two' });
  const done = JSON.parse(readFileSync(at(STATE_FILE), 'utf8'));
  for (const file of ['a.md', 'b.md', 'c.md'])
    state.files[file] = [...[state.files[file] ?? []].flat(), done.files[file]];
  writeFileSync(at(STATE_FILE), JSON.stringify(state));
  writeFileSync(at('b.md'), 'one');
  rmSync(at('c.md'));
  expect(write({ 'a.md': 'three', 'b.md': 'three', 'c.md': 'three' })).toEqual({
    'a.md': 'updated',
    'b.md': 'updated',
    'c.md': 'new',
  });
});

test('a record that cannot be read stops the import, because every file would look edited', () => {
  write({ 'a.md': 'one' });
  writeFileSync(at(STATE_FILE), '{"version":');
  expect(() => write({ 'a.md': 'two' })).toThrow('git checkout import/written.json');
});

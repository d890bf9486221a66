import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { monthPart, readEntries, writeEntries, type EntryParts } from './shelved-entries.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-shelf-'));
const fileOf = (name: string) => path.join(folder, name);
const writtenAt = (name: string) => statSync(fileOf(name)).mtimeMs;
const LONG_AGO = 1_000_000;

const [storm, ferry] = [{ words: 'storm' }, { words: 'ferry' }];
const parts: EntryParts<{ words: string }> = new Map([
  ['2026-10', [['2026/10/ferry', ferry]]],
  ['2026-11', [['2026/11/storm', storm]]],
]);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  writeEntries(folder, 'r1', parts, new Map());
  for (const name of ['2026-10.json', '2026-11.json']) utimesSync(fileOf(name), LONG_AGO, LONG_AGO);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('entries are read back by part, of one revision or of any', () => {
  expect(readEntries(folder, 'r1')).toEqual(parts);
  expect(readEntries(folder)).toEqual(parts);
  expect(readEntries(folder, 'r2')).toEqual(new Map());
  expect(readEntries(fileOf('absent'))).toEqual(new Map());
});

test('only the parts with an entry that is another object are written again', () => {
  const known = readEntries<{ words: string }>(folder, 'r1');
  const next = new Map(known).set('2026-11', [['2026/11/storm', { ...storm }]]);
  writeEntries(folder, 'r1', next, known);
  expect(writtenAt('2026-10.json')).toBe(LONG_AGO * 1000);
  expect(writtenAt('2026-11.json')).toBeGreaterThan(LONG_AGO * 1000);
});

test('a part with nothing in it is removed, and so is what a build left that was killed days ago', () => {
  const [old, young] = ['2026-10.json.77.0', '2026-10.json.78.0'];
  for (const name of [old, young]) writeFileSync(fileOf(name), 'half');
  utimesSync(fileOf(old), LONG_AGO, LONG_AGO);
  writeEntries(folder, 'r1', new Map([['2026-11', parts.get('2026-11') ?? []]]), parts);
  const left = ['2026-10.json', '2026-11.json', old, young].filter((name) => existsSync(fileOf(name)));
  expect(left).toEqual(['2026-11.json', young]);
});

test('a damaged part is absent, and is written again', () => {
  writeFileSync(fileOf('2026-11.json'), 'cut');
  const known = readEntries<{ words: string }>(folder, 'r1');
  expect([...known.keys()]).toEqual(['2026-10']);
  writeEntries(folder, 'r1', new Map([...known, ['2026-11', parts.get('2026-11') ?? []]]), known);
  expect(readEntries(folder, 'r1')).toEqual(parts);
});

test('stories of one month are in one part', () => {
  expect(monthPart('2026/11/coast-road-closed')).toBe('2026-11');
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRepair, mendFiles, type Repair } from './check-fix.ts';

const FILE = 'story.md';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-fix-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Replaces each run of spaces in a text by one, in the order in which they are given to the function. */
function repairsOf(text: string): Repair[] {
  return text.split(/\r\n?|\n/).flatMap((excerpt, index) =>
    [...excerpt.matchAll(/ {2,}/g)].map(({ index: at, 0: spaces }): Repair => {
      const place = { file: FILE, line: index + 1, column: at + 1, excerpt };
      const edit = { line: index + 1, column: at + 1, length: spaces.length, replacement: ' ' };
      return { rule: 'double-space', what: 'Two spaces.', ...place, edits: [edit] };
    }),
  );
}

function mended(text: string, repairs = repairsOf(text.replace('\uFEFF', ''))): string {
  writeFileSync(path.join(root, FILE), text);
  mendFiles(root, repairs);
  return readFileSync(path.join(root, FILE), 'utf8');
}

test.each(['in order', 'backwards'])('several repairs of a line are made each at its place, given %s', (order) => {
  const text = 'a  b   c  d\ne  f  g\n';
  const repairs = order === 'backwards' ? repairsOf(text).reverse() : repairsOf(text);
  expect(mended(text, repairs)).toBe('a b c d\ne f g\n');
});

test('a repair may be longer than what it replaces', () => {
  const repairs = repairsOf('a  b  c').map((repair) => ({
    ...repair,
    edits: repair.edits.map((edit) => ({ ...edit, replacement: '[one space]' })),
  }));
  expect(mended('a  b  c', repairs)).toBe('a[one space]b[one space]c');
});

test('line ends, a byte order mark and all else stay', () => {
  expect(mended('\uFEFFa  b\r\nc\rd  e\n\n\tf')).toBe('\uFEFFa b\r\nc\rd e\n\n\tf');
});

test('repairs are reported from the first place to the last, with the words around them', () => {
  const text = 'The sea  was still taking pieces  of the road.';
  writeFileSync(path.join(root, FILE), text);
  expect(mendFiles(root, repairsOf(text)).map(({ column, before, after }) => [column, before, after])).toEqual([
    [8, 'The sea  was still ta', 'The sea was still ta'],
    [33, 'aking pieces  of the road.', 'aking pieces of the road.'],
  ]);
});

test('only a problem with edits is a repair', () => {
  const [repair] = repairsOf('a  b') as [Repair];
  const { edits: _, ...problem } = repair;
  expect([isRepair(repair), isRepair(problem)]).toEqual([true, false]);
});

test('an edit may add a line, which ends as the others of the file do', () => {
  const [repair] = repairsOf('a  b') as [Repair];
  const repairs = [{ ...repair, edits: [{ line: 1, column: 2, length: 2, replacement: '\nz ' }] }];
  expect(mended('a  b\r\nc\r\n', repairs)).toBe('a\r\nz b\r\nc\r\n');
});

test('of two repairs of the same characters, only the first is made', () => {
  const [repair] = repairsOf('a  b') as [Repair];
  const other = { ...repair, edits: [{ line: 1, column: 3, length: 2, replacement: 'x' }] };
  expect(mended('a  b', [other, repair])).toBe('a b');
});

test('an edit may remove a line end', () => {
  const [repair] = repairsOf('a  b') as [Repair];
  const edits = [{ line: 1, column: 2, length: 5, replacement: '-' }];
  const later = { ...repair, edits: [{ line: 2, column: 4, length: 1, replacement: 'x' }] };
  expect(mended('a  b\r\ncdef\r\ng\r\n', [{ ...repair, edits }, later])).toBe('a-dex\r\ng\r\n');
});

import { copyFileSync, mkdirSync, mkdtempSync, renameSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSealed, writeSealed } from './sealed-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-sealed-'));
const file = path.join(folder, 'deep/value.json');
const VALUE = { words: ['a', 'ü', '\u2028'], number: 1 };

afterAll(() => rmSync(folder, { recursive: true }));

test('what was sealed is read back', () => {
  writeSealed(file, VALUE);
  expect(readSealed(file)).toEqual(VALUE);
});

test('a file that is not there reads as nothing', () => {
  expect(readSealed(path.join(folder, 'absent.json'))).toBeUndefined();
});

test('a file in the place of another one, or of one of another kind, reads as nothing', () => {
  writeSealed(file, VALUE);
  for (const other of ['deep/other.json', 'flat/value.json', 'value.json']) {
    writeSealed(path.join(folder, other), 'another value');
    copyFileSync(file, path.join(folder, other));
    expect(readSealed(path.join(folder, other)), other).toBeUndefined();
  }
});

test('a file that is renamed after it was written says so, and a whole cache may be moved', () => {
  writeSealed(path.join(folder, 'kept/next.json'), VALUE, path.join(folder, 'kept/site.json'));
  renameSync(path.join(folder, 'kept/next.json'), path.join(folder, 'kept/site.json'));
  expect(readSealed(path.join(folder, 'kept/site.json'))).toEqual(VALUE);
  mkdirSync(path.join(folder, 'elsewhere'));
  renameSync(path.join(folder, 'kept'), path.join(folder, 'elsewhere/kept'));
  expect(readSealed(path.join(folder, 'elsewhere/kept/site.json'))).toEqual(VALUE);
});

test('a file that lost its end, gained a byte or changed one reads as nothing', () => {
  writeSealed(file, VALUE);
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.slice(0, -1), `${whole} `, whole.replace('"a"', '"b"'), '', '{}']) {
    writeFileSync(file, damaged);
    expect(readSealed(file)).toBeUndefined();
  }
});

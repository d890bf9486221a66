import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('a file that lost its end, gained a byte or changed one reads as nothing', () => {
  writeSealed(file, VALUE);
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.slice(0, -1), `${whole} `, whole.replace('"a"', '"b"'), '', '{}']) {
    writeFileSync(file, damaged);
    expect(readSealed(file)).toBeUndefined();
  }
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeDigest } from './code-revision.ts';
import { sourcePath } from './source-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-revision-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a module that changes has another digest at once, also with text of the same length', () => {
  const file = path.join(folder, 'size.ts');
  const digestOf = (text: string) => {
    writeFileSync(file, text);
    return codeDigest(path.relative(sourcePath(''), file));
  };
  const first = digestOf('export const SIZE = 630;');
  expect(digestOf('export const SIZE = 600;')).not.toBe(first);
  expect(digestOf('export const SIZE = 630;')).toBe(first);
});

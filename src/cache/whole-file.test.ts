import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isPartial, writeWhole } from './whole-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-whole-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file is written with its folder, takes the place of the old one, and leaves nothing beside it', () => {
  writeWhole(at('deep/story.json'), 'old');
  writeWhole(at('deep/story.json'), Buffer.from('new'));
  expect(readFileSync(at('deep/story.json'), 'utf8')).toBe('new');
  expect(readdirSync(at('deep'))).toEqual(['story.json']);
});

test('what cannot be brought to its end leaves nothing', () => {
  mkdirSync(at('taken/full'), { recursive: true });
  expect(() => writeWhole(at('taken'), 'x')).toThrow();
  expect(readdirSync(folder).filter((name) => name.startsWith('taken.'))).toEqual([]);
});

test('what a kill leaves is known by its name, and no photo and no card has such a name', () => {
  expect(isPartial(`taken.${process.pid}.0`)).toBe(true);
  for (const name of ['0123456789012345.jpg', 'ab12.avif', '2026.json']) expect(isPartial(name)).toBe(false);
});

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pruneCache, readCached, writeCached } from './media-cache.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;
const BYTES = Buffer.from('the bytes of a picture');

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts another cached picture in the place of one. */
function exchange(other: string, bytes: Buffer): void {
  writeCached(path.dirname(at(other)), path.basename(other), bytes);
  renameSync(at(other), at('a.avif'));
}

describe('a picture in the cache', () => {
  test('is given back as it was written, and nothing else lies there', () => {
    writeCached(folder, 'a.avif', BYTES);
    expect(readCached(folder, 'a.avif')).toEqual(BYTES);
    expect(readdirSync(folder)).toEqual(['a.avif']);
  });

  test.each<[string, () => void]>([
    ['is not there', () => rmSync(at('a.avif'))],
    ['is cut off', () => truncateSync(at('a.avif'), 40)],
    ['is empty', () => truncateSync(at('a.avif'), 0)],
    ['is another picture', () => exchange('b.avif', Buffer.from('another'))],
    ['is a picture of another kind', () => exchange('cards/a.avif', BYTES)],
    ['has a bit turned', () => writeFileSync(at('a.avif'), readFileSync(at('a.avif')).fill(1, 40, 41))],
  ])('counts as absent when it %s, and is healed by the next', (_, damage) => {
    writeCached(folder, 'a.avif', BYTES);
    damage();
    expect(readCached(folder, 'a.avif')).toBeUndefined();
    writeCached(folder, 'a.avif', BYTES);
    expect(readCached(folder, 'a.avif')).toEqual(BYTES);
  });
});

test('what no build has asked for in a month is deleted, and what a killed build left after a day', () => {
  const age = (name: string, days: number) => {
    writeFileSync(at(name), 'x');
    utimesSync(at(name), new Date(NOW - days * DAY), new Date(NOW - days * DAY));
  };
  age('wanted.avif', 400);
  age('old.avif', 31);
  age('young.avif', 29);
  age('partial.avif.4711.0', 2);
  age('being-written.avif.4712.2', 0);
  expect(pruneCache(folder, new Set(['wanted.avif']), NOW)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['being-written.avif.4712.2', 'wanted.avif', 'young.avif']);
  expect(existsSync(at('old.avif'))).toBe(false);
});

test('nothing is deleted where nothing was ever kept', () => {
  expect(pruneCache(at('none'), new Set(), NOW)).toBe(0);
});

test('nothing is deleted in a folder that machines share', () => {
  writeFileSync(at('old.avif'), 'x');
  utimesSync(at('old.avif'), new Date(0), new Date(0));
  process.env['PHOTO_CACHE'] = folder;
  expect(pruneCache(folder, new Set(), NOW)).toBe(0);
  delete process.env['PHOTO_CACHE'];
  expect(pruneCache(folder, new Set(), NOW)).toBe(1);
});

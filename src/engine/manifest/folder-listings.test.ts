import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderState, openListings, type ListingPart } from './folder-listings.ts';

let folder: string;
let manifest: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-listings-'));
  manifest = path.join(folder, 'site.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Opens the listings as one build does. */
function build<T>(run: (part: ListingPart) => T): T {
  const listings = openListings(manifest);
  const part = listings.open('2026-11');
  const result = run(part);
  part.close();
  listings.close();
  return result;
}

const learn = (listing: string, stamp: string, isSettled = true) =>
  build((part) => {
    part.isKnown('2026/11/storm', listing, stamp);
    part.learn('2026/11/storm', listing, { isFolder: true, stamp, isSettled });
  });
const isKnown = (listing: string, stamp: string) => build((part) => part.isKnown('2026/11/storm', listing, stamp));

test('a folder is known with the stamps of both sites and the files that were seen in it', () => {
  learn('index.html 7', 'published');
  learn('index.html 7', 'spare');
  expect(['published', 'spare', 'other'].map((stamp) => isKnown('index.html 7', stamp))).toEqual([true, true, false]);
  learn('index.html 7', 'third');
  expect(['published', 'spare', 'third'].map((stamp) => isKnown('index.html 7', stamp))).toEqual([false, true, true]);
});

test('a folder with other files is not known, whatever its stamp was', () => {
  learn('index.html 7', 'stamp');
  learn('index.html 8', 'other stamp');
  expect(isKnown('index.html 8', 'stamp')).toBe(false);
  expect(isKnown('index.html 8', 'other stamp')).toBe(true);
});

test('nothing is learned of a folder that was changed a moment ago, and what nobody asked for is forgotten', () => {
  learn('index.html 7', 'stamp', false);
  expect(isKnown('index.html 7', 'stamp')).toBe(false);
  learn('index.html 7', 'stamp');
  build(() => undefined);
  expect(isKnown('index.html 7', 'stamp')).toBe(false);
});

test('a folder has another stamp after an entry came, and a link to it is none', () => {
  const place = path.join(folder, 'storm');
  mkdirSync(place);
  const before = folderState(place, Date.now());
  expect(before).toMatchObject({ isFolder: true, isSettled: false });
  writeFileSync(path.join(place, 'index.html'), '');
  const after = folderState(place, Date.now() + 3000);
  expect(after).toMatchObject({ isFolder: true, isSettled: true });
  symlinkSync(place, path.join(folder, 'link'));
  expect(folderState(path.join(folder, 'link'), 0)).toMatchObject({ isFolder: false });
  expect(folderState(path.join(folder, 'absent'), 0)).toBeUndefined();
});

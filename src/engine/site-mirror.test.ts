import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sitePlace, type SitePlace } from '../cache/build-folder.ts';
import { writeFiles } from './file-writer.ts';
import { folderState, openListings } from './manifest/folder-listings.ts';
import { newManifest, readManifest, writeManifest } from './site-manifest.ts';
import { mirrorSite, removeFile } from './site-mirror.ts';

const FILES = ['index.html', '2026/11/storm/index.html', '2026/11/flood/index.html'];

let root: string;
let place: SitePlace;

const published = (file: string) => path.join(place.published, file);
const spare = (file: string) => path.join(place.spare, file);
const entries = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();
const stamps = () => {
  const { files, facts } = readManifest(place.manifest) ?? newManifest();
  return [...files].map(([file, row]) => [file, facts.facts(row).stamp]);
};

/** A published site of three pages. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-mirror-'));
  place = sitePlace(root, path.join(root, 'dist'));
  mkdirSync(place.published);
  const written = writeFiles({
    site: place.published,
    files: FILES.map((file) => ({ file, bytes: Buffer.from(`The page ${file}`) })),
  });
  const manifest = newManifest();
  for (const { file, ...known } of written) manifest.files.set(file, manifest.facts.add(file, 'key', known));
  writeManifest(place.manifest, manifest);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the spare becomes the published site, by links', () => {
  expect(mirrorSite(place)).toEqual([]);
  expect(entries(place.spare)).toEqual(entries(place.published));
  for (const file of FILES) expect(statSync(spare(file)).ino).toBe(statSync(published(file)).ino);
});

test('a second mirror finds everything in place and knows the stamps that the first has changed', () => {
  mirrorSite(place);
  const before = stamps();
  expect(mirrorSite(place)).toEqual([]);
  expect(stamps()).toEqual(before);
});

test('whatever the manifest does not name leaves the spare, and what a link leads to stays', () => {
  mirrorSite(place);
  const outside = path.join(root, 'outside');
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'kept.txt'), 'kept');
  writeFileSync(spare('stray.txt'), 'stray');
  mkdirSync(spare('empty/deep'), { recursive: true });
  symlinkSync(outside, spare('2026/link'));
  rmSync(spare('index.html'));
  mkdirSync(spare('index.html/deep'), { recursive: true });
  rmSync(spare('2026/11/storm'), { recursive: true });
  symlinkSync(outside, spare('2026/11/storm'));
  rmSync(spare('2026/11/flood'), { recursive: true });
  writeFileSync(spare('2026/11/flood'), 'stray');
  expect(mirrorSite(place)).toEqual([]);
  expect(entries(place.spare)).toEqual(entries(place.published));
  expect(entries(outside)).toEqual(['kept.txt']);
});

test('what comes into folders that were seen before leaves the spare, and what was taken out of them comes back', () => {
  // Folders count as seen when they were not changed a moment ago.
  const mirror = () => mirrorSite({ ...place, now: Date.now() + 10_000 });
  for (const build of ['first', 'second', 'third']) expect(mirror(), build).toEqual([]);
  const listings = path.join(path.dirname(place.manifest), 'listings');
  expect(readFileSync(path.join(listings, '2026-11.json'), 'utf8')).toContain('2026/11/storm');
  writeFileSync(spare('2026/11/storm/stray.txt'), 'stray');
  mkdirSync(spare('2026/11/flood/stray'));
  rmSync(spare('2026/11/flood/index.html'));
  writeFileSync(spare('2026/11/flood/index.html'), 'stray');
  expect(mirror()).toEqual([]);
  expect(entries(place.spare)).toEqual(entries(place.published));
  for (const build of ['fifth', 'sixth']) expect(mirror(), build).toEqual([]);
  // Other bytes in the inode that both sites have.
  writeFileSync(spare('2026/11/storm/index.html'), 'not what was built');
  rmSync(published('2026/11/flood/index.html'));
  expect(mirror().sort()).toEqual(['2026/11/flood/index.html', '2026/11/storm/index.html']);
  expect(entries(place.spare)).toEqual(['index.html']);
});

test('a mirror for a build that verifies does not rely on what was seen before', () => {
  const mirror = (isVerify: boolean) => mirrorSite({ ...place, isVerify, now: Date.now() + 10_000 });
  mirror(false);
  const folder = '2026/11/storm';
  writeFileSync(spare(`${folder}/stray.txt`), 'stray');
  // Said to have been seen with the page alone.
  const part = openListings(place.manifest).open('2026-11');
  const state = { isFolder: true, isSettled: true, stamp: folderState(spare(folder), 0)?.stamp ?? '' };
  part.learn(folder, `index.html ${statSync(published(`${folder}/index.html`)).ino}\n`, state);
  part.close();
  mirror(false);
  expect(existsSync(spare(`${folder}/stray.txt`))).toBe(true);
  mirror(true);
  expect(existsSync(spare(`${folder}/stray.txt`))).toBe(false);
});

test('a page that was replaced on the published site is replaced in the mirror, too, although its folder was already listed', () => {
  const mirror = () => mirrorSite({ ...place, now: Date.now() + 10_000 });
  mirror();
  mirror();
  const file = '2026/11/storm/index.html';
  rmSync(published(file));
  const [written] = writeFiles({ site: place.published, files: [{ file, bytes: Buffer.from('corrected') }] });
  const manifest = readManifest(place.manifest) ?? newManifest();
  manifest.files.set(file, manifest.facts.add(file, 'key', written));
  writeManifest(place.manifest, manifest);
  expect(mirror()).toEqual([]);
  expect(readFileSync(spare(file), 'utf8')).toBe('corrected');
});

test('a link in place of the spare is removed, and not what it leads to', () => {
  const outside = path.join(root, 'outside');
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'kept.txt'), 'kept');
  symlinkSync(outside, place.spare);
  mirrorSite(place);
  expect(entries(outside)).toEqual(['kept.txt']);
  expect(entries(place.spare)).toEqual(entries(place.published));
});

test('a page with other bytes is left out, also when it has the length and the time of the right ones', () => {
  const file = published('2026/11/storm/index.html');
  const { mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('page', 'copy'));
  utimesSync(file, mtime, mtime);
  expect(mirrorSite(place)).toEqual(['2026/11/storm/index.html']);
  expect(existsSync(spare('2026/11/storm'))).toBe(false);
});

test('pages of a restored copy, with other times and inodes, are taken over', () => {
  for (const file of FILES) {
    writeFileSync(published('copy'), readFileSync(published(file)));
    renameSync(published('copy'), published(file));
    utimesSync(published(file), 1, 1);
  }
  expect(mirrorSite(place)).toEqual([]);
  expect(entries(place.spare)).toEqual(entries(place.published));
});

test('a page comes into the mirror although the other file of its folder is not as it was built', () => {
  const file = '2026/11/storm/comments.xml';
  const [written] = writeFiles({ site: place.published, files: [{ file, bytes: Buffer.from('comments') }] });
  const manifest = readManifest(place.manifest) ?? newManifest();
  manifest.files.delete('2026/11/storm/index.html');
  for (const name of [file, '2026/11/storm/index.html'])
    manifest.files.set(name, manifest.facts.add(name, 'key', written));
  writeFileSync(published('2026/11/storm/index.html'), 'comments');
  writeManifest(place.manifest, manifest);
  mirrorSite(place);
  rmSync(spare('2026/11/storm/index.html'));
  writeFileSync(published(file), 'not what was built');
  expect(mirrorSite(place)).toEqual([file]);
  expect(readFileSync(spare('2026/11/storm/index.html'), 'utf8')).toBe('comments');
});

test('a folder or a link in place of a page is no page', () => {
  rmSync(published('index.html'));
  mkdirSync(published('index.html'));
  rmSync(published('2026/11/storm/index.html'));
  symlinkSync(published('2026/11/flood/index.html'), published('2026/11/storm/index.html'));
  expect(mirrorSite(place).sort()).toEqual(['2026/11/storm/index.html', 'index.html']);
  expect(entries(place.spare)).toEqual(['2026', '2026/11', '2026/11/flood', '2026/11/flood/index.html']);
});

test('read-only strays are removed by somebody who is not root', ({ skip }) => {
  skip(process.getuid?.() !== 0, 'only root can become somebody else');
  mirrorSite(place);
  mkdirSync(spare('stray/deep'), { recursive: true });
  writeFileSync(spare('stray/deep/file.txt'), 'stray');
  for (const entry of ['', ...entries(root)]) chownSync(path.join(root, entry), 65_534, 65_534);
  for (const [entry, mode] of [
    ['stray/deep/file.txt', 0o400],
    ['stray/deep', 0o500],
    ['stray', 0o500],
  ] as const)
    chmodSync(spare(entry), mode);
  process.seteuid?.(65_534);
  try {
    mirrorSite(place);
  } finally {
    process.seteuid?.(0);
  }
  expect(entries(place.spare)).toEqual(entries(place.published));
});

test('a file is removed with the folders that it leaves empty, and no others', () => {
  mirrorSite(place);
  removeFile(place.spare, '2026/11/storm/index.html');
  expect(entries(place.spare)).toEqual(['2026', '2026/11', '2026/11/flood', '2026/11/flood/index.html', 'index.html']);
  rmSync(spare('2026/11/flood'), { recursive: true });
  removeFile(place.spare, '2026/11/flood/index.html');
  expect(entries(place.spare)).toEqual(['index.html']);
});

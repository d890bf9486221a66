import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSealed } from '../cache/sealed-file.ts';
import { newManifest, readManifest, removeOldParts, writeManifest, type SiteManifest } from './site-manifest.ts';

const FILES = ['index.html', 'tags/ferry/index.html', '2026/10/ferry/index.html', '2026/11/storm/index.html'];
const DIGEST = '0123456789abcdef';
const LONG_AGO = 1_000_000;

let folder: string;
let file: string;

const parts = () => readdirSync(path.join(folder, 'site')).sort();
const at = (part: string) => path.join(folder, 'site', part);
const partOf = (month: string) => parts().find((part) => part.startsWith(`${month}-`)) ?? '';

/** What a manifest says of its files. */
function contents(manifest: SiteManifest | undefined): Record<string, unknown> {
  const { files, facts } = manifest ?? newManifest();
  return Object.fromEntries(
    [...files].map(([name, row]) => {
      const { digest, stamp } = facts.facts(row);
      return [name, { key: facts.key(row), digest, stamp }];
    }),
  );
}

function add({ files, facts }: SiteManifest, name: string, key: string, stamp = '1-2-3-4'): void {
  files.set(name, facts.add(name, key, { digest: DIGEST, stamp }));
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-manifest-'));
  file = path.join(folder, 'site.json');
  const manifest = newManifest('code');
  for (const name of FILES) add(manifest, name, `story=${name};site=a`);
  writeManifest(file, manifest);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('files are read back with their facts and their keys in full', () => {
  const manifest = readManifest(file);
  expect(manifest).toMatchObject({ revision: 'code', isWhole: true });
  expect(contents(manifest)).toEqual(
    Object.fromEntries(FILES.map((name) => [name, { key: `story=${name};site=a`, digest: DIGEST, stamp: '1-2-3-4' }])),
  );
});

test('facts are kept at their limits: no digest, no stamp, the longest stamp, times before 1970', () => {
  const manifest = newManifest();
  const most = String(2n ** 64n - 1n);
  const stamps = ['', [most, most, most, most].join('-'), '0-0--1000000--1'];
  for (const [number, stamp] of stamps.entries()) add(manifest, `${number}.txt`, '', stamp);
  manifest.files.set('none.txt', manifest.facts.add('none.txt', ''));
  writeManifest(file, manifest);
  const known = [...stamps.map((stamp) => ({ digest: DIGEST, stamp })), { digest: '', stamp: '' }];
  expect(Object.values(contents(readManifest(file)))).toEqual(known.map((facts) => ({ key: '', ...facts })));
});

test('only the parts in which something has changed are written again, and those of before stay until they are removed', () => {
  const [october, november] = [partOf('2026-10'), partOf('2026-11')];
  for (const part of parts()) utimesSync(at(part), LONG_AGO, LONG_AGO);
  const manifest = readManifest(file) ?? newManifest();
  add(manifest, '2026/11/flood/index.html', 'story=flood');
  const before = parts();
  writeManifest(file, manifest);
  const written = parts().filter((part) => statSync(at(part)).mtimeMs !== LONG_AGO * 1000);
  expect(written).toEqual([expect.stringMatching(/^2026-11-/)]);
  expect(parts()).toEqual(expect.arrayContaining(before));
  removeOldParts(file);
  expect(existsSync(at(october))).toBe(true);
  expect(existsSync(at(november))).toBe(false);
  expect(contents(readManifest(file))).toEqual(contents(manifest));
});

test('a file that is gone is gone from its part, and a part without files is gone', () => {
  const manifest = readManifest(file) ?? newManifest();
  add(manifest, '2026/11/flood/index.html', 'story=flood');
  manifest.files.delete('2026/11/storm/index.html');
  manifest.files.delete('2026/10/ferry/index.html');
  writeManifest(file, manifest);
  removeOldParts(file);
  expect(partOf('2026-10')).toBe('');
  expect(Object.keys(contents(readManifest(file))).sort()).toEqual(
    ['2026/11/flood/index.html', 'index.html', 'tags/ferry/index.html'].sort(),
  );
});

test('writing the manifest of the next site does not change the manifest of the published site', () => {
  const published = contents(readManifest(file));
  const next = readManifest(file) ?? newManifest();
  add(next, '2026/11/storm/index.html', 'story=corrected');
  writeManifest(path.join(folder, 'next.json'), next, file);
  expect(contents(readManifest(file))).toEqual(published);
  expect(contents(readManifest(path.join(folder, 'next.json'), file))).toEqual(contents(next));
  expect(readManifest(path.join(folder, 'next.json'))).toBeUndefined();
});

test('files of a part that is missing, damaged or another one are not in the manifest, which says so', () => {
  const others = FILES.filter((name) => !name.startsWith('2026/11/'));
  const isWithout = () => {
    const manifest = readManifest(file);
    expect([manifest?.isWhole, Object.keys(contents(manifest)).sort()]).toEqual([false, others.sort()]);
  };
  const november = at(partOf('2026-11'));
  copyFileSync(at(partOf('2026-10')), november);
  isWithout();
  truncateSync(november, 20);
  isWithout();
  rmSync(november);
  isWithout();
  const manifest = readManifest(file) ?? newManifest();
  add(manifest, '2026/11/storm/index.html', 'story=storm');
  writeManifest(file, manifest);
  expect(readManifest(file)).toMatchObject({ isWhole: true });
});

test('a manifest of an earlier version of the engine counts as absent', () => {
  writeSealed(file, { revision: 'code', files: [['index.html', ['story=1', DIGEST, '1-2-3-4']]] });
  expect(readManifest(file)).toBeUndefined();
});

test('many keys are read back, those of new files before they are written, too', () => {
  const manifest = newManifest();
  const names = Array.from({ length: 1300 }, (_, number) => `2026/${10 + (number % 3)}/story-${number}/index.html`);
  for (const name of names) add(manifest, name, `story=${name}`);
  const expected = names.map((name) => `story=${name}`);
  const keys = ({ files, facts }: SiteManifest) => names.map((name) => facts.key(files.get(name) ?? -1));
  expect(keys(manifest)).toEqual(expected);
  writeManifest(file, manifest);
  expect(keys(readManifest(file) ?? newManifest())).toEqual(expected);
});

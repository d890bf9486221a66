import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sitePlace, type SitePlace } from '../../cache/build-folder.ts';
import { partsFolder } from '../manifest/manifest-part.ts';
import { newManifest, writeManifest } from '../site-manifest.ts';
import { healSwap, swapSites } from './site-swap.ts';

let root: string;
let place: SitePlace;

const page = (folder: string) => path.join(folder, 'index.html');
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** A site with one page and its manifest. */
function put(folder: string, manifest: string, words: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(page(folder), words);
  writeFileSync(manifest, words);
}

/** Everything as it is before the first step: an old site is published and the next one is whole. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-swap-'));
  place = sitePlace(root, path.join(root, 'dist'));
  put(place.spare, place.nextManifest, 'new');
  put(place.published, place.manifest, 'old');
});

afterEach(() => rmSync(root, { recursive: true }));

test('the next site is published with its manifest, and the old one becomes the spare', () => {
  swapSites(place);
  expect(read(page(place.published))).toBe('new');
  expect(read(place.manifest)).toBe('new');
  expect(read(page(place.spare))).toBe('old');
  expect(existsSync(place.nextManifest)).toBe(false);
  expect(existsSync(place.old)).toBe(false);
});

/** The steps of the swap, each as the call of the disk that it is. */
const STEPS: (() => void)[] = [
  () => renameSync(place.published, place.old),
  () => renameSync(place.spare, place.published),
  () => renameSync(place.nextManifest, place.manifest),
  () => renameSync(place.old, place.spare),
];

describe('a swap that was cut short', () => {
  test.each([0, 1, 2, 3, 4])('after %i steps is healed to one whole site with its own manifest', (steps) => {
    for (const step of STEPS.slice(0, steps)) step();
    healSwap(place);
    const published = read(page(place.published));
    expect(published).toBe(steps === 0 ? 'old' : 'new');
    expect(read(place.manifest)).toBe(published);
    expect(existsSync(place.nextManifest)).toBe(false);
    expect(existsSync(place.old)).toBe(false);
  });

  test('of files that are moved one by one takes away nothing while the list of the next site is not whole', () => {
    const manifest = newManifest();
    for (const file of ['index.html', '2026/11/storm/index.html'])
      manifest.files.set(file, manifest.facts.add(file, ''));
    writeManifest(place.nextManifest, manifest, place.manifest);
    const parts = partsFolder(place.manifest);
    const month = readdirSync(parts).find((part) => part.startsWith('2026-11-')) ?? '';
    rmSync(path.join(parts, month));
    mkdirSync(path.join(place.published, '2026/11/storm'), { recursive: true });
    writeFileSync(page(path.join(place.published, '2026/11/storm')), 'old');
    healSwap({ ...place, isInPlace: true });
    expect(read(page(path.join(place.published, '2026/11/storm')))).toBe('old');
    expect(existsSync(place.nextManifest)).toBe(false);
  });

  test('is left alone where there was none', () => {
    rmSync(place.nextManifest);
    healSwap(place);
    expect(read(page(place.published))).toBe('old');
    expect(read(place.manifest)).toBe('old');
  });
});

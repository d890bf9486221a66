import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoVariants } from '../newsroom/photos/photo-variant.ts';
import { developPhotos } from './photo-bytes.ts';
import { smallPhoto } from '../lib/photo/photo-file-for-tests.ts';

const PHOTOS = ['pier', 'harbor', 'ferry', 'gulls', 'storm'];

let root: string;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-bytes-'));
  mkdirSync(path.join(root, 'content/photos'), { recursive: true });
  await Promise.all(
    PHOTOS.map((name) =>
      smallPhoto()
        .jpeg()
        .toFile(path.join(root, `content/photos/${name}.jpg`)),
    ),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('photos that are converted at the same time are counted one by one, each when it is done', async () => {
  const variants = PHOTOS.flatMap((name) => {
    const original = { width: 300, height: 200, tone: 'tone tone-3', digest: name, rights: {} };
    return photoVariants(`photos/${name}.jpg`, original, 'whole').variants;
  });
  const told: [done: number, total: number][] = [];
  await developPhotos(root, variants, () => variants).finish({
    step: (done, total) => told.push([done, total]),
    done: () => undefined,
  });
  expect(told).toEqual(PHOTOS.map((_, index) => [index + 1, PHOTOS.length]));
  expect(readdirSync(path.join(root, '.broadsheet/photos'))).toHaveLength(variants.length);
});

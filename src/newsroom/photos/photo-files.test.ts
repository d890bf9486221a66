import { describe, expect, test } from 'vitest';
import type { PhotoOriginal } from '../newsroom.ts';
import { publishedFiles, shownFiles } from './photo-files.ts';

const PHOTO: PhotoOriginal = { width: 6000, height: 4000, tone: 'tone tone-3', digest: 'abc', rights: {} };
const PATH = 'photos/pier.jpg';

test('the files that pages name are those that are published', () => {
  const { files } = shownFiles(PATH, PHOTO, 'card', [0.1, 0.9]);
  expect(files.map(({ url }) => url)).toEqual(
    publishedFiles(PATH, PHOTO, 'card', [0.1, 0.9]).map(({ path }) => `/${path}`),
  );
  expect(files.length).toBeGreaterThan(3);
});

describe('a photo that waits', () => {
  const waiting: PhotoOriginal = { ...PHOTO, isWaiting: true };

  test('is one JPEG file of at most 1,600 pixels for every use', () => {
    for (const use of ['whole', 'card', 'full', 'search16x9'] as const) {
      const url = '/photos/pier-abc-original-1600.jpg';
      expect(shownFiles(PATH, waiting, use).files).toEqual([{ url, format: 'jpg', width: 1600, height: 1067 }]);
      expect(publishedFiles(PATH, waiting, use).map(({ path }) => `/${path}`)).toEqual([url]);
    }
  });

  test('is bounded by its height when it is upright, and never blown up', () => {
    const sizeOf = (width: number, height: number) => publishedFiles(PATH, { ...waiting, width, height }, 'whole')[0];
    expect(sizeOf(4000, 6000)).toMatchObject({ width: 1067, height: 1600 });
    expect(sizeOf(800, 600)).toMatchObject({ width: 800, height: 600 });
  });

  test('has the shape that a card gives it', () => {
    expect(shownFiles(PATH, { ...waiting, width: 4000 }, 'card').box).toMatchObject({ width: 4000, height: 2667 });
  });

  test.each(['portrait', 'mail'] as const)('is converted for a %s, which nothing else could crop', (use) => {
    expect(shownFiles(PATH, waiting, use)).toEqual(shownFiles(PATH, PHOTO, use));
    expect(publishedFiles(PATH, waiting, use)).toEqual(publishedFiles(PATH, PHOTO, use));
  });
});

test('for an engine only the original is published, in its own format, and pages ask the engine for all others', () => {
  const photo: PhotoOriginal = { ...PHOTO, engine: { kind: 'cloudflare', origin: 'https://ledger.example' } };
  const paths = (original: string) => publishedFiles(original, photo, 'card').map(({ path }) => path);
  expect(paths(PATH)).toEqual(['photos/pier-abc-original.jpg']);
  expect(paths('photos/map.PNG')).toEqual(['photos/map-abc-original.png']);
  const { files } = shownFiles(PATH, photo, 'card');
  expect(files.map(({ width, format }) => `${width} ${format}`)).toEqual([
    '320 avif',
    '720 avif',
    '1080 avif',
    '1440 avif',
    '640 jpg',
  ]);
  for (const { url } of files) expect(url).toMatch(/^\/cdn-cgi\/image\/.*\/photos\/pier-abc-original\.jpg$/);
});

import { describe, expect, test } from 'vitest';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { cacheName } from './photo-cache.ts';

const VARIANT: PhotoVariant = {
  path: 'photos/a-1.avif',
  original: 'photos/a.jpg',
  digest: 'abc',
  format: 'avif',
  box: { left: 0, top: 0, width: 300, height: 200 },
  width: 300,
  height: 200,
  rights: {},
};

describe('the name of a photo in the cache', () => {
  test('is the same in any folder and under any name of the original', () => {
    expect(cacheName({ ...VARIANT, original: 'articles/2026/11/b.jpg', path: 'photos/b-2.avif' })).toBe(
      cacheName(VARIANT),
    );
  });

  test.each<[string, Partial<PhotoVariant>]>([
    ['original', { digest: 'abd' }],
    ['format', { format: 'jpg' }],
    ['width', { width: 299 }],
    ['crop', { box: { left: 1, top: 0, width: 299, height: 200 } }],
    ['reader', { use: 'programs' }],
    ['credit', { rights: { credit: 'AP' } }],
  ])('is another for another %s', (_, change) => {
    expect(cacheName({ ...VARIANT, ...change })).not.toBe(cacheName(VARIANT));
  });
});

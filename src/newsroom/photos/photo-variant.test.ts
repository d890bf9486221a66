import { describe, expect, test } from 'vitest';
import type { PhotoOriginal } from '../newsroom.ts';
import { photoVariants, type Rendition } from './photo-variant.ts';

const original = (width: number, height: number): PhotoOriginal => ({
  width,
  height,
  tone: 'tone tone-3',
  digest: 'abc',
  rights: {},
});

const files = (photo: PhotoOriginal, rendition: Rendition, focus?: [number, number]) =>
  photoVariants('photos/pier.jpg', photo, rendition, focus).variants;

describe('a whole photo is published at', () => {
  test.each([
    [1, ['1.avif', '1.jpg']],
    [639, ['639.avif', '639.jpg']],
    [700, ['700.avif', '700.jpg']],
    [1000, ['720.avif', '1000.avif', '960.jpg']],
    [6000, ['720.avif', '1080.avif', '1440.avif', '960.jpg']],
  ])('the widths of its layouts below its own %i pixels, and never wider', (width, endings) => {
    expect(files(original(width, 100), 'whole').map(({ path }) => path)).toEqual(
      endings.map((ending) => `photos/pier-abc-${ending}`),
    );
  });
});

test('a crop is cut around its focus, and its files are as high as its ratio has them', () => {
  const { box, variants } = photoVariants('photos/pier.jpg', original(4000, 6000), 'card', [0.5, 0.25]);
  expect(box).toEqual({ left: 0, top: 167, width: 4000, height: 2667 });
  expect(variants.map(({ width, height, format }) => `${width} × ${height} ${format}`)).toEqual([
    '320 × 213 avif',
    '720 × 480 avif',
    '1080 × 720 avif',
    '640 × 427 jpg',
  ]);
});

test('an upright photo has no file wider than pages show it', () => {
  const widths = files(original(4000, 6000), 'whole').map(({ width, format }) => `${width} ${format}`);
  expect(widths).toEqual(['720 avif', '1080 avif', '960 jpg']);
});

test('a crop has names of its own, and other ones for another focus', () => {
  const names = [files(original(3000, 3000), 'whole'), files(original(3000, 3000), 'card')];
  const moved = files(original(3000, 3000), 'card', [0.5, 0.9]);
  const all = [...names.flat(), ...moved].map(({ path }) => path);
  expect(new Set(all).size).toBe(all.length);
});

test('a photo that has the ratio of cards already shares its files with them', () => {
  const whole = files(original(3000, 2000), 'whole').map(({ path }) => path);
  const cards = files(original(3000, 2000), 'card', [0.1, 0.9]).map(({ path }) => path);
  expect(cards).toEqual(expect.arrayContaining(whole.filter((path) => path.endsWith('.avif'))));
});

test('a photo has few files: hosts count them', () => {
  const paths = (['whole', 'card'] as const).flatMap((use) => files(original(6000, 4000), use)).map(({ path }) => path);
  expect(new Set(paths).size).toBe(6);
});

test.each([
  ['articles/2026/11/coast-road.jpg', 'photos/coast-road-abc-480.avif'],
  ['photos/a.b.jpeg', 'photos/a.b-abc-480.avif'],
  ['photos/Größe.PNG', 'photos/Größe-abc-480.avif'],
])('%s is published as %s', (path, published) => {
  expect(photoVariants(path, original(480, 1), 'whole').variants[0]?.path).toBe(published);
});

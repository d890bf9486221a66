import { describe, expect, test } from 'vitest';
import { newsroomForTests } from './newsroom-for-tests.ts';
import { photoVariants, photoView, pictureOf } from './photo.ts';

const STORY = 'content/articles/2026/11/storm.md';

describe('a photo is published at', () => {
  test.each([
    [1, [1]],
    [479, [479]],
    [480, [480]],
    [481, [480, 481]],
    [960, [480, 960]],
    [1200, [480, 960, 1200]],
    [1440, [480, 960, 1440]],
    [6000, [480, 960, 1440]],
  ])('the widths below its own %i pixels, and never wider', (width, widths) => {
    const variants = photoVariants('photos/pier.jpg', { width, height: 100, digest: 'abc' });
    expect(variants.map((variant) => variant.width)).toEqual(widths);
    expect(variants.at(0)).toEqual({
      path: `photos/pier-abc-${widths[0]}.webp`,
      original: 'photos/pier.jpg',
      digest: 'abc',
      width: widths[0],
    });
  });
});

test.each([
  ['articles/2026/11/coast-road.jpg', 'photos/coast-road-abc-480.webp'],
  ['photos/a.b.jpeg', 'photos/a.b-abc-480.webp'],
  ['photos/Größe.PNG', 'photos/Größe-abc-480.webp'],
])('%s is published as %s', (original, path) => {
  expect(photoVariants(original, { width: 480, height: 1, digest: 'abc' })[0]?.path).toBe(path);
});

test('another digest gives other names, so that caches never show the old photo', () => {
  const names = (digest: string) =>
    photoVariants('photos/a.jpg', { width: 9, height: 9, digest }).map(({ path }) => path);
  expect(names('abc')).not.toEqual(names('abd'));
});

test('an image has all widths to choose from, the middle one to start with, and its true size', () => {
  const newsroom = newsroomForTests({ photos: { 'photos/pier.jpg': [3000, 2000], 'photos/dot.png': [40, 30] } });
  expect(pictureOf('photos/pier.jpg', newsroom.photos)).toEqual({
    src: '/photos/pier-photospierjpg-960.webp',
    srcset:
      '/photos/pier-photospierjpg-480.webp 480w, /photos/pier-photospierjpg-960.webp 960w, /photos/pier-photospierjpg-1440.webp 1440w',
    width: 3000,
    height: 2000,
  });
  expect(pictureOf('photos/dot.png', newsroom.photos)).toMatchObject({
    src: '/photos/dot-photosdotpng-40.webp',
    width: 40,
  });
  expect(pictureOf('photos/none.jpg', newsroom.photos)).toBeUndefined();
});

test('a photo has its words set, and a long caption folded', () => {
  const newsroom = newsroomForTests({ photos: { 'articles/2026/11/a.jpg': [480, 320] } });
  const caption = `"It's over," she said. ${'The wind went on and on. '.repeat(7)}`;
  const view = photoView(
    { src: './a.jpg', alt: 'The "pier"', caption, credit: "Noor O'Hara" },
    STORY,
    'en',
    newsroom.photos,
  );
  expect(view).toMatchObject({ alt: 'The “pier”', credit: 'Noor O’Hara', picture: { width: 480 } });
  expect(view?.caption?.lead).toBe(`“It’s over,” she said. ${'The wind went on and on. '.repeat(4).trim()}`);
  expect(view?.caption?.more).toBe('The wind went on and on. '.repeat(3).trim());
});

test('a photo without caption and credit has neither', () => {
  const newsroom = newsroomForTests({ photos: { 'photos/a.jpg': [480, 320] } });
  const view = photoView({ src: '/photos/a.jpg', alt: 'A' }, STORY, 'en', newsroom.photos);
  expect(Object.keys(view ?? {})).toEqual(['picture', 'alt']);
});

test('a photo that is not there has no view', () => {
  expect(photoView({ src: './no.jpg', alt: 'A' }, STORY, 'en', newsroomForTests().photos)).toBeUndefined();
});

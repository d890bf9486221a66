import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { photoView, pictureOf } from './photo.ts';

const STORY = 'content/articles/2026/11/storm.md';

test('a picture has AVIF files of several widths to choose from, a JPEG for everyone, and its true size', () => {
  const newsroom = newsroomForTests({ photos: { 'photos/pier.jpg': [3000, 2000], 'photos/dot.png': [40, 30] } });
  const name = '/photos/pier-photospierjpg';
  expect(pictureOf('photos/pier.jpg', newsroom.photos)).toEqual({
    src: `${name}-960.jpg`,
    avif: `${name}-720.avif 720w, ${name}-1080.avif 1080w, ${name}-1440.avif 1440w`,
    width: 3000,
    height: 2000,
    file: { width: 960, height: 640 },
    tone: 'tone tone-3',
  });
  expect(pictureOf('photos/dot.png', newsroom.photos)).toMatchObject({
    src: '/photos/dot-photosdotpng-40.jpg',
    width: 40,
  });
  expect(pictureOf('photos/none.jpg', newsroom.photos)).toBeUndefined();
});

test('a cropped picture has the size of its crop', () => {
  const { photos } = newsroomForTests({ photos: { 'photos/tower.jpg': [2000, 3000] } });
  expect(pictureOf('photos/tower.jpg', photos, { rendition: 'card' })).toMatchObject({ width: 2000, height: 1333 });
});

test('a photo has its words, and a long caption folded, which keeps its no-break spaces', () => {
  const newsroom = newsroomForTests({ photos: { 'articles/2026/11/a.jpg': [480, 320] } });
  const caption = `«\u00A0C’est fini\u202F!\u00A0» ${'The wind went on and on. '.repeat(7)}`;
  const view = photoView(
    { src: './a.jpg', alt: 'The “pier”', caption, credit: 'Noor O’Hara' },
    STORY,
    'en',
    newsroom.photos,
  );
  expect(view).toMatchObject({ alt: 'The “pier”', credit: 'Noor O’Hara', picture: { width: 480 } });
  expect(view?.caption?.lead).toBe(`«\u00A0C’est fini\u202F!\u00A0» ${'The wind went on and on. '.repeat(4).trim()}`);
  expect(view?.caption?.more).toBe('The wind went on and on. '.repeat(3).trim());
});

test('a photo without caption and credit has neither', () => {
  const newsroom = newsroomForTests({ photos: { 'photos/a.jpg': [480, 320] } });
  const view = photoView({ src: '/photos/a.jpg', alt: 'A' }, STORY, 'en', newsroom.photos);
  expect(Object.keys(view ?? {})).toEqual(['picture', 'alt', 'language']);
});

test('a photo that is not there has no view', () => {
  expect(photoView({ src: './no.jpg', alt: 'A' }, STORY, 'en', newsroomForTests().photos)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { galleryView } from './gallery.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';

const FILE = 'content/articles/2026/11/storm.md';
const PHOTO = { src: '/photos/tower.jpg', alt: 'The “tower”', credit: 'Noor Haddad' };

test('a photo of a gallery is cropped there and links to the whole photo', () => {
  const { photos } = newsroomForTests({ photos: { 'photos/tower.jpg': [2000, 3000] } });
  const { photos: shown, hasExpired } = galleryView([PHOTO], FILE, 'en', photos);
  expect(hasExpired).toBe(false);
  expect(shown).toMatchObject([
    {
      view: { alt: 'The “tower”', credit: 'Noor Haddad', picture: { width: 2000, height: 1333 } },
      full: expect.stringMatching(/^\/photos\/tower-.*-2000\.jpg$/),
      srcset: expect.stringMatching(/-1080\.avif 1080w$/),
      width: 2000,
      height: 3000,
    },
  ]);
});

test('a photo whose licence has ended is left out, and the gallery says so', () => {
  const newsroom = newsroomForTests({
    now: '2026-11-23T12:00:00Z',
    photos: { 'photos/tower.jpg': [300, 200], 'photos/pier.jpg': [300, 200] },
    stories: [{ id: '2026/11/a', photo: { ...PHOTO, expires: '2026-11-23T00:00:00Z' } }],
  });
  const view = galleryView([PHOTO, { src: '/photos/pier.jpg', alt: 'The pier' }], FILE, 'en', newsroom.photos);
  expect(view.hasExpired).toBe(true);
  expect(view.photos.map(({ view: { alt } }) => alt)).toEqual(['The pier']);
});

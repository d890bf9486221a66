import { expect, test } from 'vitest';
import { contentForTests } from '../content-for-tests.ts';
import { unusedPhotos } from './unused-photo.ts';

test('a photo that nothing shows is a warning; leads, bodies, pages and portraits show theirs', () => {
  const content = contentForTests({
    photos: [
      'photos/lead.jpg',
      'articles/2026/11/beside.jpg',
      'photos/body.jpg',
      'pages/office.jpg',
      'authors/jane.jpg',
      'photos/spare.jpg',
    ],
    stories: {
      '2026/11/a': { photo: { src: '/photos/lead.jpg', alt: 'A' }, body: { bodyPhotos: ['./beside.jpg'] } },
      '2026/11/b': { status: 'draft', body: { bodyPhotos: ['../../../photos/body.jpg'] } },
    },
    pages: { about: { body: { bodyPhotos: ['./office.jpg'] } } },
    authors: { jane: { name: 'Jane', portrait: { src: './jane.jpg', alt: 'Jane' } } },
  });
  expect(unusedPhotos(content)).toMatchObject([
    { rule: 'photo-unused', severity: 'warning', file: 'content/photos/spare.jpg' },
  ]);
});

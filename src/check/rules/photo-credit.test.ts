import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { uncreditedPhotos } from './photo-credit.ts';

const photos = ['a', 'b', 'c', 'd'].map((name) => `articles/2026/11/${name}.jpg`);
const photo = { src: './a.jpg', alt: 'A' };

test('a lead photo and a picture in the body without a credit are warnings', () => {
  const pictures = [
    { src: './b.jpg', alt: 'B', title: 'The pier (at noon) in May.' },
    { src: './c.jpg', alt: 'C', title: 'The pier. (Noor Haddad)' },
    { src: './d.jpg', alt: 'D' },
  ];
  const content = contentForTests({ photos, stories: { '2026/11/a': { photo, body: { pictures } } } });
  expect(uncreditedPhotos(content)).toMatchObject([
    { rule: 'photo-credit', severity: 'warning', at: { field: ['photo', 'src'] } },
    { at: { picture: './b.jpg' } },
    { at: { picture: './d.jpg' } },
  ]);
});

test('a credited photo is none, nor are those of opinion, letters, pages and authors', () => {
  const content = contentForTests({
    photos: [...photos, 'pages/a.jpg', 'authors/a.jpg'],
    stories: {
      '2026/11/a': { photo: { ...photo, credit: 'Noor Haddad' } },
      '2026/11/b': { photo, type: 'opinion' },
      '2026/11/c': { photo, type: 'letter' },
    },
    pages: { about: { body: { pictures: [photo] } } },
    authors: { jane: { name: 'Jane', portrait: photo } },
  });
  expect(uncreditedPhotos(content)).toEqual([]);
});

test('a photo that is not in content/ is left to the rule that says so', () => {
  expect(uncreditedPhotos(contentForTests({ stories: { '2026/11/a': { photo } } }))).toEqual([]);
});

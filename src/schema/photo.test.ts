import { expect, test } from 'vitest';
import { photo, photoPath, resolvePhoto } from './photo.ts';

const STORY = 'content/articles/2026/11/storm.md';

test.each([
  ['./coast-road.jpg', 'articles/2026/11/coast-road.jpg'],
  ['/photos/coast-road.jpg', 'photos/coast-road.jpg'],
  ['../10/coast-road.jpg', 'articles/2026/10/coast-road.jpg'],
  ['./more/./a.png', 'articles/2026/11/more/a.png'],
  ['./more/../a.png', 'articles/2026/11/a.png'],
  ['/photos//a.webp', 'photos/a.webp'],
  ['../../../a.jpg', 'a.jpg'],
])('a story that writes %s means %s', (src, original) => {
  expect(resolvePhoto(STORY, src)).toBe(original);
});

test.each([['../../../../secret.jpg'], ['../../../../../etc/a.jpg'], ['/../a.jpg'], ['./../../../../x/../../a.jpg']])(
  'a path that leads out of content/ shows it: %s',
  (src) => {
    expect(resolvePhoto(STORY, src)).toMatch(/^\.\.\//);
  },
);

test.each([['./a.jpg'], ['../a.jpeg'], ['/photos/a.PNG'], ['/photos/Größe.webp']])(
  '%s is the path of a photo',
  (src) => {
    expect(photoPath.safeParse(src).success).toBe(true);
  },
);

test.each([
  ['a.jpg'],
  ['./a.gif'],
  ['./a.svg'],
  ['./my photo.jpg'],
  ['./a.jpg?x=1'],
  ['./a#b.jpg'],
  ['./a\\b.jpg'],
  ['https://example.com/a.jpg'],
  ['data:image/png;base64,AA.png'],
  ['.../a.jpg'],
  [''],
])('%s is not the path of a photo', (src) => {
  expect(photoPath.safeParse(src).success).toBe(false);
});

test('a photo is described, or says that nobody has described it yet, but not both', () => {
  const messages = (fields: object) =>
    photo
      .safeParse({ src: './a.jpg', ...fields })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
  expect(messages({ alt: 'The pier' })).toEqual([]);
  expect(messages({ altMissing: true })).toEqual([]);
  expect(messages({})).toMatchObject([['alt', expect.any(String)]]);
  expect(messages({ alt: 'The pier', altMissing: true })).toMatchObject([
    ['alt', expect.stringContaining('altMissing')],
  ]);
  expect(messages({ alt: '' })).toMatchObject([['alt', 'is empty']]);
  expect(messages({ altMissing: false })).not.toEqual([]);
});

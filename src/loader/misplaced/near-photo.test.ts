import { expect, test } from 'vitest';
import { nearPhoto } from './near-photo.ts';

const STORY = 'content/articles/2026/11/storm.md';
const PHOTOS = ['photos/coast-road.jpg', 'photos/my-pier.webp', 'articles/2026/11/surf.jpg'];

test.each([
  ['/photos/cost-road.jpg', '/photos/coast-road.jpg'],
  ['./coast-road.jpg', '/photos/coast-road.jpg'],
  ['coast-road.jpg', '/photos/coast-road.jpg'],
  ['/photos/My Pier (1).jpg', undefined],
  ['C:\\photos\\My Pier.JPG', '/photos/my-pier.webp'],
  ['https://old.example/2019/surf.jpg', './surf.jpg'],
  ['/photos/surf.jpeg', './surf.jpg'],
  ['/photos/council.jpg', undefined],
])('in place of %s, the photo that was meant is %s', (src, meant) => {
  expect(nearPhoto(STORY, src, PHOTOS)).toBe(meant);
});

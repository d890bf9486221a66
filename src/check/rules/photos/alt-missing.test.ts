import { expect, test } from 'vitest';
import { undescribedPhotos } from './alt-missing.ts';
import { contentForTests } from '../content-for-tests.ts';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const photo = { src: '/photos/pier.jpg', altMissing: true } as const;

test('photos that nobody has described yet are listed, in fields, bodies and portraits', () => {
  const content = contentForTests({
    stories: {
      '2026/11/a': {
        photo,
        photos: [photo, { src: '/photos/b.jpg', alt: 'A boat' }],
        body: { pictures: [{ src: './c.jpg', alt: '', altMissing: true }] },
      },
    },
    authors: { jane: { name: 'Jane', portrait: photo } },
  });
  expect(undescribedPhotos(content, NOW)).toMatchObject([
    { file: 'content/authors/jane.yaml', at: { field: ['portrait', 'altMissing'] }, rank: 0 },
    { severity: 'warning', at: { field: ['photo', 'altMissing'] }, rank: 1 },
    { at: { field: ['photos', 0, 'altMissing'] }, rank: 2 },
    { at: { picture: 0 }, rank: 3 },
  ]);
});

test('the newest and most linked stories come first', () => {
  const content = contentForTests({
    stories: {
      '2020/01/old': { published: '2020-01-15T12:00:00Z', photo },
      '2024/11/linked': { published: '2024-11-27T12:00:00Z', photo },
      '2025/06/newer': { published: '2025-06-27T12:00:00Z', photo },
      '2026/11/newest': {
        published: '2026-11-26T12:00:00Z',
        photo,
        related: ['2024/11/linked'],
        body: { links: ['/2020/01/old/'] },
      },
      '2026/10/other': {
        published: '2026-10-01T12:00:00Z',
        body: { links: ['/2024/11/linked', '/2024/11/linked/#x'] },
      },
    },
  });
  const found = undescribedPhotos(content, NOW);
  expect(found.map(({ file }) => file.replace(/^content\/articles\/|\.md$/g, ''))).toEqual([
    '2026/11/newest',
    '2024/11/linked',
    '2025/06/newer',
    '2020/01/old',
  ]);
  expect(found[1]?.what).toContain('2 pages link to the story');
  expect(found[3]?.what).toContain('One page links to the story');
});

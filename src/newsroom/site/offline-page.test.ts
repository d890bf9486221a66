import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { offlineSources, killedStories } from './offline-page.ts';

test('browsers drop the stories that were killed, and no others', () => {
  const published = '2026-11-01T00:00:00Z';
  const stories = [
    { id: '2026/11/second', status: 'killed' as const, published },
    { id: '2026/11/first', status: 'killed' as const, published },
    { id: '2026/11/retracted', status: 'retracted' as const, published },
    { id: '2026/11/draft', status: 'draft' as const, published },
    { id: '2026/11/good', published },
  ];
  expect(killedStories(newsroomForTests({ stories }))).toEqual(['/2026/11/first/', '/2026/11/second/']);
});

test('there is no page for readers without a network where nothing is kept on their devices', () => {
  expect(offlineSources(newsroomForTests())).toBeDefined();
  expect(offlineSources(newsroomForTests({ publication: { offline: false } }))).toBeUndefined();
});

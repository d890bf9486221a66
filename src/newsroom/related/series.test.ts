import { expect, test } from 'vitest';
import { newsroomForTests, storyIn } from '../newsroom-for-tests.ts';
import { seriesOf } from './series.ts';

const newsroom = newsroomForTests({
  stories: [
    { id: '2026/11/two', headline: 'The "flood"', series: { id: 'winter-storms', part: 2 } },
    { id: '2026/11/one', headline: 'The wind', series: { id: 'winter-storms', part: 1 } },
    { id: '2026/11/three', headline: 'Secret', series: { id: 'winter-storms', part: 3 }, status: 'draft' },
    { id: '2026/11/other', series: { id: 'elections', part: 1 } },
    { id: '2026/11/none' },
  ],
});

test('a series lists its public parts in their order', () => {
  expect(seriesOf(storyIn(newsroom, '2026/11/two'), newsroom)).toEqual({
    name: 'Winter storms',
    url: '/series/winter-storms/',
    parts: [
      { part: 1, name: 'The wind', url: '/2026/11/one/' },
      { part: 2, name: 'The “flood”', url: '/2026/11/two/' },
    ],
  });
});

test('all parts have the same series, and a story of none has none', () => {
  expect(seriesOf(storyIn(newsroom, '2026/11/one'), newsroom)).toBe(
    seriesOf(storyIn(newsroom, '2026/11/two'), newsroom),
  );
  expect(seriesOf(storyIn(newsroom, '2026/11/none'), newsroom)).toBeUndefined();
});

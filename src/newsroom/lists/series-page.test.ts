import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { seriesPage, seriesPages } from './series-page.ts';

const part = (id: string, number: number, more = {}) => ({
  id: `2026/11/${id}`,
  series: { id: 'winter-storms', part: number },
  ...more,
});

test('the parts of a series stand in their order, and none that is not public', () => {
  const newsroom = newsroomForTests({
    stories: [part('c', 3), part('a', 1), part('b', 2), part('d', 4, { status: 'draft' }), { id: '2026/11/other' }],
  });
  const [page, ...others] = seriesPages(newsroom).map(seriesPage);
  expect(page).toMatchObject({ title: 'Winter storms', head: { canonical: '/series/winter-storms/' } });
  expect(page?.parts.map(({ number, card }) => [number, card.url])).toEqual([
    [1, '/2026/11/a/'],
    [2, '/2026/11/b/'],
    [3, '/2026/11/c/'],
  ]);
  expect(others).toEqual([]);
});

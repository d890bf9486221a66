import { expect, test } from 'vitest';
import { newsroomForTests, storyIn } from '../newsroom-for-tests.ts';
import { seriesOf } from '../related/series.ts';
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

test('a retracted part keeps its place, and is called so in the box of the series, too', () => {
  const newsroom = newsroomForTests({
    stories: [part('a', 1, { status: 'retracted', headline: 'False' }), part('b', 2, { headline: 'True' })],
  });
  const [page] = seriesPages(newsroom).map(seriesPage);
  const box = seriesOf(storyIn(newsroom, '2026/11/b'), newsroom);
  for (const names of [page?.parts.map(({ card }) => card.headline), box?.parts.map(({ name }) => name)])
    expect(names).toEqual(['Retracted: False', 'True']);
});

import { expect, test } from 'vitest';
import { allCorrections, correctionsPages } from './corrections-page.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';

const correction = (date: string) => ({ date, kind: 'correction' as const, text: `Mended on ${date.slice(0, 10)}.` });

test('every correction of every public story is listed, newest first, with its story', () => {
  const newsroom = newsroomForTests({
    stories: [
      { id: '2026/11/a', headline: 'A "storm"', corrections: [correction('2026-11-24T00:00:00Z')] },
      {
        id: '2026/11/b',
        status: 'retracted',
        corrections: [correction('2026-11-23T20:00:00Z'), correction('2026-11-25T00:00:00Z')],
      },
      { id: '2026/11/c', status: 'draft', corrections: [correction('2026-11-26T00:00:00Z')] },
      { id: '2026/11/d', status: 'killed', corrections: [correction('2026-11-26T00:00:00Z')] },
    ],
  });
  expect(
    allCorrections(newsroom).map(({ time, story, isRetracted }) => [time.datetime, story.name, isRetracted]),
  ).toEqual([
    ['2026-11-25T00:00:00Z', 'Storm', true],
    ['2026-11-24T00:00:00Z', 'A “storm”', false],
    ['2026-11-23T20:00:00Z', 'Storm', true],
  ]);
});

test('each correction has an id of its own, which stays when its story moves', () => {
  const corrections = [correction('2026-11-24T00:00:00Z'), correction('2026-11-25T00:00:00Z')];
  const idsOf = (story: { id: string; aliases?: string[] }) =>
    allCorrections(newsroomForTests({ stories: [{ ...story, corrections }] })).map(({ id }) => id);
  const ids = idsOf({ id: '2026/11/a' });
  expect(new Set(ids).size).toBe(2);
  expect(idsOf({ id: '2026/12/b', aliases: ['/2026/11/a/'] })).toEqual(ids);
});

test('a publication without corrections has the page, too', () => {
  expect(correctionsPages(newsroomForTests())).toMatchObject([{ number: undefined, page: { corrections: [] } }]);
});

test('more than fifty corrections have numbered pages', () => {
  const corrections = Array.from({ length: 51 }, () => correction('2026-11-24T00:00:00Z'));
  const pages = correctionsPages(newsroomForTests({ stories: [{ id: '2026/11/a', corrections }] }));
  expect(pages.map(({ page }) => [page.head.canonical, page.corrections.length, page.older])).toEqual([
    ['/corrections/', 50, '/corrections/1/'],
    ['/corrections/1/', 50, undefined],
    ['/corrections/2/', 1, '/corrections/1/'],
  ]);
});

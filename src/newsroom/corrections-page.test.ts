import { expect, test } from 'vitest';
import { allCorrections, correctionsPages } from './corrections-page.ts';
import { newsroomForTests } from './newsroom-for-tests.ts';

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
  expect(allCorrections(newsroom).map(({ id, story, isRetracted }) => [id, story.name, isRetracted])).toEqual([
    ['/2026/11/b/#correction-2', 'Storm', true],
    ['/2026/11/a/#correction-1', 'A “storm”', false],
    ['/2026/11/b/#correction-1', 'Storm', true],
  ]);
});

test('a publication without corrections has the page, too', () => {
  expect(correctionsPages(newsroomForTests())).toMatchObject([{ number: undefined, page: { corrections: [] } }]);
});

test('more than fifty corrections have numbered pages', () => {
  const corrections = Array.from({ length: 51 }, () => correction('2026-11-24T00:00:00Z'));
  const pages = correctionsPages(newsroomForTests({ stories: [{ id: '2026/11/a', corrections }] }));
  expect(pages.map(({ page }) => [page.head.canonical, page.corrections.length, page.older?.url])).toEqual([
    ['/corrections/', 50, '/corrections/1/'],
    ['/corrections/1/', 50, undefined],
    ['/corrections/2/', 1, '/corrections/1/'],
  ]);
});

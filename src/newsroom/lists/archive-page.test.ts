import { describe, expect, test } from 'vitest';
import { archivePage, monthPage, monthPages, yearPages } from './archive-page.ts';
import { newsroomForTests, type StoryForTests } from '../newsroom-for-tests.ts';

const story = (published: string, more: Partial<StoryForTests> = {}): StoryForTests => ({
  id: `${published.slice(0, 7).replace('-', '/')}/s-${published.replaceAll(/\D/g, '')}`,
  published,
  ...more,
});

/** So many stories of June 2026, one an hour. */
const june = (count: number) =>
  Array.from({ length: count }, (_, index) => story(new Date(Date.UTC(2026, 5, 2, index)).toISOString()));

const monthsOf = (stories: StoryForTests[]) =>
  new Map(
    monthPages(newsroomForTests({ stories })).map(({ number, page }) => [
      `${page.url}${number ? `${number}/` : ''}`,
      page,
    ]),
  );

describe('the months of the archive', () => {
  const pages = monthsOf([
    story('2024-12-31T23:30:00-05:00'),
    story('2025-03-10T08:00:00-04:00'),
    story('2025-03-11T08:00:00-04:00'),
    story('2026-11-23T08:00:00-05:00'),
    story('2026-11-30T08:00:00Z', { status: 'draft' }),
  ]);

  test('are those that have a public story, with its count', () => {
    expect([...pages].map(([url, { total, title }]) => [url, title, total])).toEqual([
      ['/2026/11/', 'November 2026', 1],
      ['/2025/03/', 'March 2025', 2],
      ['/2024/12/', 'December 2024', 1],
    ]);
  });

  test('lead to the previous and the next one, past all that are empty', () => {
    expect(pages.get('/2025/03/')).toMatchObject({
      earlier: { name: 'December 2024', url: '/2024/12/' },
      later: { name: 'November 2026', url: '/2026/11/' },
      year: { name: '2025', url: '/2025/' },
    });
    expect(pages.get('/2026/11/')).not.toHaveProperty('later');
    expect(pages.get('/2024/12/')).not.toHaveProperty('earlier');
  });

  test('begin with a capital where they are titles, in a language that writes months with a small letter', () => {
    const newsroom = newsroomForTests({ stories: [story('2026-11-23T08:00:00-05:00')], publication: { lang: 'es' } });
    const [month] = monthPages(newsroom);
    expect(month?.page.title).toBe('Noviembre de 2026');
    expect(archivePage(newsroom).years[0]?.months[0]?.name).toBe('Noviembre');
  });

  test('begin and end by the clock of the newsroom', () => {
    const stories = [story('2026-02-01T04:59:59Z'), story('2026-02-01T05:00:00Z'), story('2026-03-01T04:59:00Z')];
    expect([...monthsOf(stories)].map(([url, { total }]) => [url, total])).toEqual([
      ['/2026/02/', 2],
      ['/2026/01/', 1],
    ]);
  });

  test('count a story for the month in which its embargo ended, as all lists do', () => {
    const embargoed = story('2026-01-31T08:00:00-05:00', { embargo: '2026-02-01T08:00:00-05:00' });
    expect([...monthsOf([embargoed]).keys()]).toEqual(['/2026/02/']);
  });

  test('have numbered pages from the oldest, which a new story leaves alone but for the newest', () => {
    const [before, after] = [monthsOf(june(120)), monthsOf([...june(120), story('2026-06-29T08:00:00Z')])];
    expect([...after.keys()]).toEqual(['/2026/06/', '/2026/06/1/', '/2026/06/2/', '/2026/06/3/']);
    const changed = [...after].filter(([url, page]) => JSON.stringify(page) !== JSON.stringify(before.get(url)));
    expect(changed.map(([url]) => url)).toEqual(['/2026/06/', '/2026/06/3/']);
  });

  test('of the past change their first page only when a month begins', () => {
    const [before, after] = [monthsOf(june(120)), monthsOf([...june(120), story('2026-08-02T08:00:00Z')])];
    const changed = [...before].filter(([url, page]) => JSON.stringify(page) !== JSON.stringify(after.get(url)));
    expect(changed.map(([url]) => url)).toEqual(['/2026/06/']);
  });
});

describe('the years of the archive', () => {
  const newsroom = newsroomForTests({
    stories: [
      story('2023-05-01T08:00:00-04:00'),
      story('2026-01-10T08:00:00-05:00'),
      story('2026-11-23T08:00:00-05:00'),
      story('2026-11-24T08:00:00-05:00'),
    ],
  });

  test('have their months, first to last, with counts', () => {
    const [year] = yearPages(newsroom);
    expect(year).toMatchObject({
      title: '2026',
      head: { canonical: '/2026/' },
      earlier: { name: '2023', url: '/2023/' },
    });
    expect(year?.years).toEqual([
      {
        name: '2026',
        url: '/2026/',
        count: 3,
        months: [
          { name: 'January', url: '/2026/01/', count: 1 },
          { name: 'November', url: '/2026/11/', count: 2 },
        ],
      },
    ]);
  });

  test('are all on one page, newest first', () => {
    expect(archivePage(newsroom).years.map(({ name, count }) => [name, count])).toEqual([
      ['2026', 3],
      ['2023', 1],
    ]);
  });

  test('are none in a publication without a story', () => {
    const empty = newsroomForTests();
    expect([archivePage(empty).years, yearPages(empty), monthPages(empty)]).toEqual([[], [], []]);
  });
});

describe('a month of the archive', () => {
  // 60 stories from June 2 to June 4, of which the first ten are not on the latest page.
  const pages = monthsOf(june(60));
  const shown = (url: string) => {
    const page = pages.get(url);
    if (!page) throw new Error(`There is no ${url}.`);
    return monthPage(page);
  };

  test('has its stories by days of the newsroom’s clock, newest first', () => {
    const { days, cards } = shown('/2026/06/');
    expect(days.map(({ day, cards: ofDay }) => [day.datetime, day.text, ofDay.length])).toEqual([
      ['2026-06-04', 'Thursday, June 4, 2026', 8],
      ['2026-06-03', 'Wednesday, June 3, 2026', 24],
      ['2026-06-02', 'Tuesday, June 2, 2026', 18],
    ]);
    expect(days.flatMap(({ cards: ofDay }) => ofDay)).toEqual(cards);
  });

  test('has a grid whose days lead to the page that has their newest story', () => {
    const days = shown('/2026/06/').calendar?.weeks.flat() ?? [];
    expect(days.flatMap((day) => day?.stories ?? [])).toEqual([
      { count: 4, url: '/2026/06/1/#day-2026-06-01' },
      { count: 24, url: '/2026/06/#day-2026-06-02' },
      { count: 24, url: '/2026/06/#day-2026-06-03' },
      { count: 8, url: '/2026/06/#day-2026-06-04' },
    ]);
    expect(shown('/2026/06/1/').days.some(({ day }) => day.datetime === '2026-06-01')).toBe(true);
  });

  test('has the grid on its latest page only, because the others do not change', () => {
    expect(shown('/2026/06/1/')).not.toHaveProperty('calendar');
  });
});

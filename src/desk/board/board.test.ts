import { expect, test } from 'vitest';
import { contentForTests } from '../../check/rules/content-for-tests.ts';
import { cameOutToday, recentCorrections, standingWords } from './day-view.ts';
import { calendarView } from './calendar-view.ts';
import { searchStories } from './story-search.ts';

const NOW = Date.parse('2026-11-24T12:00:00-05:00');

test('the calendar has each story on its day by the newsroom’s clock, and weeks begin as they do there', () => {
  const content = contentForTests({
    stories: {
      // Already the next day in UTC.
      '2026/11/late': { headline: 'Late', published: '2026-11-24T23:30:00-05:00' },
      '2026/11/draft': { headline: 'Draft', published: '2026-11-24T08:00:00-05:00', status: 'draft' },
      '2026/12/next': { headline: 'Next', published: '2026-12-01T08:00:00-05:00' },
    },
  });
  const { title, previous, next, weekdays, weeks, count } = calendarView(content, '2026-11', NOW);
  expect([title, previous, next, count]).toEqual(['November 2026', '2026-10', '2026-12', 2]);
  expect(weekdays[0]?.long).toBe('Sunday');
  // The first of November 2026 is a Sunday.
  expect(weeks[0]?.[0]?.day).toBe('2026-11-01');
  const today = weeks.flat().find((day) => day?.isToday);
  expect(today?.day).toBe('2026-11-24');
  expect(today?.stories.map(({ headline, time, words }) => [headline, time, words])).toEqual([
    ['Draft', '8 a.m.', 'draft'],
    ['Late', '11:30 p.m.', 'scheduled'],
  ]);
});

test('the search wants every word, in fields or in the text, and puts fields first', () => {
  const content = contentForTests({
    authors: { 'zoe-brandt': { name: 'Zoë Brandt' } },
    stories: {
      '2026/11/in-text': { headline: 'Budget' },
      '2026/11/by-zoe': { headline: 'Storm', byline: ['zoe-brandt'], published: '2026-11-20T08:00:00-05:00' },
      '2026/11/other': { headline: 'Storm over the harbor' },
    },
  });
  const find = (query: string) =>
    searchStories(content, query, (file) => (file.includes('in-text') ? 'ZOE in a storm' : ''));
  expect(find('zoe STORM').ids).toEqual(['2026/11/by-zoe', '2026/11/in-text']);
  expect(find('storm harbor')).toEqual({ ids: ['2026/11/other'], count: 1 });
  expect(find('   ')).toEqual({ ids: [], count: 0 });
});

test('corrections of the last two weeks are listed from the latest, and what is out since midnight came out today', () => {
  const correction = (date: string, text: string) => ({ date, kind: 'correction' as const, text });
  const content = contentForTests({
    stories: {
      '2026/11/a': {
        published: '2026-11-01T08:00:00-05:00',
        corrections: [
          correction('2026-11-02T08:00:00-05:00', 'Old'),
          correction('2026-11-20T08:00:00-05:00', 'Second'),
        ],
      },
      '2026/11/b': {
        published: '2026-11-24T00:10:00-05:00',
        corrections: [correction('2026-11-24T09:00:00-05:00', 'First')],
      },
    },
  });
  expect(recentCorrections(content, NOW).map(({ text }) => text)).toEqual(['First', 'Second']);
  const isToday = cameOutToday(content, NOW);
  expect([...content.articles].flatMap(([id, { data }]) => (isToday(data.frontMatter) ? [id] : []))).toEqual([
    '2026/11/b',
  ]);
});

test.each([
  [{}, 'published'],
  [{ status: 'retracted' }, 'retracted'],
  [{ status: 'retracted', published: '2026-11-25T08:00:00-05:00' }, 'scheduled'],
  [{ status: 'killed' }, 'withdrawn'],
] as const)('a story of %o is called %s', (fields, words) => {
  const content = contentForTests({ stories: { '2026/11/a': fields } });
  const [story] = content.articles.values();
  expect(story && standingWords(story.data.frontMatter, NOW)).toBe(words);
});

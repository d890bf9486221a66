import { expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests, type StoryForTests } from '../newsroom/newsroom-for-tests.ts';
import { archiveMonths } from '../newsroom/lists/archive.ts';
import { searchSources } from './search-page.ts';
import { searchParts, STORIES_A_PART } from './search-parts.ts';

/** Stories of a year, one a minute. */
function storiesOf(year: number, count: number): StoryForTests[] {
  return Array.from({ length: count }, (_, minute) => ({
    id: `${year}/01/s${minute}`,
    section: 'news',
    published: new Date(Date.UTC(year, 0, 1, 12, minute)).toISOString(),
  }));
}

const parts = (content: ContentForTests) => searchParts(newsroomForTests({ now: '2026-11-23T12:00:00Z', ...content }));
const keys = (content: ContentForTests) => new Map(parts(content).map(({ name, key }) => [name, key]));

test('a year is a part of its own, the newest first, with its oldest story first', () => {
  const found = parts({ stories: [...storiesOf(2026, 2), ...storiesOf(2025, 1)] });
  expect(found.map(({ name, year, stories }) => [name, year, stories.map(({ id }) => id)])).toEqual([
    ['2026-01', '2026', ['2026/01/s0', '2026/01/s1']],
    ['2025-01', '2025', ['2025/01/s0']],
  ]);
});

test('the years are those of the archive, to which the search page links, and not those of addresses', () => {
  const content: ContentForTests = {
    now: '2026-11-23T12:00:00Z',
    stories: [
      { id: '2023/05/held', section: 'news', published: '2023-05-02T12:00:00Z', embargo: '2026-11-22T12:00:00Z' },
      { id: '2026/01/eve', section: 'news', published: '2026-01-01T03:00:00Z' },
    ],
  };
  const newsroom = newsroomForTests(content);
  const archived = archiveMonths(newsroom).map(({ year }) => String(year));
  expect(archived).toEqual(['2026', '2025']);
  expect(searchParts(newsroom).map(({ year }) => year)).toEqual(archived);
  expect(searchSources(newsroom).years).toEqual(archived);
});

test('a year with many stories is cut from its oldest, so that a new story changes the newest part alone', () => {
  const stories = storiesOf(2026, STORIES_A_PART + 1);
  const [before, after] = [keys({ stories }), keys({ stories: [...stories, ...storiesOf(2026, 1503).slice(-1)] })];
  expect([...before.keys()]).toEqual(['2026-02', '2026-01']);
  expect(after.get('2026-01')).toBe(before.get('2026-01'));
  expect(after.get('2026-02')).not.toBe(before.get('2026-02'));
});

test('what cannot be read and what was retracted is in no part', () => {
  const [public_, draft, later, retracted] = storiesOf(2026, 4) as [
    StoryForTests,
    StoryForTests,
    StoryForTests,
    StoryForTests,
  ];
  const stories = [
    public_,
    { ...draft, status: 'draft' as const },
    { ...later, embargo: '2026-12-01T00:00:00Z' },
    { ...retracted, status: 'retracted' as const },
  ];
  expect(parts({ stories }).flatMap((part) => part.stories.map(({ id }) => id))).toEqual([public_.id]);
});

test('a part says what it has to be made again for', () => {
  const stories = storiesOf(2026, 1);
  const authors = { jane: { name: 'Jane' } };
  const changed = (content: ContentForTests) => {
    const [before, after] = [
      { stories, authors },
      { stories, authors, ...content },
    ].map((one) => parts(one)[0]?.key);
    const fields = after?.split(';').filter((field) => !before?.split(';').includes(field));
    return fields?.map((field) => field.split('=')[0]);
  };
  expect(changed({})).toEqual([]);
  expect(changed({ authors: { jane: { name: 'Jane Doe' } } })).toEqual(['names']);
  expect(changed({ publication: { lang: 'es' } })).toEqual(['language']);
  expect(changed({ stories: storiesOf(2026, 2) })).toEqual(['stories']);
});

import { describe, expect, test } from 'vitest';
import { listPage, listPages } from './list-page.ts';
import { newsroomForTests, type StoryForTests } from '../newsroom-for-tests.ts';
import { PAGE_LENGTH } from './numbered-pages.ts';
import { authorLists, sectionLists, tagLists, type OwnedList, type StoryList } from './story-lists.ts';

const FIRST = Date.parse('2026-01-01T00:00:00Z');
const HOUR = 3_600_000;

function storiesOf(count: number): StoryForTests[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `2026/01/story-${index + 1}`,
    headline: `Story ${index + 1}`,
    published: new Date(FIRST + index * HOUR).toISOString(),
    tags: ['coast-road'],
    byline: ['jane-doe'],
  }));
}

/** The pages of the list of a section with so many stories, by address. */
function pagesOf(count: number) {
  const newsroom = newsroomForTests({ stories: storiesOf(count), authors: { 'jane-doe': { name: 'Jane Doe' } } });
  const [list] = sectionLists(newsroom) as [OwnedList];
  return new Map(
    listPages(list, newsroom).map(({ number, page }) => [
      number === undefined ? list.url : `${list.url}${number}/`,
      listPage(page),
    ]),
  );
}

function changedBetween(count: number, next: number): { changed: string[]; added: string[] } {
  const before = pagesOf(count);
  const after = pagesOf(next);
  expect(
    [...before.keys()].filter((url) => !after.has(url)),
    'no page may disappear',
  ).toEqual([]);
  return {
    changed: [...before]
      .filter(([url, page]) => JSON.stringify(page) !== JSON.stringify(after.get(url)))
      .map(([url]) => url),
    added: [...after.keys()].filter((url) => !before.has(url)),
  };
}

describe('one more story changes only the latest page and the newest numbered one', () => {
  test.each([
    [0, ['/news/'], []],
    [1, ['/news/'], []],
    [49, ['/news/'], []],
    [50, ['/news/'], ['/news/1/', '/news/2/']],
    [51, ['/news/', '/news/2/'], []],
    [99, ['/news/', '/news/2/'], []],
    [100, ['/news/', '/news/2/'], ['/news/3/']],
    [120, ['/news/', '/news/3/'], []],
    [150, ['/news/', '/news/3/'], ['/news/4/']],
  ])('from %i on', (count, changed, added) => {
    expect(changedBetween(count, count + 1)).toEqual({ changed, added });
  });
});

test('page 1 holds the first fifty stories for ever', () => {
  const firstFifty = pagesOf(51).get('/news/1/')?.cards;
  expect(firstFifty?.map(({ headline }) => headline)).toEqual(
    Array.from({ length: PAGE_LENGTH }, (_, index) => `Story ${PAGE_LENGTH - index}`),
  );
  expect(pagesOf(230).get('/news/1/')?.cards).toEqual(firstFifty);
});

describe('every story is reached from the latest page by links to older ones', () => {
  test.each([1, 49, 50, 51, 99, 100, 101, 120, 121, 149, 150, 151, 230])('with %i stories', (count) => {
    const pages = pagesOf(count);
    const seen = new Set<string>();
    let page = pages.get('/news/');
    for (let steps = 0; page; steps++) {
      expect(steps, 'the walk comes to an end').toBeLessThan(count);
      const before = seen.size;
      for (const { headline } of page.cards) seen.add(headline);
      expect(seen.size, 'every page on the way shows a story that is new to the reader').toBeGreaterThan(before);
      page = page.older === undefined ? undefined : pages.get(page.older);
    }
    expect(seen.size).toBe(count);
  });
});

test('every link to a newer or older page leads to a page that links back', () => {
  const pages = pagesOf(230);
  for (const [url, page] of pages) {
    if (page.newer) expect(pages.get(page.newer)?.older).toBe(url);
    if (page.older && url !== '/news/') expect(pages.get(page.older)?.newer).toBe(url);
    if (page.older) expect(pages.has(page.older)).toBe(true);
  }
  expect(pages.get('/news/1/')).not.toHaveProperty('older');
  expect(pages.get('/news/5/')).not.toHaveProperty('newer');
});

test('up to fifty stories stand on one page', () => {
  expect([...pagesOf(50).keys()]).toEqual(['/news/']);
  expect(pagesOf(50).get('/news/')?.cards).toHaveLength(50);
  expect([...pagesOf(51).keys()]).toEqual(['/news/', '/news/1/', '/news/2/']);
});

test('only the latest page and the newest numbered one say how many there are: the others never change', () => {
  const counts = [...pagesOf(230)].map(([url, { count }]) => [url, count]);
  expect(counts.filter(([, count]) => count !== undefined)).toEqual([
    ['/news/', 5],
    ['/news/5/', 5],
  ]);
});

test('a numbered page says so in its title and has an address of its own', () => {
  const pages = pagesOf(51);
  expect(pages.get('/news/2/')?.head).toMatchObject({ title: 'News, page 2', canonical: '/news/2/' });
  expect(pages.get('/news/')?.head).toMatchObject({ title: 'News', canonical: '/news/' });
});

describe('lists', () => {
  const newsroom = newsroomForTests({
    sections: { news: { name: 'News', description: 'All of it' }, life: { name: 'Life' } },
    authors: {
      'jane-doe': { name: 'Jane Doe', bio: 'Writes.' },
      'li-wei': { name: 'Li Wei' },
    },
    stories: [
      {
        id: '2026/11/a',
        tags: ['coast-road', 'weather', 'coast-road'],
        byline: ['jane-doe', { author: 'jane-doe' }, { name: 'jane-doe' }],
      },
      { id: '2026/11/b', tags: ['weather'], byline: [{ author: 'jane-doe', role: 'photos' }] },
      { id: '2026/11/draft', tags: ['secret'], byline: ['li-wei'], status: 'draft' },
    ],
  });
  const summary = ({ url, title, stories }: StoryList) =>
    `${url} ${title}: ${stories.map(({ id }) => id.at(-1)).join(' ')}`;

  test('of sections, also of one without a story', () => {
    expect(sectionLists(newsroom).map(summary)).toEqual(['/news/ News: b a', '/life/ Life: ']);
  });

  test('of tags, each story once, and none of what is not public', () => {
    expect(tagLists(newsroom).map(summary)).toEqual(['/tags/weather/ Weather: b a', '/tags/coast-road/ Coast road: a']);
  });

  test('of authors, also of one without a story; a guest of the same name is somebody else', () => {
    expect(authorLists(newsroom).map(summary)).toEqual([
      '/authors/jane-doe/ Jane Doe: b a',
      '/authors/li-wei/ Li Wei: ',
    ]);
  });

  test('without a description get one', () => {
    const [news, life] = sectionLists(newsroom).map((list) => listPages(list, newsroom)[0]?.page.head.description);
    expect([news, life]).toEqual(['All of it', 'Stories on Life from The Ledger']);
  });
});

import { expect, test } from 'vitest';
import { openNewsroom } from '../newsroom/newsroom.ts';
import { contentForTests } from './rules/content-for-tests.ts';
import { siteAddresses } from './site-addresses.ts';

const NOW = Date.parse('2026-12-01T00:00:00Z');

function addresses(
  given: Parameters<typeof contentForTests>[0],
  publicFiles: string[] = [],
  unreadable: string[] = [],
) {
  const content = contentForTests(given);
  return siteAddresses({ content, newsroom: openNewsroom(content, NOW), publicFiles, unreadable });
}

/** Feeds have addresses, too, and a test of their own. */
const isPage = (address: string) => /(?:\/|\.html)$/.test(address);

test('every kind of page has its address', () => {
  const { owners } = addresses({
    stories: { '2026/11/storm': { tags: ['coast'], byline: ['jane'], series: { id: 'floods', part: 1 } } },
    pages: { about: {} },
    sections: { news: { name: 'News' }, livewire: { name: 'Livewire', wire: true } },
    authors: { jane: { name: 'Jane' } },
  });
  expect([...owners.keys()].filter(isPage).sort()).toEqual([
    '/',
    '/2026/',
    '/2026/11/',
    '/2026/11/storm/',
    '/404.html',
    '/about/',
    '/archive/',
    '/authors/jane/',
    '/corrections/',
    '/livewire/',
    '/livewire/latest.html',
    '/masthead/',
    '/news/',
    '/offline/',
    '/search/',
    '/series/floods/',
    '/tags/coast/',
  ]);
});

test('a list of more than fifty stories has numbered pages, as many as it needs', () => {
  const ids = Array.from({ length: 101 }, (_, index) => `2026/11/s${index}`);
  const { owners } = addresses({ stories: Object.fromEntries(ids.map((id) => [id, {}])) });
  expect([...owners.keys()].filter((address) => isPage(address) && address.startsWith('/news/'))).toEqual([
    '/news/',
    '/news/1/',
    '/news/2/',
    '/news/3/',
  ]);
});

test('every feed has its address', () => {
  const { owners } = addresses({
    stories: { '2026/11/storm': { tags: ['coast'] } },
    feeds: { radio: { name: 'Radio' } },
  });
  for (const address of ['/rss.xml', '/news/atom.xml', '/tags/coast/feed.json', '/feeds/radio.xml'])
    expect(owners.has(address), address).toBe(true);
});

test('a story that is not public has no address yet', () => {
  const { owners } = addresses({
    stories: {
      '2026/11/draft': { status: 'draft', tags: ['secret'] },
      '2026/12/later': { published: '2026-12-24T06:00:00Z' },
    },
  });
  expect([...owners.keys()].filter((address) => /2026|secret/.test(address))).toEqual([]);
});

test('files in public/ are found at their percent-encoded paths, folders by their index', () => {
  const { owners } = addresses({}, ['größe.pdf', 'quiz/index.html']);
  expect(owners.get('/gr%C3%B6%C3%9Fe.pdf')).toBe('public/größe.pdf');
  expect(owners.get('/quiz/')).toBe('public/quiz/index.html');
});

test('what cannot be read is taken for known', () => {
  const { owners } = addresses(
    {},
    [],
    ['content/articles/2026/11/broken.md', 'content/authors/li.yaml', 'content/pages/us.md'],
  );
  expect(owners.get('/2026/11/broken/')).toBe('content/articles/2026/11/broken.md');
  expect(owners.has('/authors/li/')).toBe(true);
  expect(owners.has('/us/')).toBe(true);
});

test('aliases lead to their stories, with a slash at the end unless they are named like a file', () => {
  const { aliases } = addresses({
    stories: { '2026/11/storm': { aliases: ['/old', '/2019/storm.html', '/straße/'] } },
  });
  expect([...aliases]).toEqual([
    ['/old/', '/2026/11/storm/'],
    ['/2019/storm.html', '/2026/11/storm/'],
    ['/stra%C3%9Fe/', '/2026/11/storm/'],
  ]);
});

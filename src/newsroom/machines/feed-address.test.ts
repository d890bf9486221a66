import { expect, test } from 'vitest';
import { feedLinks, hasFeeds, siteFeedLinks } from './feed-address.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';

const publication = (feeds = {}) => newsroomForTests({ publication: { feeds } }).publication;

test('each kind of list can be without feeds; the whole site always has them', () => {
  for (const [url, setting] of Object.entries({ '/news/': 'sections', '/tags/a/': 'tags', '/authors/b/': 'authors' })) {
    expect(hasFeeds(url, publication())).toBe(true);
    expect(hasFeeds(url, publication({ [setting]: false }))).toBe(false);
  }
  for (const url of ['/2026/11/', '/2026/', '/series/storms/']) expect(hasFeeds(url, publication())).toBe(false);
  expect(hasFeeds('/', publication({ sections: false, tags: false, authors: false }))).toBe(true);
});

test('a list has a feed in every format, under its own name; one without feeds has none', () => {
  const list = { name: 'News', url: '/news/' };
  expect(feedLinks(list, publication())).toEqual([
    { title: 'News · The Ledger', url: '/news/rss.xml', type: 'application/rss+xml' },
    { title: 'News · The Ledger', url: '/news/atom.xml', type: 'application/atom+xml' },
    { title: 'News · The Ledger', url: '/news/feed.json', type: 'application/feed+json' },
  ]);
  expect(feedLinks(list, publication({ sections: false }))).toEqual([]);
  expect(siteFeedLinks('The Ledger').map(({ title, url }) => `${title} ${url}`)).toEqual([
    'The Ledger /rss.xml',
    'The Ledger /atom.xml',
    'The Ledger /feed.json',
  ]);
});

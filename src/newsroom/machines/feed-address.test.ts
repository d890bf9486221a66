import { expect, test } from 'vitest';
import { feedLink, hasFeeds } from './feed-address.ts';
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

test('a page tells of the feeds of its list, and of those of the whole site where that has none', () => {
  const list = { name: 'News', url: '/news/' };
  expect(feedLink(list, publication())).toEqual({ name: 'News · The Ledger', url: '/news/' });
  expect(feedLink(list, publication({ sections: false }))).toEqual({ name: 'The Ledger', url: '/' });
  expect(feedLink(undefined, publication())).toEqual({ name: 'The Ledger', url: '/' });
});

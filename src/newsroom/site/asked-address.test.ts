import { expect, test } from 'vitest';
import { monthPages } from '../lists/archive-page.ts';
import { listPages } from '../lists/list-page.ts';
import { sectionPages } from '../lists/section-page.ts';
import { tagLists } from '../lists/story-lists.ts';
import { wirePages } from '../lists/wire-page.ts';
import { siteFeeds } from '../machines/site-feeds.ts';
import { wireCopies } from '../machines/wire-story.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import type { Newsroom } from '../newsroom.ts';
import { authorPages } from '../people/author-page.ts';
import { publicPhotoVariants } from '../photos/public-photos.ts';
import { askedAt, type AskedAddress } from './asked-address.ts';

const newsroom = newsroomForTests({
  publication: { wire: { ninjs: true }, feeds: { tags: true, authors: true } },
  authors: { 'jane-doe': { name: 'Jane Doe', role: 'Reporter' }, 'jane-do': { name: 'Jane Do', role: 'Reporter' } },
  photos: { 'photos/pier.jpg': [1600, 1000], 'photos/pier-at-night.jpg': [1600, 1000] },
  stories: Array.from({ length: 120 }, (_, index) => ({
    id: `2026/${index < 60 ? '09' : '10'}/story-${index}`,
    published: `2026-${index < 60 ? '09' : '10'}-01T0${index % 10}:00:00Z`,
    section: index % 2 === 0 ? 'livewire' : 'news',
    byline: [index % 2 === 0 ? 'jane-doe' : 'jane-do'],
    tags: ['coast', '台風'],
    photo: { src: index % 2 === 0 ? '/photos/pier.jpg' : '/photos/pier-at-night.jpg', alt: 'The pier.' },
  })),
});

/** The functions that make many pages, and what is at which address. */
const MAKERS: [name: string, make: (newsroom: Newsroom, asked?: AskedAddress) => [address: string, page: unknown][]][] =
  [
    ['sections', (...from) => sectionPages(...from).map(({ page }) => [page.head.canonical, page])],
    ['wires', (...from) => wirePages(...from).map(({ page }) => [page.head.canonical, page])],
    ['months', (...from) => monthPages(...from).map(({ page }) => [page.head.canonical, page])],
    ['authors', (...from) => authorPages(...from).map(({ page }) => [page.head.canonical, page])],
    [
      'topics',
      (opened, asked) =>
        tagLists(opened)
          .flatMap((list) => listPages(list, opened, asked))
          .map(({ page }) => [page.head.canonical, page]),
    ],
    ['feeds', (...from) => siteFeeds(...from).map((feed) => [feed.path, feed])],
    ['copies for partners', (...from) => wireCopies(...from).map((copy) => [copy.path, copy])],
    ['photos', (...from) => publicPhotoVariants(...from).map((photo) => [`/${photo.path}`, photo])],
  ];

test.each(MAKERS)('of %s, one that is asked for is the same as among all, and few others are made', (_name, make) => {
  const all = make(newsroom);
  expect(all.length).toBeGreaterThan(2);
  const counts = all.map(([address, page]) => {
    const found = make(newsroom, askedAt(decodeURI(address)));
    expect(found.filter(([own]) => own === address)).toEqual([[address, page]]);
    return found.length;
  });
  expect(Math.min(...counts)).toBeLessThan(all.length);
});

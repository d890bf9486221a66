import { expect, test } from 'vitest';
import { deployChanges, inParts } from './deploy-changes.ts';

test('assets come before the pages that show them, pages before lists, and feeds last', () => {
  const files = [
    'rss.xml',
    'index.html',
    '2026/11/storm/index.html',
    'sitemaps/pages.xml',
    'news/index.html',
    'news/2/index.html',
    'tags/coast/index.html',
    '2026/11/index.html',
    'about/index.html',
    'photos/pier.avif',
    '_astro/page.css',
    'search/en/pagefind-entry.json',
    'search/en/a.pf_index',
    'livewire/latest.html',
    'feed.json',
    'robots.txt',
  ];
  expect(inParts(files)).toEqual([
    ['assets', ['_astro/page.css', 'photos/pier.avif', 'search/en/a.pf_index']],
    ['pages', ['2026/11/storm/index.html']],
    [
      'lists',
      [
        '2026/11/index.html',
        'about/index.html',
        'index.html',
        'livewire/latest.html',
        'news/2/index.html',
        'news/index.html',
        'search/en/pagefind-entry.json',
        'tags/coast/index.html',
      ],
    ],
    ['feeds', ['feed.json', 'robots.txt', 'rss.xml', 'sitemaps/pages.xml']],
  ]);
});

test('what changes is found by content, whatever was built without a deploy in between', () => {
  const before = new Map([
    ['index.html', '1'],
    ['a/index.html', '1'],
    ['old/index.html', '1'],
  ]);
  const now = new Map([
    ['index.html', '2'],
    ['a/index.html', '1'],
    ['new/index.html', '1'],
  ]);
  expect(deployChanges(before, now)).toEqual({
    added: ['new/index.html'],
    updated: ['index.html'],
    removed: ['old/index.html'],
  });
});

import { expect, test } from 'vitest';
import type { Content } from '../../newsroom/content.ts';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import { contentForTests } from './content-for-tests.ts';
import { siteAddresses } from '../site-addresses.ts';
import { takenAliases, takenPages } from './taken-address.ts';

function findings(content: Content, publicFiles: string[] = []) {
  const newsroom = openNewsroom(content, Date.parse('2026-12-01T00:00:00Z'));
  return takenAliases(content, siteAddresses({ content, newsroom, publicFiles, unreadable: [] }));
}

function takenFiles(content: Content, publicFiles: string[]) {
  const newsroom = openNewsroom(content, Date.parse('2026-12-01T00:00:00Z'));
  return takenPages(content, siteAddresses({ content, newsroom, publicFiles, unreadable: [] }), publicFiles);
}

test.each([
  '/about',
  '/news/',
  '/masthead/',
  '/2026/11/other/',
  '/2026/11/draft',
  '/2026/11/storm/',
  '/map.pdf',
  '/tags/coast/',
])('an alias at %s, which is in use, is an error', (alias) => {
  const content = contentForTests({
    stories: {
      '2026/11/storm': { aliases: ['/free/', alias], tags: ['coast'] },
      '2026/11/other': {},
      '2026/11/draft': { status: 'draft' },
    },
    pages: { about: {} },
  });
  expect(findings(content, ['map.pdf'])).toMatchObject([
    {
      rule: 'alias-taken',
      severity: 'error',
      file: 'content/articles/2026/11/storm.md',
      at: { field: ['aliases', 1] },
    },
  ]);
});

test('an alias that another story has already is an error in the second file, however it is spelt', () => {
  const content = contentForTests({
    stories: { '2026/11/a': { aliases: ['/straße/'] }, '2026/11/b': { aliases: ['/stra%C3%9Fe'] } },
  });
  const [finding, ...others] = findings(content);
  expect(finding).toMatchObject({ file: 'content/articles/2026/11/b.md', severity: 'error' });
  expect(finding?.what).toContain('content/articles/2026/11/a.md');
  expect(others).toEqual([]);
});

test('a file in public/ at the address of a story, page or section is an error at that', () => {
  const content = contentForTests({ stories: { '2026/11/a': {} }, pages: { about: {} } });
  const files = ['2026/11/a/index.html', 'about/index.html', 'news/index.html', 'free/index.html', 'about.html'];
  expect(takenFiles(content, files)).toMatchObject([
    { rule: 'address-taken', severity: 'error', file: 'content/articles/2026/11/a.md' },
    { file: 'content/pages/about.md' },
    { file: 'content/sections/news.yaml' },
  ]);
});

test('an icon or a manifest in public/ takes the place of the one that the site makes', () => {
  const files = ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png', 'site.webmanifest'];
  expect(takenFiles(contentForTests(), files)).toEqual([]);
});

test('a file in public/ at the address of any other page or file of the site is an error in that file', () => {
  const content = contentForTests({ stories: { '2026/11/a': { tags: ['coast'], status: 'draft' } } });
  const files = ['masthead/index.html', '404.html', 'robots.txt', 'rss.xml', 'masthead.html', 'tags/coast/index.html'];
  expect(takenFiles(content, files).map(({ file, rule }) => `${rule} ${file}`)).toEqual(
    ['masthead/index.html', '404.html', 'robots.txt', 'rss.xml'].map((name) => `address-taken public/${name}`),
  );
});

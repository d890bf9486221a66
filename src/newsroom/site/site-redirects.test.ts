import { describe, expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { filledTarget, movedAddresses, redirectFinder, siteRedirects, wildcardText } from './site-redirects.ts';

const newsroom = newsroomForTests({
  stories: [
    { id: '2026/11/a', aliases: ['/old/'] },
    { id: '2026/11/killed', status: 'killed' },
  ],
  publication: {
    redirects: [
      { from: '/a/*', to: '/news/' },
      { from: '/feed', to: '/rss.xml' },
      { from: '/a/b/*', to: '/tags/*/' },
      { from: '/straße/', to: '/mañana/?q=ä#x' },
      { from: '/shop', gone: true },
      { from: '/a/b/c', to: 'https://example.com' },
      { from: '/uploads/*', gone: true },
      { from: '/caf%E9/', to: '/news/' },
    ],
  },
});

test('single addresses come before aliases, and patterns are in the order of what they say', () => {
  expect(siteRedirects(newsroom)).toEqual({
    redirects: [
      { from: '/feed/', to: '/rss.xml' },
      { from: '/stra%C3%9Fe/', to: '/ma%C3%B1ana/?q=%C3%A4#x' },
      { from: '/a/b/c/', to: 'https://example.com/' },
      { from: '/caf%E9/', to: '/news/' },
      { from: '/old/', to: '/2026/11/a/' },
    ],
    gone: [
      { from: '/2026/11/killed/', to: '/2026/11/killed/' },
      { from: '/shop/', to: '/404.html' },
    ],
    patterns: [
      { from: '/uploads/*', to: undefined },
      { from: '/a/b/*', to: '/tags/*/' },
      { from: '/a/*', to: '/news/' },
    ],
  });
});

test('a single address that has a target has a page, if a file can have its name', () => {
  expect(movedAddresses(newsroom).map(({ file, page }) => [file, page.to, page.headline])).toEqual([
    ['feed/index.html', '/rss.xml', undefined],
    ['straße/index.html', '/ma%C3%B1ana/?q=%C3%A4#x', undefined],
    ['a/b/c/index.html', 'https://example.com/', undefined],
  ]);
});

test.each([
  ['/a/b/c', 'https://example.com/'],
  ['/a/b/x/', '/tags/x/'],
  ['/a/b/', '/tags/'],
  ['/a/x/y', '/news/'],
  ['/shop', undefined],
  ['/uploads/2015/a.jpg', undefined],
])('%s leads to %s', (from, to) => {
  expect(redirectFinder(newsroom.redirects)(from)).toEqual({ to });
});

test('an address that is not listed leads nowhere', () => {
  expect(redirectFinder(newsroom.redirects)('/2026/11/a/')).toBeUndefined();
});

describe('the text of a wildcard', () => {
  test.each([
    ['/a/*', '/a/b/c/', 'b/c'],
    ['/a/*', '/a/b', 'b'],
    ['/a/*', '/a/', ''],
    ['/a/*', '/b/', undefined],
    ['/*/amp/', '/x/y/amp', 'x/y'],
    ['/*/amp/', '/x/y/', undefined],
    ['/*.php', '/x.php', 'x'],
    ['/*.php', '/x.php/', undefined],
  ])('of %s at %s is %s', (pattern, address, text) => {
    expect(wildcardText(pattern, address)).toBe(text);
  });

  test('takes the place of the * in the target, without leaving an empty folder', () => {
    expect(filledTarget('/tags/*/', "a$&'b")).toBe("/tags/a$&'b/");
    expect(filledTarget('/tags/*/', '')).toBe('/tags/');
    expect(filledTarget('/news/', 'x')).toBe('/news/');
  });
});

import { describe, expect, test } from 'vitest';
import { announcePlan, isFirstBuild, type BuildReport } from './announce-plan.ts';

const EMPTY: BuildReport = { added: [], updated: [], removed: [] };
const lookAt = (url: string) => ({ digest: `bytes of ${url}`, isHidden: /history|search|killed|moved/.test(url) });
const planOf = (report: Partial<BuildReport>) => announcePlan({ ...EMPTY, ...report }, lookAt);
const urlsOf = (report: Partial<BuildReport>) => planOf(report).pages.map(({ url }) => url);
const updated = (url: string, reason: string) => urlsOf({ updated: [{ url, reason }] });

describe('search engines are told of', () => {
  test('a new page, with the digest of its content', () => {
    expect(planOf({ added: [{ url: '/2026/11/storm/', reason: 'new' }] }).pages).toEqual([
      { url: '/2026/11/storm/', why: 'new', digest: 'bytes of /2026/11/storm/' },
    ]);
  });

  test.each([
    'props: story',
    'props: livewire, story',
    'props: photos',
    'props: authors, masthead',
    'code, props: story',
  ])('a story that was printed again for “%s”', (reason) => {
    expect(updated('/2026/11/storm/', reason)).toEqual(['/2026/11/storm/']);
  });

  test.each(['props: cards', 'always printed'])('a list that was printed again for “%s”', (reason) => {
    expect(updated('/news/', reason)).toEqual(['/news/']);
  });

  test('a page that is gone', () => {
    expect(planOf({ removed: [{ url: '/tags/storm/', reason: 'no longer published' }] }).pages).toEqual([
      { url: '/tags/storm/', why: 'removed', digest: 'removed' },
    ]);
  });

  test('a story that was killed, although its notice asks not to be listed', () => {
    const reason = 'props: head, title, email, story, publication';
    expect(planOf({ updated: [{ url: '/2026/11/killed/', reason }] }).pages).toMatchObject([
      { url: '/2026/11/killed/', why: 'withdrawn or moved' },
    ]);
  });
});

describe('search engines are not told of', () => {
  test.each([
    'code',
    'damaged',
    'file',
    'props: livewire',
    'props: masthead, signups',
    'props: earlier, later',
    'props: publication, site, comments, card, history, series',
    'code, props: readingTime, livewire',
  ])('a page that was printed again for “%s” only', (reason) => {
    expect(updated('/2026/11/storm/', reason)).toEqual([]);
  });

  test.each([
    '/404.html',
    '/photos/pier-0123456789abcdef-960.jpg',
    '/cards/storm-0123456789abcdef.png',
    '/_astro/style.css',
    '/livewire/latest.html',
    '/2026/11/storm/ninjs.json',
    '/sitemap-index.xml',
    '/rss.xml',
  ])('%s, which is no page to be listed', (url) => {
    expect(urlsOf({ added: [{ url, reason: 'new' }], removed: [{ url: `${url}.old`, reason: 'gone' }] })).toEqual([]);
  });

  test('a page that asks not to be listed', () => {
    expect(urlsOf({ added: ['/2026/11/storm/history/', '/search/'].map((url) => ({ url, reason: 'new' })) })).toEqual(
      [],
    );
  });
});

test('the hub is told of feeds whose stories have changed, in every format, and of nothing else', () => {
  const feeds = ['/rss.xml', '/atom.xml', '/feed.json', '/news/rss.xml', '/feeds/radio.xml'];
  const added = feeds.map((url) => ({ url, reason: 'new' }));
  // The address of a partner's feed with a token is known to that partner alone.
  const secret = '/feeds/secret/radio/atom.xml';
  const others = ['/news-sitemap.xml', '/2026/11/storm/newsml-g2.xml', '/2026/11/storm/', secret];
  const report = { ...EMPTY, added: [...added, ...others.map((url) => ({ url, reason: 'new' }))] };
  expect(announcePlan(report, lookAt).feeds.map(({ url }) => url)).toEqual(feeds);
  const again = (reason: string) => planOf({ updated: [{ url: '/rss.xml', reason }] }).feeds.length;
  expect([again('props: subject'), again('props: publication, site'), again('code')]).toEqual([1, 0, 0]);
});

test('a build that had nothing to compare with is known by all being new, the front page too', () => {
  const front = { url: '/', reason: 'new' };
  const story = { url: '/2026/11/storm/', reason: 'new' };
  expect(isFirstBuild({ ...EMPTY, added: [front, story] })).toBe(true);
  expect(isFirstBuild({ ...EMPTY, added: [story] })).toBe(false);
  expect(isFirstBuild({ added: [story], updated: [front], removed: [] })).toBe(false);
  expect(isFirstBuild(EMPTY)).toBe(false);
});

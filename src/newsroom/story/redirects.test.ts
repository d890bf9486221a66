import { describe, expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { goneAddresses, movedPages, redirects } from './redirects.ts';

const newsroom = newsroomForTests({
  now: '2026-11-23T12:00:00Z',
  stories: [
    { id: '2026/10/old', published: '2026-10-01T00:00:00Z', aliases: ['/b/', '/a'] },
    { id: '2026/11/new', published: '2026-11-20T00:00:00Z', aliases: ['/z/straße/', '/z/stra%C3%9Fe', '/news.html'] },
    { id: '2026/11/retracted', published: '2026-11-01T00:00:00Z', status: 'retracted', aliases: ['/wrong/'] },
    { id: '2026/11/draft', status: 'draft', aliases: ['/canary-draft/'] },
    { id: '2026/11/killed', status: 'killed', aliases: ['/canary-killed/'] },
    { id: '2026/12/future', published: '2026-12-01T00:00:00Z', aliases: ['/canary-future/'] },
    { id: '2026/11/embargo', embargo: '2026-11-24T00:00:00Z', aliases: ['/canary-embargo/'] },
  ],
});

describe('redirects', () => {
  test('lead from each alias to its story, those of the newest story first, each address once', () => {
    expect(redirects(newsroom.stories)).toEqual([
      { from: '/news.html', to: '/2026/11/new/' },
      { from: '/z/stra%C3%9Fe/', to: '/2026/11/new/' },
      { from: '/wrong/', to: '/2026/11/retracted/' },
      { from: '/a/', to: '/2026/10/old/' },
      { from: '/b/', to: '/2026/10/old/' },
    ]);
  });

  test('tell nothing of a story that nobody may read', () => {
    expect(JSON.stringify([redirects(newsroom.stories), movedPages(newsroom)])).not.toContain('canary');
    const [story] = newsroom.stories;
    const shown = story && { ...story, unpublished: 'draft' as const };
    expect(shown && redirects([shown])).toEqual([]);
  });
});

test('a page at a former address lies where a server looks for it', () => {
  expect(movedPages(newsroom).map(({ file }) => file)).toEqual([
    'news.html',
    'z/straße/index.html',
    'wrong/index.html',
    'a/index.html',
    'b/index.html',
  ]);
});

test('a former address that no file can have is redirected, and has no page', () => {
  const aliases = ['/caf%E9/', '/100%/', '/who%3F/', '/one%2Fname/'];
  const { stories } = newsroomForTests({ stories: [{ id: '2026/11/a', aliases }] });
  expect(redirects(stories)).toHaveLength(4);
  expect(movedPages({ ...newsroom, stories })).toEqual([]);
});

test('a page at a former address has the headline in its own language and typography', () => {
  const { stories } = newsroomForTests({
    stories: [{ id: '2026/11/a', headline: '"Nein"', lang: 'de', aliases: ['/a/'] }],
  });
  const [moved] = movedPages({ ...newsroom, stories });
  expect(moved?.page).toEqual({
    origin: 'https://ledger.example',
    language: 'en-US',
    name: 'The Ledger',
    headline: '„Nein“',
    headlineLanguage: 'de',
    to: '/2026/11/a/',
  });
});

test('withdrawn stories are listed in order', () => {
  const killed = [
    { url: '/2026/11/z/', aliases: ['/old/z'] },
    { url: '/2026/10/a/', aliases: [] },
  ];
  expect(goneAddresses(killed)).toEqual([
    { from: '/2026/10/a/', to: '/2026/10/a/' },
    { from: '/2026/11/z/', to: '/2026/11/z/' },
    { from: '/old/z/', to: '/2026/11/z/' },
  ]);
});

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withSections } from './navigation.ts';
import { redirectsText } from './redirect-file.ts';

const FEED = { from: '/feed/', to: '/rss.xml' };
const PAGES = { from: '/page/*', to: '/archive/' };

test('a new file has an entry a line', () => {
  const text = redirectsText(undefined, [FEED, PAGES, { from: '/old/*', gone: true }], false);
  expect(text).toContain(
    'redirects:\n  - { from: /feed/, to: /rss.xml }\n  - { from: /old/*, gone: true }\n  - { from: /page/*, to: /archive/ }\n',
  );
});

test('a file of an earlier import is made anew, with the entries of another site in it', () => {
  const before = redirectsText(
    undefined,
    [
      { from: '/shop/', to: '/news/' },
      { ...FEED, to: '/atom.xml' },
    ],
    false,
  );
  expect(redirectsText(before, [FEED], true)).toContain(
    '- { from: /feed/, to: /rss.xml }\n  - { from: /shop/, to: /news/ }\n',
  );
});

test.each([
  ['a list of lines', '# Ours\nredirects:\n  # Keep\n  - { from: /a/, to: /b/ } # why\n'],
  ['a list in one line', 'redirects: [{ from: /a/, to: /b/ }] # why\n'],
])('what an editor wrote stays in %s, and what is missing is added', (_, before) => {
  const text = redirectsText(before, [FEED], false) ?? '';
  for (const line of before.match(/#.*/g) ?? []) expect(text).toContain(line);
  expect(redirectsText(text, [FEED], false)).toBe(text);
  expect(text).toContain('/feed/');
  expect(text).toContain('/a/');
});

test.each(['1e3', 'true', 'null', '010', '2024-05-01'])('a section %s stays a text in the navigation', (id) => {
  for (const before of ['navigation: [news]\n', 'navigation:\n  - news\n'])
    expect(parse(withSections(before, [id]))).toEqual({ navigation: ['news', id] });
});

test.each([
  [
    'navigation: [news, sports] # in this order\nname: A\n',
    'navigation: [news, sports, town] # in this order\nname: A\n',
  ],
  [
    'navigation:\n  - news\n  - sports # new\nname: A\n',
    'navigation:\n  - news\n  - sports # new\n  - town\nname: A\n',
  ],
])('a section is added to the navigation, and all else keeps its bytes', (before, after) => {
  expect(withSections(before, ['sports', 'town'])).toBe(after);
  expect(withSections(after, ['town'])).toBe(after);
});

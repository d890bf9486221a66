import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { repeatedEntries } from './repeated-entry.ts';

type Stories = NonNullable<NonNullable<Parameters<typeof contentForTests>[0]>['stories']>;
const found = (stories: Stories) =>
  repeatedEntries(contentForTests({ stories })).map(({ severity, rule, file, at }) => [
    severity,
    rule,
    file.slice(-4),
    Object.values(at ?? {})[0],
  ]);

test('what a story names twice is a warning at the second place', () => {
  expect(
    found({
      '2026/11/a': {
        tags: ['x', 'coast', 'x', 'x'],
        byline: ['jane', { name: 'Petra' }, { author: 'jane', role: 'photographs' }, { name: 'Petra' }],
        related: ['2026/11/b', '2026/11/c', '2026/11/b'],
      },
      '2026/11/b': { tags: ['x', 'coast'], byline: ['jane', 'li'] },
    }),
  ).toEqual([
    ['warning', 'tag-twice', 'a.md', ['tags', 2]],
    ['warning', 'tag-twice', 'a.md', ['tags', 3]],
    ['warning', 'byline-twice', 'a.md', ['byline', 2]],
    ['warning', 'byline-twice', 'a.md', ['byline', 3]],
    ['warning', 'related-twice', 'a.md', ['related', 2]],
  ]);
});

test('one id in feeds on two stories is an error that names the other', () => {
  const stories = { '2026/11/a': { guid: 'urn:1' }, '2026/11/b': { guid: 'urn:2' }, '2026/11/c': { guid: 'urn:1' } };
  expect(found(stories)).toEqual([['error', 'guid-twice', 'c.md', ['guid']]]);
  expect(repeatedEntries(contentForTests({ stories }))[0]?.what).toContain('content/articles/2026/11/a.md');
});

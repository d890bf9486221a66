import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { relatedPins } from './related-pin.ts';

const OTHERS = {
  '2026/10/good': {},
  '2026/10/draft': { status: 'draft' },
  '2026/10/gone': { status: 'killed' },
  '2026/10/soon': { embargo: '2026-12-24T06:00:00-05:00' },
} as const;

const check = (related: string[]) =>
  relatedPins(contentForTests({ stories: { ...OTHERS, '2026/11/own': { related } } }));

test('stories that are or will be public may be pinned; one that is not there, the check of references tells', () => {
  expect(check(['2026/10/good', '2026/10/soon', '2026/10/nowhere'])).toEqual([]);
});

test('a draft and a withdrawn story are warned of, at their place in the list', () => {
  expect(check(['2026/10/good', '2026/10/draft', '2026/10/gone'])).toMatchObject(
    [
      { rule: 'related-not-public', severity: 'warning', at: { field: ['related', 1] }, what: /draft/ },
      { rule: 'related-not-public', severity: 'warning', at: { field: ['related', 2] }, what: /withdrawn/ },
    ].map(({ what, ...rest }) => ({ ...rest, what: expect.stringMatching(what) })),
  );
});

test('a story that lists itself is reported', () => {
  expect(check(['2026/11/own'])).toMatchObject([
    { rule: 'related-itself', file: 'content/articles/2026/11/own.md', at: { field: ['related', 0] } },
  ]);
});

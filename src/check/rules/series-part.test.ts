import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { seriesParts } from './series-part.ts';

/** Stories of one series, by name and part. */
function check(parts: Record<string, number>, fields: Record<string, { status: 'draft' | 'killed' }> = {}) {
  const stories = Object.entries(parts).map(([name, part]) => [
    `2026/11/${name}`,
    { series: { id: 'storms', part }, ...fields[name] },
  ]);
  return seriesParts(contentForTests({ stories: Object.fromEntries(stories) }));
}

test('a series that counts from one without a gap is good, in whatever order its files are', () => {
  expect(check({ a: 3, b: 1, c: 2 })).toEqual([]);
});

test('a part after a missing one is an error', () => {
  expect(check({ a: 1, b: 3, c: 4 })).toMatchObject([
    {
      rule: 'series-part-missing',
      severity: 'error',
      file: 'content/articles/2026/11/b.md',
      at: { field: ['series', 'part'] },
      what: 'Part 3 of the series `storms` exists, but part 2 does not.',
    },
  ]);
  expect(check({ a: 2 })).toMatchObject([{ what: 'Part 2 of the series `storms` exists, but part 1 does not.' }]);
});

test('two stories cannot be the same part', () => {
  expect(check({ a: 1, b: 1, c: 2 })).toMatchObject([
    { rule: 'series-part-twice', file: 'content/articles/2026/11/b.md' },
  ]);
});

test('drafts and killed stories are no parts', () => {
  expect(check({ a: 1, b: 1, c: 2, d: 4 }, { b: { status: 'draft' }, d: { status: 'killed' } })).toEqual([]);
});

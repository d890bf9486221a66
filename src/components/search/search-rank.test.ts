import { expect, test } from 'vitest';
import type { Part } from './search-reach.ts';
import { rankOf } from './search-rank.ts';

const part = (name: string, stories: number): Part => ({ name, year: name.slice(0, 4), stories, tag: '' });
const rank = rankOf([part('2026-02', 500), part('2026-01', 1000), part('2024-01', 1000)]);
const ofScore = (id: string, score = 1) => rank({ id, score });

test('of stories that fit equally well, own ones come before the wire and new ones before old ones', () => {
  const order = ['2026-02-0499', '2026-02-0010', '2026-01-0999', '2026-01-0001', '2024-01-0999', '2026-02-0499w'];
  expect(order.toSorted((a, b) => ofScore(b) - ofScore(a))).toEqual(order);
});

test('a brief of the wire of two years ago is not before an own story that fits half as well', () => {
  expect(ofScore('2024-01-0500w', 2)).toBeLessThan(ofScore('2026-01-0500', 1));
});

test('an old story that fits much better comes before a new one', () => {
  expect(ofScore('2024-01-0500', 3)).toBeGreaterThan(ofScore('2026-02-0499', 1));
});

import { expect, test } from 'vitest';
import { countWords, likeness } from './likeness.ts';

test.each([
  ['the road is shut', 'the road is shut', 1],
  ['the road is shut', 'the road is open', 0.75],
  ['a a b', 'a b b', 2 / 3],
  ['one', 'two', 0],
  ['', '', 0],
])('%j and %j have %d of their words in common, whichever comes first', (a, b, share) => {
  const [left, right] = [a, b].map((text) => countWords(text.split(' ').filter(Boolean)));
  if (!left || !right) throw new Error('There are two texts.');
  expect(likeness(left, right)).toBeCloseTo(share);
  expect(likeness(right, left)).toBeCloseTo(share);
});

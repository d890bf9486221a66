import { expect, test } from 'vitest';
import { addressGuesser } from './address-guess.ts';

const guess = addressGuesser([
  '/',
  '/about/',
  '/news/',
  '/news/2/',
  '/2026/10/ferry/',
  '/2026/11/storm/',
  '/2026/11/gale/',
]);

test.each([
  ['/2026/10/storm/', '/2026/11/storm/'],
  ['/storm', '/2026/11/storm/'],
  ['/2026/11/strom/', '/2026/11/storm/'],
  ['/abuot/', '/about/'],
])('%s may mean %s', (wrong, meant) => {
  expect(guess(wrong)).toBe(meant);
});

test.each(['/2026/11/quite-another-thing/', '/sport/2/', '/x'])('%s is like nothing', (wrong) => {
  expect(guess(wrong)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { firstPassing } from './first-passing.ts';

test('the first item that passes is found at every place of lists of every length', () => {
  for (let length = 0; length < 20; length++) {
    const items = Array.from({ length }, (_, index) => index);
    for (let first = 0; first <= length; first++) expect(firstPassing(items, (item) => item >= first)).toBe(first);
  }
});

test('the search begins at the given item', () => {
  expect(firstPassing([0, 1, 2, 3], () => true, 2)).toBe(2);
  expect(firstPassing([0, 1, 2, 3], (item) => item > 2, 1)).toBe(3);
  expect(firstPassing([0, 1], () => true, 2)).toBe(2);
});

import { expect, test } from 'vitest';
import { groupByEach } from './group-by-each.ts';

test('an item is in each of its groups once, and in the order of the items', () => {
  const groups = groupByEach(['ab', 'b', '', 'bab'], (word) => word);
  expect([...groups]).toEqual([
    ['a', ['ab', 'bab']],
    ['b', ['ab', 'b', 'bab']],
  ]);
});

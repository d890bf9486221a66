import { expect, test } from 'vitest';
import { nearTable } from './near-table.ts';

const STORY = 'content/articles/2026/11/storm.md';
const TABLES = [
  'articles/2025/01/ferries.csv',
  'articles/2026/11/near.csv',
  'data/ferries.csv',
  'data/rents.csv',
  'data/q1.csv',
];

test.each([
  ['./feries.csv', '/data/ferries.csv'],
  ['./ferries.csv', '/data/ferries.csv'],
  ['/data/near.csv', './near.csv'],
  ['near.csv', './near.csv'],
  ['/data/Rents.CSV', '/data/rents.csv'],
  ['/data/taxes.csv', undefined],
  ['/data/q2.csv', undefined],
  ['./a.csv', undefined],
])('in place of %s, the table that was meant is %s', (src, meant) => {
  expect(nearTable(STORY, src, TABLES)).toBe(meant);
});

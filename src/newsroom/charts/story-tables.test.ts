import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { tablesOf } from './story-tables.ts';

const TABLE = { corner: '', series: ['A'], rows: [{ name: 'x', values: [1] }], decimals: [{ least: 0, most: 0 }] };
const STORY = 'content/articles/2026/11/ferries.md';

test('a story has the tables of its charts among its props and no others, so that only it follows an edit of one', () => {
  const newsroom = newsroomForTests({
    tables: { 'articles/2026/11/ferries.csv': TABLE, 'data/rents.csv': TABLE, 'data/other.csv': TABLE },
  });
  const bodyTables = ['./ferries.csv', '/data/rents.csv', './missing.csv', '../../../../outside.csv'];
  expect(tablesOf({ file: STORY, bodyTables }, newsroom)).toEqual({
    tables: { './ferries.csv': TABLE, '/data/rents.csv': TABLE },
  });
  expect(tablesOf({ file: STORY }, newsroom)).toEqual({});
});

import { expect, test } from 'vitest';
import { readQuery, writeQuery } from './search-query.ts';

test.each([
  ['?q=storm', { words: 'storm', newestFirst: false, filters: {} }],
  [
    '?q=coast+road&section=News&author=Li+Wei&year=2026&order=newest',
    { words: 'coast road', newestFirst: true, filters: { section: 'News', author: 'Li Wei', year: '2026' } },
  ],
])('the address %s says all of a question, and a question makes the address', (address, query) => {
  expect(readQuery(new URLSearchParams(address))).toEqual(query);
  expect(writeQuery(query)).toBe(address);
});

test('what is empty or not known narrows nothing', () => {
  expect(readQuery(new URLSearchParams('?section=&constructor=x&q=%20'))).toEqual({
    words: '',
    newestFirst: false,
    filters: {},
  });
});

import { expect, test } from 'vitest';
import { changedFields, pageKey, rememberDigest } from './page-key.ts';

const page = { headline: 'A story', cards: [{ url: '/a/' }], number: undefined };

test('the same props have the same key, whichever objects they are made of', () => {
  expect(pageKey({ page: structuredClone(page) })).toBe(pageKey({ page }));
});

test('the key changes with any field, however deep', () => {
  const other = { ...page, cards: [{ url: '/b/' }] };
  expect(pageKey({ page: other })).not.toBe(pageKey({ page }));
});

test('a field that differs is named, and so is one that came or went', () => {
  const before = pageKey({ page: { headline: 'One', kicker: 'Weather', byline: [] } });
  const after = pageKey({ page: { headline: 'Two', byline: [], photo: { src: '/a.jpg' } } });
  expect(changedFields(before, after)).toEqual(['headline', 'photo', 'kicker']);
  expect(changedFields(after, after)).toEqual([]);
});

test('an undefined field counts as absent', () => {
  expect(pageKey({ page: { headline: 'A story', cards: page.cards } })).toBe(pageKey({ page }));
});

test('a map is hashed with its keys and values', () => {
  const keyOf = (entries: [string, unknown][]) => pageKey({ page: { authors: new Map(entries) } });
  expect(keyOf([['jane', { name: 'Jane' }]])).toBe(keyOf([['jane', { name: 'Jane' }]]));
  expect(keyOf([['jane', { name: 'Jane Doe' }]])).not.toBe(keyOf([['jane', { name: 'Jane' }]]));
  expect(keyOf([['joan', { name: 'Jane' }]])).not.toBe(keyOf([['jane', { name: 'Jane' }]]));
});

test('a registered digest replaces the data it was made from', () => {
  const keyOf = (digest: string) => {
    const article = { headline: 'A story' };
    rememberDigest(article, digest);
    return pageKey({ page: { story: { article } } });
  };
  expect(keyOf('one')).toBe(keyOf('one'));
  expect(keyOf('two')).not.toBe(keyOf('one'));
});

test('a changed copy of an object has a key of its own', () => {
  const article = { headline: 'A story' };
  rememberDigest(article, 'one');
  const [before, copy] = [pageKey({ page: { article } }), { ...article, headline: 'Another' }];
  expect(pageKey({ page: { article: copy } })).not.toBe(before);
  expect(copy).toStrictEqual({ headline: 'Another' });
});

test('frozen data has the key of other data with the same content', () => {
  const keyOf = (dateline: object) => pageKey({ page: { dateline } });
  expect(keyOf(Object.freeze({ city: 'Portland' }))).toBe(keyOf({ city: 'Portland' }));
});

test('values that print alike have different keys', () => {
  const values = [
    ['1', '2'],
    ['1,2'],
    [1, 2],
    [[1], 2],
    [1, [2]],
    { 0: 1, 1: 2 },
    new Map([['0', 1]]),
    { 0: 1 },
    '1',
    1,
  ];
  expect(new Set(values.map((value) => pageKey({ page: { value } }))).size).toBe(values.length);
});

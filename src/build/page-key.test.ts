import { expect, test } from 'vitest';
import { changedFields, pageKey } from './page-key.ts';

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
  expect(changedFields(before, after)).toEqual(['page.headline', 'page.photo', 'page.kicker']);
  expect(changedFields(after, after)).toEqual([]);
});

test('an undefined field counts as absent', () => {
  expect(pageKey({ page: { headline: 'A story', cards: page.cards } })).toBe(pageKey({ page }));
});

import { expect, test } from 'vitest';
import { article } from '../schema/article.ts';
import { publicFrom } from './public-from.ts';

const published = '2026-11-23T06:30:00Z';
const from = (fields: object) => publicFrom(article.parse({ headline: 'A', section: 'news', published, ...fields }));

test('a story is public from its publication, or from the end of a later embargo', () => {
  expect(from({})).toBe(Date.parse(published));
  expect(from({ embargo: '2026-11-24T00:00:00Z' })).toBe(Date.parse('2026-11-24T00:00:00Z'));
  expect(from({ embargo: '2026-11-01T00:00:00Z' })).toBe(Date.parse(published));
});

test('a draft and a killed story are never public; a retracted one is', () => {
  expect(from({ status: 'draft' })).toBe(Number.POSITIVE_INFINITY);
  expect(from({ status: 'killed' })).toBe(Number.POSITIVE_INFINITY);
  expect(from({ status: 'retracted' })).toBe(Date.parse(published));
});

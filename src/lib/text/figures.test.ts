import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures.ts';

describe('a number', () => {
  test.each([
    ['en-US', '1,250'],
    ['es', '1250'],
    ['ar-EG', '١٬٢٥٠'],
    ['ar-AE', '1,250'],
    ['ja', '1,250'],
  ])('in %s is written %s', (language, text) => {
    expect(figuresOf(language).number(1250)).toBe(text);
  });
});

test('the form of a word goes with the count', () => {
  const { plural } = figuresOf('en');
  expect([0, 1, 2].map((count) => plural(count, { one: 'story', other: 'stories' }))).toEqual([
    'stories',
    'story',
    'stories',
  ]);
});

test('a language is not asked for a form that it does not have', () => {
  expect(figuresOf('ja').plural(1, { other: '本' })).toBe('本');
});

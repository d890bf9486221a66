import { expect, test } from 'vitest';
import { excerptRuns } from './search-excerpt.ts';

test('an excerpt is text with what was found marked', () => {
  expect(excerptRuns('The <mark>storm</mark> came.')).toEqual([
    { text: 'The ', isMarked: false },
    { text: 'storm', isMarked: true },
    { text: ' came.', isMarked: false },
  ]);
});

test('letters that follow each other are one mark', () => {
  expect(excerptRuns('根<mark>知</mark><mark>事</mark>')).toEqual([
    { text: '根', isMarked: false },
    { text: '知事', isMarked: true },
  ]);
});

test('markup in a story stays text, whatever it looks like', () => {
  expect(excerptRuns('&lt;img src=x onerror=alert(1)&gt; &amp;lt;')).toEqual([
    { text: '<img src=x onerror=alert(1)> &amp;lt;', isMarked: false },
  ]);
});

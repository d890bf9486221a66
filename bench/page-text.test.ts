import { expect, test } from 'vitest';
import { missingTexts, pageTexts } from './page-text.ts';

test('texts are what a reader sees, without head, scripts and markup', () => {
  const html = `<html><head><title>T</title></head><body><p>One  &ldquo;<em>two</em>&#8221;</p><script>three()</script></body></html>`;
  expect(pageTexts(html)).toEqual(['One “', 'two', '”']);
});

test('a text that another page has in other markup is not missing', () => {
  expect(missingTexts('<p>By <b>Alex</b></p><p>Gone</p>', '<div>By <a href="/">Alex</a></div>')).toEqual(['Gone']);
});

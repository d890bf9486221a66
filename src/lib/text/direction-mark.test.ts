import { expect, test } from 'vitest';
import { openDirectionMark } from './direction-mark.ts';

test.each([
  ['\u202Aa', 0],
  ['a \u202Bb', 2],
  ['a \u2066b', 2],
  ['a \u2067b \u2068c\u2069', 2],
  ['\u2067a\u202C', 0],
  ['\u202Ba\u2069', 0],
  ['\u202Ba\n\nb\u202C', 0],
  ['\u202Aa\u202C \u2067b', 4],
  ['a &#x202B; b', 2],
  ['a &#8295; b', 2],
])('%j is not closed', (text, index) => expect(openDirectionMark(text, true)?.index).toBe(index));

test.each([
  '',
  '\u202Aa\u202C',
  '\u2067\u202Ba\u2069',
  '\u2066a \u2067b\u2069\u2069',
  'a\u202C b\u2069',
  '\u202Ba\nb\u202C',
  '\u200Fa\u200E',
  'a &#x2067;b&#x2069;',
])('%j is closed', (text) => expect(openDirectionMark(text, true)).toBeUndefined());

test('a character reference is text where no Markdown is', () => {
  expect(openDirectionMark('a &#x202B; b')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { chance } from '../../../bench/random.ts';
import { countWords } from './text-words.ts';

/** What a word is, as a pattern says it. */
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

test.each([
  ['', 0],
  ['It’s 3,000 U.S. mother-in-law', 4],
  ["rock 'n' roll -- a--b 1.,2", 7],
  ['Größe e\u0301te\u0301 слово كلمة 😀 𝐀𝐁', 6],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('the words of random texts are those of the pattern', () => {
  const random = chance(1);
  const pieces = [
    'a',
    'Z',
    '9',
    'é',
    '\u0301',
    '½',
    '字',
    'ك',
    '𝐀',
    '😀',
    '\uD835',
    '\uDC00',
    "'",
    '’',
    '.',
    ',',
    '-',
    ' ',
    '\n',
    ';',
  ];
  for (let number = 0; number < 5000; number++) {
    const text = Array.from({ length: random.below(30) }, () => random.pick(pieces)).join('');
    expect([text, countWords(text)]).toEqual([text, text.match(WORD)?.length ?? 0]);
  }
});

test('every character counts as the pattern has it', () => {
  const wrong = Array.from({ length: 0x20000 }, (_, code) => `a${String.fromCodePoint(code)}b`).filter(
    (text) => countWords(text) !== text.match(WORD)?.length,
  );
  expect(wrong).toEqual([]);
});

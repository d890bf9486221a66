import { expect, test } from 'vitest';
import { searchTerms, splitTerms } from './search-terms.ts';

test.each([
  ['coast road', ['coast', 'road']],
  ['$1.2 million', ['1.2', 'million']],
  ['1.2 million €', ['1.2', 'million']],
  ['C++', ['C']],
  ['A$AP', ['AAP']],
  ['#1 + @desk = 50%', ['#1', '@desk', '50%']],
  ['Q&A', ['Q&A']],
  ['snake_case', ['snake_case']],
  ['Hoch\u00ADwasser', ['Hochwasser']],
  ['café 10°', ['café', '10']],
  ['storm 🌊', ['storm', '🌊']],
  ['storm🌊', ['storm']],
  ['東京$', ['東 京']],
  ['東京 知事選', ['東 京', '知 事 選']],
  ["harbor's O'Brien", ['harbor', 'O-Brien']],
  ['ＡＩ', ['AI']],
  ['والمدارس', ['مدارس']],
])('the terms of %s are those that the index has', (words, terms) => {
  expect(searchTerms(words)).toEqual({ terms, isPhrase: false });
});

test.each(['"coast road"', '“coast road”', '„coast road“', '«coast road»', ' "coast + road" '])(
  'the words of %s have to follow each other',
  (words) => {
    expect(searchTerms(words)).toEqual({ terms: ['coast', 'road'], isPhrase: true });
  },
);

test.each(['', '?!', '$', '+', '"', '""', '“ ”', '— …', '+ = ~'])('there is nothing to look up in %s', (words) => {
  expect(searchTerms(words).terms).toEqual([]);
});

test('a word with a mark inside has parts, and others have none', () => {
  expect(splitTerms('storm-damage and/or floods')?.terms).toEqual(['storm', 'damage', 'and', 'or', 'floods']);
  expect(splitTerms('$1.2-million')?.terms).toEqual(['1.2', 'million']);
  for (const words of ['$1.2 million', '24/7', 'C++ storm']) expect(splitTerms(words), words).toBeUndefined();
});

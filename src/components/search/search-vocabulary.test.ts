import { expect, test } from 'vitest';
import { completions, corrections } from './search-vocabulary.ts';

const WORDS = ['storm', 'harbor', 'harbors', 'lighthouse', 'store', 'cafe', 'road'];

test.each([
  ['har', ['harbor', 'harbors']],
  ['HARBOR', ['harbors']],
  ['Caf', ['cafe']],
  ['h', []],
])('%s is completed from the words of the stories, the most frequent first', (typed, expected) => {
  expect(completions(typed, WORDS, 5)).toEqual(expected);
});

test.each([
  ['a letter too many', 'harbbor', 'harbor'],
  ['a letter too few', 'lighthuse', 'lighthouse'],
  ['a wrong letter', 'hatbor', 'harbor'],
  ['a wrong last letter', 'harbot', 'harbor'],
  ['two letters that changed places', 'hrabor', 'harbor'],
  ['a missing last letter', 'lighthous', 'lighthouse'],
  ['an accent', 'càfes', 'cafe'],
])('%s is one slip', (_, typed, expected) => {
  expect(corrections(typed, WORDS, 1)).toEqual([expected]);
});

test.each(['harbour', 'rod', '2026', 'xstrm'])('%s has no correction unless one slip leads there', (typed) => {
  expect(corrections(typed, ['harbors', 'road', '2027', 'storm'], 1)).toEqual([]);
});

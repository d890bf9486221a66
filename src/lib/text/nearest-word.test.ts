import { expect, test } from 'vitest';
import { nearestWord } from './nearest-word.ts';

const FIELDS = ['headline', 'section', 'standfirst', 'published', 'updated', 'series', 'tags'];

test.each([
  ['sectoin', 'section', 'two neighbours swapped'],
  ['secton', 'section', 'a letter missing'],
  ['sectiion', 'section', 'a letter too many'],
  ['sectien', 'section', 'a wrong letter'],
  ['SECTION', 'section', 'another case'],
  ['tag', 'tags', 'the singular'],
  ['headLine', 'headline', 'a capital'],
  ['standfirts', 'standfirst', 'a swap at the end'],
])('%s is near to %s: %s', (word, near) => {
  expect(nearestWord(word, FIELDS)).toBe(near);
});

test.each([['author'], [''], ['x'], ['__proto__'], ['constructor']])('%s is near to nothing', (word) => {
  expect(nearestWord(word, FIELDS)).toBeUndefined();
});

test('of two near words, the nearer one is returned in any order', () => {
  expect(nearestWord('updatd', ['updates', 'updated'])).toBe('updated');
  expect(nearestWord('updatd', ['updated', 'updates'])).toBe('updated');
});

test('of equally near words, the first is taken', () => {
  expect(nearestWord('cat', ['car', 'can'])).toBe('car');
});

test('a swap of neighbours counts as one mistake, not as two', () => {
  expect(nearestWord('abc', ['acb'])).toBe('acb');
});

test('a word may differ in a third of its letters and no more', () => {
  expect(nearestWord('abcdef', ['abcdxy'])).toBe('abcdxy');
  expect(nearestWord('abcdef', ['abcxyz'])).toBeUndefined();
});

test('one letter of a short word may be wrong', () => {
  expect(nearestWord('id', ['is'])).toBe('is');
});

test('capitals make no distance', () => {
  expect(nearestWord('url', ['URL'])).toBe('URL');
});

test('nothing is known, nothing is near', () => {
  expect(nearestWord('section', [])).toBeUndefined();
});

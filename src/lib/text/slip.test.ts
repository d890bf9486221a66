import { describe, expect, test } from 'vitest';
import { slipsIn } from './slip.ts';

/** The text with its slips mended. */
function mended(text: string, language = 'en-US'): string {
  return slipsIn(text, language).reduceRight(
    (result, { from, to, replacement }) => result.slice(0, from) + replacement + result.slice(to),
    text,
  );
}

const kinds = (text: string, language = 'en-US') => slipsIn(text, language).map(({ kind }) => kind);

test.each([
  ['two spaces', 'The road  is closed.', 'The road is closed.', 'double-space'],
  ['the two spaces of a typewriter', 'It ended.  It began.', 'It ended. It began.', 'double-space'],
  ['a space before a comma', 'Boats , nets and rope', 'Boats, nets and rope', 'space-before-comma'],
  ['two spaces before a comma', 'Boats  , nets', 'Boats, nets', 'space-before-comma'],
  ['straight and curly marks', '“Go," she said.', '“Go,” she said.', 'mixed-quotation-marks'],
  ['straight and curly apostrophes', "It’s Jane's", 'It’s Jane’s', 'mixed-quotation-marks'],
  ['a closing mark at the start of a word', 'She said ”go” to us', 'She said “go” to us', 'turned-quotation-mark'],
  ['an opening mark at the end of a word', 'She said “go.“', 'She said “go.”', 'turned-quotation-mark'],
  ['an opening mark for an apostrophe', 'They don‘t know', 'They don’t know', 'turned-quotation-mark'],
])('%s', (_, text, right, kind) => {
  expect(kinds(text)).toEqual([kind]);
  expect(mended(text)).toBe(right);
});

test('what is mended has no slip left', () => {
  const text = 'She  said , “don\'t" and ”it‘s" — ‘yes\' , "no“ to  all\nof   it’s "end';
  expect(kinds(text).length).toBeGreaterThan(8);
  expect(slipsIn(mended(text), 'en-US')).toEqual([]);
});

describe('no slip', () => {
  test.each([
    ['spaces at the start and end of a line', '  The road  \n  is closed'],
    ['straight marks alone', '"It\'s here," she said.'],
    ['curly marks alone', '“It’s ‘here,’ ” she said—“and there.”'],
    ['straight apostrophes between curly quotation marks', "“It's here,” she said"],
    ['inches and minutes beside curly marks', '“He is 6\'2",” she said, “and it took 5\' 10".”'],
    ['escaped marks', 'She said “go” \\"to\\" them'],
    ['an apostrophe at the start of a word', 'The ’90s, rock ’n’ roll'],
    ['an okina', 'Hawai‘i and O‘ahu'],
    ['a comma in a number or before a word', 'It is 1,000 or ,5'],
  ])('%s', (_, text) => {
    expect(slipsIn(text, 'en-US')).toEqual([]);
  });

  test('the marks of German, which close as English opens', () => {
    expect(slipsIn('Er sagte „Ja“ und ging', 'de')).toEqual([]);
    expect(kinds('Er sagte „Ja“ und ging', 'en')).toEqual(['turned-quotation-mark']);
  });
});

test('mixed marks become those of the language', () => {
  expect(mended('Sa “nej" och "ja”', 'sv')).toBe('Sa “nej” och ”ja”');
});

test('a long run of quotation marks does not take long', () => {
  expect(kinds(`“${'"'.repeat(20_000)}`)).toHaveLength(20_000);
});

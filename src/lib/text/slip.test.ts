import { describe, expect, test } from 'vitest';
import { slipsIn, withoutSlips } from './slip.ts';

const mended = (text: string, language = 'en-US') => withoutSlips(text, language);
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
  ['an opening mark before a shortened year', 'The ‘90s', 'The ’90s', 'turned-quotation-mark'],
  ['an opening mark before a shortened word', 'Get ‘em', 'Get ’em', 'turned-quotation-mark'],
  ['an opening mark before an n', 'Rock ‘n’ roll', 'Rock ’n’ roll', 'turned-quotation-mark'],
])('%s', (_, text, right, kind) => {
  expect(kinds(text)).toEqual([kind]);
  expect(mended(text)).toBe(right);
});

test('in Dutch, an opening mark for the first letter of an article is mended', () => {
  expect(mended('‘s Avonds in ‘t Hart', 'nl')).toBe('’s Avonds in ’t Hart');
  expect(kinds('‘Ja, ‘s avonds,’ zei hij', 'nl')).toEqual([]);
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
    ['a quotation that begins with a shortened word', '‘Til death do us part,’ he said'],
    ['a shortened word that may open a quotation', 'The ‘90s at the Jones’ house'],
    ['an okina', 'Hawai‘i and O‘ahu'],
    ['a comma in a number or before a word', 'It is 1,000 or ,5'],
  ])('%s', (_, text) => {
    expect(slipsIn(text, 'en-US')).toEqual([]);
  });

  test.each([
    ['cs', 'Řekl „Ano“ a ‚ne‘.'],
    ['sk', 'Povedal „Áno“ a odišiel.'],
    ['de', 'Er sagte „Ja“ und ging.'],
    ['de', 'Das »Ja« und das „Nein“.'],
    ['fi', 'Hän sanoi ”Hei” ja ’moi’.'],
    ['sv', 'Hon sa ”Hej” och ”ja”.'],
    ['da', 'Hun sagde ”Hej” og „ja“ og »nej«.'],
    ['nb', 'Hun sa ”Hei” og «ja».'],
    ['hu', 'Azt mondta: „Igen”.'],
    ['pl', 'Powiedział „Tak” i „Nie”.'],
    ['ro', 'A spus „Da” și «nu».'],
    ['uk', 'Він сказав «Так» і „ні“.'],
    ['hr', 'Rekao je „Da” i „Ne“.'],
    ['sl', 'Rekel je „Da“.'],
    ['lt', 'Jis pasakė „Taip“.'],
    ['bg', 'Той каза „Да“.'],
    ['is', 'Hann sagði „Já“.'],
    ['he', 'הוא אמר ”כן” והלך'],
    ['tlh', 'QaStaH ”nuq” jay’'],
    ['zh', '他说“好”就走了'],
    ['pt-PT', 'Disse “sim” e «não».'],
    ['nl', 'Hij zei „ja” en “nee”.'],
    ['en', 'The German „Ja“ and ‚nein‘, the Polish „Tak” and the Danish »Ja«'],
    ['en', 'The paper, “Das „Bild“ Magazin,” said so'],
    ['en', 'I saw “Hamlet” and "Macbeth" here'],
    ['en', '"I saw “Hamlet” there," she said'],
    ['en', '“I saw "Hamlet" there,” she said'],
    ['en', '“Go, ”she said, and he said“ Stay”'],
    ['en', 'Shaykh al-Rabi‘ and al-Shafi‘i'],
    ['en', '“We begin here, and “go on there.”'],
  ])('the marks of %s: %s', (language, text) => {
    expect(slipsIn(text, language)).toEqual([]);
  });
});

test.each([
  ['en', '“Go," she said', '“Go,” she said'],
  ['en', '"Go,” she said', '“Go,” she said'],
  ['en', '"Go,“ she said', '“Go,” she said'],
  ['en', "‘Go,' she said of ‘the dogs' bowl’", "‘Go,’ she said of ‘the dogs' bowl’"],
  ['en', "He wrote 'Go.’", 'He wrote ‘Go.’'],
  ['en', 'The German „Ja" and "Tak”', 'The German „Ja“ and “Tak”'],
  ['de', '„Ja" und "Nein“ und ‚ja\'', '„Ja“ und „Nein“ und ‚ja‘'],
  ['de', 'Das “Yes" und "No”', 'Das “Yes” und “No”'],
  ['pl', '„Tak" i "Nie”', '„Tak” i „Nie”'],
  ['fi', '”Hei" ja "moi”', '”Hei” ja ”moi”'],
  ['cs', '„Ano" a "Ne“', '„Ano“ a „Ne“'],
  ['fr', "l’été et l'hiver", 'l’été et l’hiver'],
])('in %s, %s is mended to a quotation with marks that belong together', (language, text, right) => {
  expect(mended(text, language)).toBe(right);
  expect(slipsIn(right, language)).toEqual([]);
});

test('mixed marks become those of the language', () => {
  expect(mended('Sa “nej" och "ja”', 'sv')).toBe('Sa “nej” och ”ja”');
});

test('a long run of quotation marks does not take long', () => {
  expect(kinds('“a" '.repeat(20_000))).toHaveLength(20_000);
  expect(kinds(`“${'"'.repeat(20_000)}${"'".repeat(20_000)}`).length).toBeLessThan(2);
});

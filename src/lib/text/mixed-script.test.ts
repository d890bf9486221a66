import { expect, test } from 'vitest';
import { openDirectionMark } from './direction-mark.ts';
import { strayInvisible } from './invisible-character.ts';
import { looksLatin, strayLetter } from './mixed-script.ts';

test.each([
  ['Jane D\u043Ee', '\u043E', 'Cyrillic', 'Latin'],
  ['p\u0430ypal', '\u0430', 'Cyrillic', 'Latin'],
  ['g\u03BF\u03BFgle', '\u03BF', 'Greek', 'Latin'],
  ['М\u006Fсква', 'o', 'Latin', 'Cyrillic'],
  ['Αθήν\u0061', 'a', 'Latin', 'Greek'],
  ['Apple \u0570ouse', '\u0570', 'Armenian', 'Latin'],
  ['\u13AAall', '\u13AA', 'Cherokee', 'Latin'],
])('%s has a letter %s of another script', (text, letter, script, other) => {
  expect(strayLetter(text)).toMatchObject({ letter, scripts: [script, other] });
});

test.each([
  'Владимир Петров',
  'Γιώργος',
  'BBC по-русски',
  'SMSка и VIPы',
  'αSynuclein, μm and ΔT',
  'iPhone手機とWi-Fi',
  'الـBBC',
  'ΑΒΓ ABC',
  'Ångström Łódź İstanbul',
  'Հայաստան',
  '한국ABC',
  'x²·10⁻³ №5 ½',
])('%s has none', (text) => expect(strayLetter(text)).toBeUndefined());

test('a word of another script that looks like a Latin one is found, and no other word', () => {
  expect(['сосо', 'аррӏе', 'ВОХ', 'ρυρα'].filter(looksLatin)).toEqual(['сосо', 'аррӏе', 'ВОХ', 'ρυρα']);
  expect(['москва', 'пример', 'apple', 'ελλάδα', 'я'].filter(looksLatin)).toEqual([]);
});

test('the names of languages and countries, in every language that Node knows, deceive nobody', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const languages = Intl.DisplayNames.supportedLocalesOf([...pairs, 'sr-Latn', 'sr-Cyrl', 'uz-Cyrl', 'az-Cyrl']);
  const names = languages.flatMap((language) => {
    const [languageNames, regionNames] = (['language', 'region'] as const).map(
      (type) => new Intl.DisplayNames(language, { type, fallback: 'none' }),
    );
    return pairs.flatMap((code) => [languageNames?.of(code) ?? '', regionNames?.of(code.toUpperCase()) ?? '']);
  });
  expect(new Set(names).size).toBeGreaterThan(10_000);
  expect(names.filter((name) => strayInvisible(name) >= 0 || openDirectionMark(name) || strayLetter(name))).toEqual([]);
});

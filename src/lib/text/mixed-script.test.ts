import { expect, test } from 'vitest';
import { openDirectionMark } from './direction-mark.ts';
import { strayInvisible } from './invisible-character.ts';
import { confusableWords } from './confusable-words.ts';
import { falseLatinWord, looksLatin, strayLetter } from './mixed-script.ts';
import { styledWord } from './styled-letter.ts';

test.each([
  ['Jane D\u043Ee', '\u043E', 'Cyrillic', 'Latin'],
  ['Jane D\u043E\u0435', '\u043E', 'Cyrillic', 'Latin'],
  ['G\u043E\u043Eg\u0435', '\u043E', 'Cyrillic', 'Latin'],
  ['D\u043E\u03BF\u0435', '\u03BF', 'Greek', 'Latin'],
  ['Mr F\u03BF\u03C7', '\u03BF', 'Greek', 'Latin'],
  ['p\u0430ypal', '\u0430', 'Cyrillic', 'Latin'],
  ['g\u03BF\u03BFgle', '\u03BF', 'Greek', 'Latin'],
  ['М\u006Fсква', 'o', 'Latin', 'Cyrillic'],
  ['Αθήν\u0061', 'a', 'Latin', 'Greek'],
  ['Apple \u0570ouse', '\u0570', 'Armenian', 'Latin'],
  ['\u13AAall', '\u13AA', 'Cherokee', 'Latin'],
  ['\u03BFpen', '\u03BF', 'Greek', 'Latin'],
  ['\u03B1pple', '\u03B1', 'Greek', 'Latin'],
  ['P\u03B1yPal', '\u03B1', 'Greek', 'Latin'],
  ['IBM\u03BF', '\u03BF', 'Greek', 'Latin'],
  ['Caf\u0451', '\u0451', 'Cyrillic', 'Latin'],
  ['app\u04CF\u0435', '\u04CF', 'Cyrillic', 'Latin'],
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
  'IκBα, NFκB, TNFα and IFNγ, αB, Aβ42',
  'e-shopάδικο, το smartphoneάκι',
  'µg, μg, Ωm, kΩ, α-helix, β-blocker, γ-ray, sinθ, cosα, d\u03B1, νe',
  'iPhone\u2019ом, Wi-Fi-роутер, web-сайт, Telegramом, SMSка',
  'Ly\u03B1, H\u03B1, Pa\u03B2, CuK\u03B1 and FeK\u03B21 lines; \u03B7c, \u039Bc, p\u03BD and e\u03BD',
  'ʿAlī, Ḥusayn, Hawaiʻi, Kɔfi, Əliyev, ɛŋɔ, Nguyễn',
  'x²·10⁻³ №5 ½',
])('%s has none', (text) => expect(strayLetter(text)).toBeUndefined());

test('a word of another script that looks like a Latin one is found, and no other word', () => {
  expect(['сосо', 'аррӏе', 'ВОХ', 'ρυρα'].filter(looksLatin)).toEqual(['сосо', 'аррӏе', 'ВОХ', 'ρυρα']);
  expect(['москва', 'пример', 'apple', 'ελλάδα', 'я'].filter(looksLatin)).toEqual([]);
});

test.each([
  ['The \u0441\u043E\u0441\u043E bean', 4],
  ['Mr \u0421\u043E\u0445 resigns', 3],
  ['A \u03C1\u03C5\u03C1\u03B1 b c, by Ann Lee', 2],
])('a whole word of another script that looks Latin is found in a Latin text: %s', (text, index) => {
  expect(falseLatinWord(text)?.index).toBe(index);
});

test('a text of such words alone is found where Latin is expected', () => {
  expect(falseLatinWord('\u0420\u0430\u0443 \u0421\u043E\u0445', true)?.index).toBe(0);
  expect(falseLatinWord('\u0420\u0430\u0443 \u0421\u043E\u0445')).toBeUndefined();
});

test.each([
  'Pussy Riot sing «\u0445\u043E\u0440 и \u043E\u0440\u0430»',
  'The agency TASS (\u0422\u0410\u0421\u0421) said',
  '\u0422\u0410\u0421\u0421 (TASS) said',
  'Seen at the USSR (\u0421\u0421\u0421\u0420) pavilion',
  'The agency TASS (Russian: \u0422\u0410\u0421\u0421) said',
  'The agency TASS (in Russian, \u201C\u0422\u0410\u0421\u0421\u201D) said',
  'The agency TASS (\u0422\u0410\u0421\u0421, founded in 1925) said',
  'TASS/\u0422\u0410\u0421\u0421 and \u0421\u0421\u0421\u0420 / USSR',
  'The a (\u201C\u0430\u0440\u043E\u0445\u201D) and b',
  'The \u0430 and the \u043E',
  'Владимир Петров, BBC',
  'A ΔT of 3',
])('a quotation in another script is none: %s', (text) => expect(falseLatinWord(text)).toBeUndefined());

test.each([
  ['p\u0251ypal', '\u0251'],
  ['\u0261oogle', '\u0261'],
  ['W\u0131k\u0131pedia', '\u0131'],
  ['M\u0131crosoft', '\u0131'],
  ['\u1D18\u1D00\u028F\u1D18\u1D00\u029F', '\u1D18'],
  ['\u0299\u0280\u026A\u0274\u0262', '\u0299'],
  ['p\u1D00ypal', '\u1D00'],
  ['\u{1D429}\u{1D41A}\u{1D432}\u{1D429}\u{1D41A}\u{1D425}', '\u{1D429}'],
  ['pay\u{1D5C9}al', '\u{1D5C9}'],
  ['\uFF50\uFF41\uFF59', '\uFF50'],
  ['\u24DF\u24D0\u24E8\u24DF', '\u24DF'],
])('%s has a letter %s that only looks like one of the alphabet', (text, letter) => {
  expect(styledWord(`The ${text} story`)).toMatchObject({ index: 4 + text.indexOf(letter), letter });
});

test.each([
  'Yıldız, Kadıköy, Işık, Aydın, Kırşehir, Altınordu, Kırklareli, Sarıyer, Ilıca and Diyarbakır',
  'Bakı, Qırğızıstan, Sumqayıt',
  'The area 𝑥𝑦, d𝑥 and 𝐄 = 𝑚𝑐², ℝ, ℓ',
  'Park is /pɑɹk/ or [pʰɑːk], and ring is /ɹɪŋ/',
  '東京のＪＲ駅とＷｉＦｉ',
  'Mɓɑ́ǹ, Bɔ, Kpɛlɛ, Ŋmampurli, Ɔkɛ, Əzizə',
  'vitamin B₁₂, x², 1ª, Mᵐᵉ',
])('%s has none', (text) => expect(styledWord(text)).toBeUndefined());

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
  expect(
    names.filter((name) => strayInvisible(name) >= 0 || openDirectionMark(name) || confusableWords(name, false)),
  ).toEqual([]);
});

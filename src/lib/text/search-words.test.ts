import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';

const folded = (text: string) =>
  searchWords(text).map((words) =>
    words
      .map((word) => word.folded)
      .join(' ')
      .toLowerCase(),
  );

test.each([
  ['wide letters', 'ＡＩ', 'AI', 'ai'],
  ['half-width kana', 'ﾃﾞｰﾀ', 'データ'],
  ['ligatures', 'eﬃcient', 'efficient'],
  ['either apostrophe', "O'Brien", 'O’Brien', 'Oʼbrien', 'O＇BRIEN'],
  ['a possessive', 'harbor’s', "harbor's", 'harbor'],
  ['the possessive of a plural', "boats'", 'boats’', 'boats'],
  ['the plural of a Dutch word that ends in a vowel', 'foto’s', "foto's", 'foto'],
  ['ß', 'Straße', 'STRAẞE', 'STRASSE', 'strasse'],
  ['letters with a stroke', 'Łódź', 'lódź'],
  ['ligature letters', 'Œuvre', 'oeuvre'],
  ['any hyphen', 'co-op', 'co‑op', 'co–op'],
  ['soft hyphens', 'co\u00ADop', 'coop'],
  ['the article', 'المدارس', 'مدارس'],
  [
    'and, so, in, as, for',
    'والمدارس',
    'فالمدارس',
    'بالمدارس',
    'كالمدارس',
    'للمدارس',
    'وبالمدارس',
    'ومدارس',
    'بمدارس',
    'لمدارس',
    'ولمدارس',
    'مدارس',
  ],
  ['a first letter that looks like a particle', 'وزير', 'الوزير', 'والوزير'],
  ['a first letter that looks like "for"', 'لبنان', 'للبنان', 'ولبنان', 'بلبنان', 'فلبنان', 'وللبنان'],
  ['a word with it and an ending', 'لبنانية', 'اللبنانية', 'للبنانية', 'واللبنانية'],
  ['a shorter one', 'لجنة', 'اللجنة', 'للجنة', 'واللجنة'],
  ['a short one', 'ليل', 'الليل', 'لليل'],
  ['the same in other words', 'برنامج', 'البرنامج'],
  ['hamza', 'أحمد', 'إحمد', 'احمد'],
  ['hamza on its carrier', 'مسؤول', 'مسوول'],
  ['teh marbuta', 'مدرسة', 'مدرسه', 'المدرسة'],
  ['alef maksura', 'مستشفى', 'مستشفي'],
  ['small words with "and"', 'إلى', 'الى', 'وإلى', 'والى', 'إِلَى', 'إلى،'],
  ['vowel signs and a lengthening line', 'مَدْرَسَة', 'مـدرسة', 'مدرسة'],
  ['Persian letters', 'کتابی', 'كتابي'],
  ['Arabic digits', '٢٠٢٦', '۲۰۲۶', '2026'],
])('the search takes for one word: %s', (_, ...spellings) => {
  expect(new Set(spellings.flatMap(folded)).size, spellings.map((text) => folded(text).join()).join(' ')).toBe(1);
});

test.each([
  ['لديه', 'بلدية'],
  ['وطن', 'طن'],
  ['لبنان', 'بنات'],
  ['ليل', 'يل'],
  ['الم', 'م'],
  ['بنك', 'نك'],
  ['علي', 'على'],
  ['والي', 'إلى'],
  ['الوالي', 'وإلى'],
  ['آلي', 'إلى'],
  ['news', 'new'],
])('%s is not %s', (one, other) => {
  expect(folded(one)).not.toEqual(folded(other));
});

test('a name after an apostrophe is a word of its own, and so is a noun after an elided article', () => {
  expect(folded('O’Brien l’école d’or dell’acqua c’è aujourd’hui don’t')).toEqual([
    'o-brien',
    'l-école',
    'd-or',
    'dell-acqua',
    'c-è',
    'aujourd-hui',
    'don’t',
  ]);
});

test('each letter is a word where the script has no spaces, and signs belong to the letter before', () => {
  expect(searchWords('「知事選」とAI。 2026年')).toEqual([
    [
      { written: '「知', folded: '「知' },
      { written: '事', folded: '事' },
      { written: '選」', folded: '選」' },
      { written: 'と', folded: 'と' },
      { written: 'AI。', folded: 'AI。' },
    ],
    [
      { written: '2026', folded: '2026' },
      { written: '年', folded: '年' },
    ],
  ]);
  expect(folded('น้ำท่วม')).toEqual(['น้ ํา ท่ ว ม']);
});

test('no word is lost or empty, whatever a text holds', () => {
  const text = '— … ’ \u00A8 ½ C++ $1.2 \u0640 ال و « x » 🌊 \u200B\u00AD';
  const words = searchWords(text).flat();
  expect(words.map(({ written }) => written).join('')).toBe(text.replaceAll(/[\s\u200B]/g, ''));
  expect(words.filter((word) => word.folded === '' || /\s/.test(word.folded))).toEqual([]);
});

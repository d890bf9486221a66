import { expect, test } from 'vitest';
import { strayInvisible } from './invisible-character.ts';

test.each([
  ['a space without width in a word', 'pay\u200Bpal', 3],
  ['a joiner in a word', 'pay\u200Dpal', 3],
  ['a word joiner', 'Пет\u2060ров', 3],
  ['a mark of byte order', 'a\uFEFFb', 1],
  ['an invisible sign of mathematics', 'ab\u2063c', 2],
  ['a filler', 'a\u3164b', 1],
  ['a name of a filler alone', '\u3164', 0],
  ['tag characters', 'Hi\u{E0041}\u{E0042}', 2],
  ['tag characters after a flag that they do not name', '🏴\u{E0041}', 2],
  ['a deprecated mark', 'a \u206E b', 2],
  ['data in selectors', '😀\u{E0101}\u{E0102}', 2],
  ['two selectors', '❤\uFE0F\uFE01', 2],
  ['a space without width between digits', '10\u200B000', 2],
])('%s is out of place', (_, text, index) => expect(strayInvisible(text)).toBe(index));

test.each([
  'می\u200Cخواهم',
  'क्\u200Dष और क्\u200Cष',
  '👩\u200D👩\u200D👧\u200D👦 🏳\uFE0F\u200D🌈 ❤\uFE0F #\uFE0F\u20E3',
  '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} ahead',
  '葛\u{E0100}城市 辻\u{E0101}',
  'ภาษา\u200Bไทย',
  'Auf\u200Clage',
  'At the end\u200B of a line\uFEFF',
  'Left over \uFE0F by a program',
  'Donau\u00ADdampf\u00ADschiff',
  'ᠠ\u180B',
  '🛠\uFE0F\uFE0F twice',
  '한글',
])('%j is right', (text) => expect(strayInvisible(text)).toBe(-1));

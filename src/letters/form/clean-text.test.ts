import { expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { DIRECTION_OVERRIDE, UNPRINTABLE } from '../../lib/text/odd-character.ts';
import { cleanLine, cleanText, linkCount } from './clean-text.ts';

test('a text keeps its paragraphs and loses what cannot be printed', () => {
  expect(cleanText(' One\r\ntwo\r\r\n\n\n\u0000three\u202E\uFEFF ')).toBe('One\ntwo\n\nthree');
  expect(cleanLine('Ann\n\tLee\u2028')).toBe('Ann Lee');
});

test.each(['', ' \n ', '\u200B\u2060', '\u0000', '\u202E', '\u3164', '\u2800 \uFFA0', '\u034F'])(
  '%j has nothing to see',
  (text) => {
    expect(cleanText(text)).toBe('');
    expect(cleanLine(text)).toBe('');
  },
);

test('marks are not piled up, and letters of any script keep theirs', () => {
  expect(cleanText(`Z${'\u0337'.repeat(40)}`).length).toBe(6);
  for (const text of ['ผู้ใหญ่', 'שָׁלוֹם', 'ﷺ مُحَمَّد', 'Việt']) expect(cleanText(text)).toBe(text.normalize('NFC'));
});

test.each(NASTY_STRINGS)('%j comes out printable, and stays as it is the second time', (text) => {
  const clean = cleanText(text);
  expect(clean).not.toMatch(UNPRINTABLE);
  expect(clean).not.toMatch(DIRECTION_OVERRIDE);
  expect(cleanText(clean)).toBe(clean);
});

test.each([
  ['See https://a.example and www.b.example', 2],
  ['[url=x]x[/url] <a href=x> [c](d.example)', 3],
  ['The ratio is 3:2, e.g. in v.1', 0],
])('%j has %i links', (text, count) => {
  expect(linkCount(text)).toBe(count);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cardText } from './card-text.ts';
import { charactersOf } from '../font-characters-for-tests.ts';

const charactersIn = (font: string) => [
  ...charactersOf(readFileSync(path.join(import.meta.dirname, '../../fonts', `${font}.woff2`))),
];

test('every character that is let through to a card is in the fonts', () => {
  const font = new Set(
    ['public-sans-latin', 'public-sans-latin-ext', 'libre-franklin-latin-ext'].flatMap(charactersIn),
  );
  const drawn = new Set(
    Array.from({ length: 0x3_0000 }, (_, code) => cardText(`a${String.fromCodePoint(code)}`) ?? '').join(''),
  );
  expect(drawn.size).toBeGreaterThan(500);
  expect([...drawn].filter((character) => !font.has(character.codePointAt(0) ?? 0))).toEqual([]);
});

test.each([
  ['Storm closes the coast road', 'Storm closes the coast road'],
  ['“It’s over,” he said — for €5', '“It’s over,” he said — for €5'],
  ['Ñandú, Çeşme, Łódź and cafe\u0301', 'Ñandú, Çeşme, Łódź and café'],
  ['Fire 🔥 at the 👩🏽‍🚒 pier 🇺🇸', 'Fire at the pier'],
  ['«\u202FOui\u202F»', '«\u00A0Oui\u00A0»'],
  ['two\u2009spaces  and\ta tab', 'two spaces and a tab'],
  ['10 % off ©', '10 % off ©'],
  ['Larkfield → Boston', 'Larkfield – Boston'],
  ['Nguyễn in Việt Nam', 'Nguyên in Viêt Nam'],
  ['If a<b, then b>a & c ≠ d', 'If a<b, then b>a & c != d'],
  ['Quake in Tokyo (東京), felt in 大阪 too', 'Quake in Tokyo, felt in too'],
  ['The “東京” line of 東京!', 'The line of!'],
  ['A α-particle, ⅓ of it: ﬁve ★', 'A -particle, 1⁄3 of it: five'],
  ['Ḥamās and ʿAbd', 'Ḥamās and ‘Abd'],
])('%j is drawn as %j', (text, drawn) => {
  expect(cardText(text)).toBe(drawn);
});

test.each(['地震が発生', 'عاصفة', 'Πειραιάς', 'AI の東京', '🔥', '', '\u200B'])('%j is not drawn', (text) => {
  expect(cardText(text)).toBeUndefined();
});

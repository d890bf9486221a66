import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardText } from './card-text.ts';
import { charactersOf } from '../font-characters-for-tests.ts';

const faces = (family: string) =>
  ['latin', 'latin-ext'].flatMap((part) => [
    ...charactersOf(readFileSync(`${import.meta.dirname}/../../fonts/${family}-${part}.woff2`)),
  ]);

test('every character that is let through to a card is in the fonts of headlines and of small words', () => {
  const fonts = [new Set(faces('newsreader')), new Set(faces('libre-franklin'))];
  const drawn = new Set(
    Array.from({ length: 0x3_0000 }, (_, code) => cardText(`a${String.fromCodePoint(code)}`) ?? '').join(''),
  );
  expect(drawn.size).toBeGreaterThan(380);
  const missing = (character: string) => fonts.some((font) => !font.has(character.codePointAt(0) ?? 0));
  expect([...drawn].filter(missing)).toEqual([]);
});

test.each([
  ['Storm closes the coast road', 'Storm closes the coast road'],
  ['“It’s over,” he said — for €5', '“It’s over,” he said — for €5'],
  ['Ñandú, Çeşme, Łódź and cafe\u0301', 'Ñandú, Çeşme, Łódź and café'],
  ['Fire 🔥 at the 👩🏽‍🚒 pier 🇺🇸', 'Fire at the pier'],
  ['«\u202FOui\u202F»', '«\u00A0Oui\u00A0»'],
  ['two\u2009spaces  and\ta tab', 'two spaces and a tab'],
  ['10 % off ©', '10 % off ©'],
])('%j is drawn as %j', (text, drawn) => {
  expect(cardText(text)).toBe(drawn);
});

test.each(['地震が発生', 'عاصفة', 'Việt Nam', 'Πειραιάς', 'Tokyo 東京', '🔥', '', '\u200B'])(
  '%j is not drawn',
  (text) => {
    expect(cardText(text)).toBeUndefined();
  },
);

import { expect, test } from 'vitest';
import { NASTY_STRINGS } from '../nasty-strings-for-tests.ts';
import { oddCharacters } from './odd-character.ts';
import { printable, printableLine } from './printable.ts';

test('a text loses what cannot be printed and keeps all else', () => {
  expect(printable('  a\u0000b\u202Ec\r\nd\re\u2028f\tg \uD800 ')).toBe('abc\nd\ne\nf\tg');
  expect(printable('Zoe\u0308 👩‍🚒 مرحبا\u200F')).toBe('Zoë 👩‍🚒 مرحبا\u200F');
});

test('a line has no line end', () => {
  expect(printableLine(' Ann\r\n\t Lee ')).toBe('Ann Lee');
});

test('no string comes out with a character that stops a build', () => {
  for (const text of NASTY_STRINGS) {
    const errors = oddCharacters(printable(text)).filter(({ severity }) => severity === 'error');
    expect(errors, JSON.stringify(text)).toEqual([]);
  }
});

test('marks of direction stay when each is closed, and go when one is not', () => {
  expect(printable('a \u2067b\u2069 c')).toBe('a \u2067b\u2069 c');
  expect(printable('a \u2067b\u2069 \u202Bc')).toBe('a b c');
});

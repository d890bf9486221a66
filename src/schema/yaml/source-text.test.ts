import { describe, expect, test } from 'vitest';
import { MAX_BYTES, placeOf, readSourceText } from './source-text.ts';

const FILE = 'content/articles/2026/11/storm.md';

function read(...pieces: (string | number[])[]) {
  return readSourceText(FILE, Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))));
}

function mistakeIn(...pieces: (string | number[])[]) {
  const reading = read(...pieces);
  if (reading.ok) return undefined;
  expect(reading.problems).toHaveLength(1);
  return reading.problems[0];
}

test.each<[string, (string | number[])[], RegExp]>([
  ['UTF-16 of Windows', [[0xff, 0xfe, 0x61, 0x00]], /saved as UTF-16/],
  ['UTF-16 in the other order', [[0xfe, 0xff, 0x00, 0x61]], /saved as UTF-16/],
  ['UTF-16 without a mark', [[0x61, 0x00, 0x62, 0x00]], /saved as UTF-16/],
  ['a document of Word', ['PK', [0x03, 0x04, 0x14]], /a word-processor document/],
  ['a PDF', ['%PDF-1.7'], /a PDF/],
])('%s is called by its name', (_, pieces, what) => {
  expect(mistakeIn(...pieces)).toMatchObject({ rule: 'invalid-utf-8', line: 1, column: 1 });
  expect(mistakeIn(...pieces)?.what).toMatch(what);
});

test('the letter that Windows would show is named, for one who knows no bytes', () => {
  expect(mistakeIn('caf', [0xe9])?.what).toBe('“é” (byte E9) is not saved as UTF-8.');
  expect(mistakeIn('a', [0x81])?.what).toBe('A character (byte 81) is not saved as UTF-8.');
});

test('text in UTF-8 is read as it is', () => {
  expect(read('# Größe 🌊\n\nمرحبا\n')).toEqual({ ok: true, value: '# Größe 🌊\n\nمرحبا\n' });
  expect(read('')).toEqual({ ok: true, value: '' });
});

test('a byte order mark is dropped, and so is a second one', () => {
  expect(read([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'a')).toEqual({ ok: true, value: 'a' });
  expect(read([0xef, 0xbb, 0xbf], '---\nheadline: A\n')).toEqual({ ok: true, value: '---\nheadline: A\n' });
});

test('line ends of Windows and of old Macs become line feeds', () => {
  expect(read('a\r\nb\rc\n\r\nd\r')).toEqual({ ok: true, value: 'a\nb\nc\n\nd\n' });
});

describe('what is not UTF-8 is refused with its place', () => {
  test.each<[string, (string | number[])[], string, string, string]>([
    ['Latin-1 in the middle of a line', ['one\ncaf', [0xe9], ' au lait\n'], '2:4', 'E9', 'caf\uFFFD au lait'],
    ['Latin-1 before a letter', ['caf', [0xe9], 's'], '1:4', 'E9', 'caf\uFFFDs'],
    ['a quotation mark of Windows-1252', ['a\n\n', [0x93], 'Never'], '3:1', '93', '\uFFFDNever'],
    ['a letter that is cut off at the end', ['Gr', [0xc3]], '1:3', 'C3', 'Gr\uFFFD'],
    ['an emoji that is cut off', ['x ', [0xf0, 0x9f, 0x8c], '\ny'], '1:3', 'F0', 'x \uFFFD'],
    ['after letters of several bytes', ['Größe 🌊', [0xff]], '1:9', 'FF', 'Größe 🌊\uFFFD'],
    ['after the replacement character itself', ['\uFFFD\uFFFD', [0xff]], '1:3', 'FF', '\uFFFD\uFFFD\uFFFD'],
    ['after a byte order mark', [[0xef, 0xbb, 0xbf], 'ab', [0xff]], '1:3', 'FF', 'ab\uFFFD'],
    ['after line ends of Windows', ['a\r\nb\r\nc', [0xff], 'd\r\n'], '3:2', 'FF', 'c\uFFFDd'],
    ['after line ends of old Macs', ['a\rb\rc', [0xff]], '3:2', 'FF', 'c\uFFFD'],
    ['an encoded half of a surrogate pair', ['a', [0xed, 0xa0, 0x80]], '1:2', 'ED', 'a\uFFFD\uFFFD\uFFFD'],
    ['the first of two', [[0x80], 'a', [0x81]], '1:1', '80', '\uFFFDa\uFFFD'],
  ])('%s', (_, pieces, place, byte, excerpt) => {
    const problem = mistakeIn(...pieces);
    expect(`${problem?.line}:${problem?.column} ${problem?.rule}`).toBe(`${place} invalid-utf-8`);
    expect(problem?.what).toContain(`(byte ${byte}) is not saved as UTF-8.`);
    expect(problem?.excerpt).toBe(excerpt);
  });

  test('also after 300,000 replacement characters', () => {
    expect(mistakeIn('\uFFFD'.repeat(300_000), [0xff])?.column).toBe(300_001);
  });
});

test.each([
  ['a\nbc\0d', '2:3'],
  ['a\r\nb\r\nc\0', '3:2'],
  ['a\rb\0', '2:2'],
  ['\0', '1:1'],
])('a NUL is refused with its place: %j', (text, place) => {
  const problem = mistakeIn(text);
  expect(`${problem?.line}:${problem?.column} ${problem?.rule}`).toBe(`${place} nul-character`);
});

test('a line of two megabytes is refused by its size', () => {
  expect(mistakeIn('x'.repeat(2_000_000))).toMatchObject({
    rule: 'file-too-large',
    line: 1,
    column: 1,
    what: 'The file has 2,000,000 bytes; the limit is 1,000,000.',
  });
});

test('the limit counts bytes, and a file of exactly that size is read', () => {
  expect(read('x'.repeat(MAX_BYTES)).ok).toBe(true);
  expect(read('é'.repeat(MAX_BYTES / 2)).ok).toBe(true);
  expect(mistakeIn('é'.repeat(MAX_BYTES / 2), 'x')?.rule).toBe('file-too-large');
});

test.each([
  ['one\ntwo\nthree', 0, 1, 1, 'one'],
  ['one\ntwo\nthree', 3, 1, 4, 'one'],
  ['one\ntwo\nthree', 4, 2, 1, 'two'],
  ['one\ntwo\nthree', 12, 3, 5, 'three'],
  ['\n\n', 1, 2, 1, ''],
  ['\n\n', 2, 3, 1, ''],
])('in %j, offset %i is line %i, column %i', (text, offset, line, column, excerpt) => {
  expect(placeOf(text, offset)).toEqual({ line, column, excerpt });
});

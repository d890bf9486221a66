import { expect, test } from 'vitest';
import { mistakesIn, REQUIRED } from './article-for-tests.ts';

/** A short line at each sort of place: the name of a field, and the front matter with a text in it. */
const PLACES: readonly [name: string, fields: (text: string) => string][] = [
  ['kicker', (text) => `kicker: ${text}`],
  ['socialHeadline', (text) => `socialHeadline: ${text}`],
  ['name', (text) => `byline: [{ name: ${text} }]`],
  ['role', (text) => `byline: [{ author: a, role: ${text} }]`],
  ['credit', (text) => `photo: { src: ./a.jpg, alt: A, credit: ${text} }`],
  ['city', (text) => `dateline: { city: ${text} }`],
  ['guid', (text) => `guid: ${text}`],
];

test.each(
  PLACES.flatMap(([name, fields]) =>
    ['\n', '\r', '\u0085', '\u2028', '\u2029'].map((mark) => [name, mark, fields] as const),
  ),
)('a line break in `%s` is refused with its number: %j', (_, mark, fields) => {
  const found = mistakesIn(fields(JSON.stringify(`One${mark}two`)));
  const number = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  expect(found).toEqual([expect.stringMatching(new RegExp(`contains a line break \\(U\\+${number}\\)`))]);
});

test.each(PLACES)('a mark of direction in `%s` that is never closed is refused with its number', (_, fields) => {
  for (const mark of ['\u202A', '\u202B', '\u2066', '\u2067', '\u2068']) {
    const [found = ''] = mistakesIn(fields(JSON.stringify(`One ${mark}two`)));
    expect(found).toContain('never closed');
    expect(found).toContain(`(U+${mark.charCodeAt(0).toString(16).toUpperCase()})`);
  }
});

test('a headline is one line, and a caption may be several', () => {
  expect(mistakesIn('', REQUIRED.replace('Storm', '"Storm\\nhits"'))).toHaveLength(1);
  expect(mistakesIn('photo:\n  src: ./a.jpg\n  alt: A\n  caption: |\n    One.\n    Two.\n')).toEqual([]);
});

test('names in other directions are right with their marks closed, and without any', () => {
  for (const name of ['\u2067ليلى\u2069', 'ليلى', '\u202Bליאור\u202C', 'A\u200F'])
    expect(mistakesIn(`byline: [{ name: ${JSON.stringify(name)} }]`)).toEqual([]);
});

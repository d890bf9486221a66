import { expect, test } from 'vitest';
import { someAddress } from './written-addresses.ts';

/** What is meant, in one expression. */
const MEANT =
  /\s(href|src|srcset|imagesrcset|poster|data|cite|action|formaction|data-latest)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const PIECES = [
  ' href=',
  ' HREF=',
  '\u00A0src=',
  '\nsrcset=',
  ' imagesrcset=',
  ' data-src=',
  ' data-latest=',
  ' data\rlatest=',
  ' xlink:href=',
  ' formaction =',
  ' cite=',
  'href=',
  '<a',
  '<img alt="a > b"',
  '>',
  '"',
  "'",
  '"/news/"',
  "'/a b/'",
  '/bare/',
  '=',
  ' ',
  'ſrc=',
  '台',
];

/** The same sequence in each run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

test('the scan of a page finds what the expression finds in 20,000 random texts', () => {
  const below = random(19);
  let found = 0;
  for (let round = 0; round < 20_000; round++) {
    const html = Array.from({ length: 1 + below(14) }, () => PIECES[below(PIECES.length)]).join('');
    const meant = Array.from(html.matchAll(MEANT), ([, name = '', ...values]) => [
      values.find((value) => value !== undefined),
      name.toLowerCase().endsWith('srcset'),
    ]);
    const scanned: unknown[] = [];
    someAddress(html, (value, isList) => {
      scanned.push([value, isList]);
      return false;
    });
    expect(scanned, JSON.stringify(html)).toEqual(meant);
    found += meant.length;
  }
  expect(found).toBeGreaterThan(10_000);
});

test('the scan ends at the first address that is asked for', () => {
  const seen: string[] = [];
  const html = '<a href="/a/"><a href="/b/"><a href="/c/">';
  expect(someAddress(html, (value) => seen.push(value) === 2)).toBe(true);
  expect(seen).toEqual(['/a/', '/b/']);
});

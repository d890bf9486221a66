import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isElaborate } from './elaborate-body.ts';

const FIXTURES = path.resolve('tests/fixtures/markdown');
const faulty = readdirSync(FIXTURES).filter((name) => existsSync(path.join(FIXTURES, name, 'problems.txt')));

test.each(faulty)('the body of the fixture %s, which has a problem, is looked at in full', (name) => {
  expect(isElaborate(readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8'))).toBe(true);
});

test('there are many fixtures with problems', () => {
  expect(faulty.length).toBeGreaterThan(30);
});

test('text, headings, lists, quotations, tables and plain links need no second look', () => {
  const body = `The road is *closed* at 10:30, "again" -- see [the story](/2026/11/storm/) & [more](https://a.example/).

## What is next

- One
  1. Two

> Never.

| a | b |
| - | - |
| 1 | 2 |
`;
  expect(isElaborate(body)).toBe(false);
});

test.each([
  ['many quotation signs', '> '.repeat(101)],
  ['a huge table', `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n`],
  ['a paragraph of thousands of references', '&amp;'.repeat(3000)],
  [
    'lists that are nested by indentation',
    Array.from({ length: 101 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n\n'),
  ],
  ['a reference to an address', 'A [b].\n\n[b]: javascript:alert(1)'],
])('%s are looked at in full', (_, body) => {
  expect(isElaborate(body)).toBe(true);
});

test.each([
  '<b>bold</b>',
  '![Pier](/photos/pier.jpg)',
  '::gallery',
  '[b]: /a/',
  'Heading\n====',
  '[a](javascript:alert(1))',
  '#',
  '### Third',
  '{{ title }}',
  '[gallery ids="1"]',
  '[b]bold[/b]',
  '[caption:x] words',
  '<% if %>',
  '‹% if %›',
  '==marked==',
  '19^th^',
  '++added++',
  '!!! note',
  '??? note',
  '+- a',
  '+= a',
  'A road.\n.. note',
  'A road.\n> image: pier',
  'include: a',
  'video: a',
  'audio: a',
  'H~2~O',
  '[a](two words)',
  '[a] (/b/)',
  '[a]\n(/b/)',
  '(a)[/b/]',
  '[a][b]',
  '[[a]]',
  'AT&amp;T',
  '##Second',
  '--- | ---',
  '| ---',
  'A road.\n12. Twelve',
  '    code',
  'A road.\n\tcode',
  'A road.\u2028    code',
  'A road.\n---',
  'A road.\n  https://a.example/film',
  'A road.\nHTTP://a.example/film',
  'WWW.a.example',
  'A road.\n wWw.a.example/b',
  '• One',
  '✔ One',
  '・ One',
  '· One',
  'A road.\n– One',
  'A road.\n> — One',
  'A road.\na) One',
  '7.- One',
  '7.– One',
  `a${' '.repeat(40)}b`,
  `a${'\t'.repeat(40)}b`,
])('%j, which may be a mistake or make one, is looked at in full', (body) => {
  expect(isElaborate(`${body}\n`)).toBe(true);
});

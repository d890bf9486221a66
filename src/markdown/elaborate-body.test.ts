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

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locateFindings } from './check-places.ts';
import type { FindingPlace } from './finding.ts';

const FILE = 'content/articles/2026/11/storm.md';
const BODY = `H<sub>2</sub>O and ümlauts 🌊.

[![Boats](/photos/x.jpg "The boats. (Jane Doe)")](/a/)

- ![Boats](/photos/x.jpg "Other words.")

::embed{url="https://youtu.be/M7lc1UVf-VE"}

See <a href="/a/">a</a> and [über](/über/).

A[^1] [b][c]

[^1]: ![Boats](/photos/x.jpg)

[c]: /c/
`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-places-'));
  mkdirSync(path.join(root, path.dirname(FILE)), { recursive: true });
  writeFileSync(path.join(root, FILE), `---\nheadline: Storm\n---\n${BODY}`);
});
afterAll(() => rmSync(root, { recursive: true }));

test.each<[string, FindingPlace, [number, number][]]>([
  ['a picture with a link around it', { picture: 0 }, [[6, 2]]],
  ['the same photo in a list, and nothing else', { picture: 1 }, [[8, 3]]],
  ['the same photo in a footnote', { picture: 2 }, [[16, 7]]],
  [
    'each of two links',
    { link: '/a/' },
    [
      [6, 1],
      [12, 5],
    ],
  ],
  ['a link with letters beyond ASCII', { link: '/über/' }, [[12, 29]]],
  ['a link whose address is elsewhere', { link: '/c/' }, [[14, 7]]],
  ['an embed', { embed: 'https://youtu.be/M7lc1UVf-VE' }, [[10, 1]]],
])('%s has its place', (_, at, places) => {
  const problems = locateFindings(root, [{ rule: 'x', severity: 'warning', file: FILE, at, what: 'x' }]);
  expect(problems.map(({ line, column }) => [line, column])).toEqual(places);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { creditIn, creditMove } from './caption-credit.ts';
import { mendFiles } from './check-fix.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-credit-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The front matter after the credit was moved. */
function moved(yaml: string, field: (string | number)[] = ['photo', 'caption']): string {
  const text = `---\n${yaml}---\n\nText.\n`;
  const source = splitFrontMatter('a.md', text);
  if (!source.ok) throw new Error('no front matter');
  writeFileSync(path.join(root, 'a.md'), text);
  const problem = { rule: 'photo-credit', file: 'a.md', line: 1, column: 1, what: '' };
  const edits = creditMove(source.value, field);
  if (edits.length > 0) mendFiles(root, [{ ...problem, edits }]);
  return readFileSync(path.join(root, 'a.md'), 'utf8').slice(4, -'---\n\nText.\n'.length);
}

test.each([
  ['It burns in Madison, Alabama. (Photo by T. Hill/Agency)', 'Photo by T. Hill/Agency', true],
  ['The mill. (Photo: Jo Roe (CC BY 2.0))', 'Photo: Jo Roe (CC BY 2.0)', true],
  ['The mill. (AP Photo/Jane Doe).', 'AP Photo/Jane Doe', true],
  ['The mill. Photo by Jane Doe.', 'Photo by Jane Doe', true],
  ['The mill. Credit: Jane Doe', 'Credit: Jane Doe', true],
  ['The mill. © Jane Doe', '© Jane Doe', true],
  ['漁港に並ぶ船。（写真：共同）', '写真：共同', true],
  ['It burns. [Photo by T. Hill]', 'Photo by T. Hill', true],
  ['The road | T. Hill / The Ledger', 'T. Hill / The Ledger', true],
  ['The road. REUTERS/Jane Doe', 'REUTERS/Jane Doe', true],
  ['The mill. (Jane Doe)', 'Jane Doe', false],
  ['The winner (Italy)', 'Italy', false],
])('%j ends with a credit', (caption, words, isCertain) => {
  expect(creditIn(caption)).toMatchObject({ words, isCertain });
});

test.each([
  'The mayor (center) and her deputy (right)',
  'The mill (1985–2026)',
  '(Photo by Jane Doe)',
  'A photo by Jane.',
])('%j ends with none that could be moved', (caption) => {
  expect(creditIn(caption)).toBeUndefined();
});

test.each([
  [
    'quotation marks',
    'photo:\n  src: /photos/a.jpg\n  caption: "It burns. (Photo by T. Hill/Agency)" # late\n  alt: A\n',
    'photo:\n  src: /photos/a.jpg\n  caption: "It burns."\n  credit: Photo by T. Hill/Agency # late\n  alt: A\n',
  ],
  [
    'no marks',
    'photo:\n  caption: It burns. (Photo by T. Hill/Agency)\n',
    'photo:\n  caption: It burns.\n  credit: Photo by T. Hill/Agency\n',
  ],
  [
    'braces',
    "photo: { caption: 'It burns. (Photo: Jo Roe (CC BY 2.0))', src: /a.jpg }\n",
    'photo: { caption: \'It burns.\', credit: "Photo: Jo Roe (CC BY 2.0)", src: /a.jpg }\n',
  ],
  [
    'a folded block',
    'photo:\n  caption: >-\n    It burns\n    by night. (Photo by T. Hill)\n  src: /a.jpg\n',
    'photo:\n  caption: >-\n    It burns\n    by night.\n  credit: Photo by T. Hill\n  src: /a.jpg\n',
  ],
  [
    'the last line of a folded block',
    'photo:\n  caption: >-\n    It burns\n    by night.\n    (Photo by T. Hill)\n  src: /a.jpg\n',
    'photo:\n  caption: >-\n    It burns\n    by night.\n  credit: Photo by T. Hill\n  src: /a.jpg\n',
  ],
  [
    'the last line of a text without marks',
    'photo:\n  caption: It burns.\n    (Photo by T. Hill)\n  src: /a.jpg\n',
    'photo:\n  caption: It burns.\n  credit: Photo by T. Hill\n  src: /a.jpg\n',
  ],
  [
    'the last line of a text in quotation marks',
    'photo:\n  caption: "It burns.\n    (Photo by T. Hill)" # late\n  src: /a.jpg\n',
    'photo:\n  caption: "It burns."\n  credit: Photo by T. Hill # late\n  src: /a.jpg\n',
  ],
  [
    'the last line of a text in braces',
    'photo: { caption: "It burns.\n    (Photo by T. Hill)", src: /a.jpg }\n',
    'photo: { caption: "It burns.",\n         credit: Photo by T. Hill, src: /a.jpg }\n',
  ],
  [
    'a text with a stroke',
    'photo:\n  caption: The road | T. Hill / The Ledger\n',
    'photo:\n  caption: The road\n  credit: T. Hill / The Ledger\n',
  ],
])('a credit is moved from a caption in %s', (_, before, after) => {
  expect(moved(before)).toBe(after);
});

test('a credit is moved in a list of photos', () => {
  expect(moved('photos:\n  - src: /a.jpg\n    caption: A. (Reuters)\n', ['photos', 0, 'caption'])).toBe(
    'photos:\n  - src: /a.jpg\n    caption: A.\n    credit: Reuters\n',
  );
});

test.each([
  ['over two lines', 'photo:\n  caption: It burns. (Photo by\n    T. Hill)\n'],
  ['in a paragraph of its own', 'photo:\n  caption: >-\n    It burns.\n\n    (Photo by T. Hill)\n'],
])('a credit %s is left to the editor', (_, before) => {
  expect(moved(before)).toBe(before);
});

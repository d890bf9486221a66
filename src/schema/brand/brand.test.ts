import { expect, test } from 'vitest';
import { publicationExamples } from '../examples/publication.ts';
import { FILE_KINDS } from '../kinds.ts';
import { readFields } from '../yaml/yaml-fields.ts';

const FILE = 'content/publication.yaml';

/** The problems of the brand of a publication, as `line what fix`. */
function problemsOf(lines: string): string[] {
  const yaml = `brand:\n${lines}\n${publicationExamples.minimal}`;
  const reading = readFields(FILE_KINDS.publication, { file: FILE, firstLine: 1, yaml });
  if (reading.ok) return [];
  return reading.problems.map(({ line, what, fix }) => `${line} ${what} ${fix}`);
}

test.each([
  ["  accent: '#0a6b3c'"],
  ["  accent: '#064'"],
  ["  accent: { light: '#0a6b3c', dark: '#73c691' }\n  paper: '#fdf6e3'"],
  ["  ink: { dark: '#fff' }"],
  ['  logo: ledger.svg'],
  ['  logo: { light: ledger.png, dark: ledger-dark.png }'],
  ['  faces: { body: [text.woff2, text-italic.woff2], headline: display.woff2 }'],
])('%s is a brand', (lines) => {
  expect(problemsOf(lines)).toEqual([]);
});

test.each([
  ["  accent: '#ff8800'", '2', 'contrast of only 2.1:1', 'needs 4.5:1', 'Write "#ab5900", which has 4.5:1'],
  ["  paper: '#fff'\n  ink: '#888'", '3', '3.5:1 with the paper (#fff) on light pages', 'needs 7:1', 'Write "#595959"'],
  ["  accent: { light: '#0a6b3c', dark: '#0a6b3c' }", '2', 'of `accent`', '2.4:1', 'on dark pages', 'a lighter color'],
  ["  paper: '#777'", '2', 'is too dark for light pages', '4.6:1', 'Write "#959595"'],
  ["  paper: { dark: '#fff' }", '2', 'is too light for dark pages', 'or a darker color'],
  ['  accent: green', '2', '"green" is not a color', 'such as "#0a6b3c"'],
  ["  accent: '0a6b3c'", '2', 'is not a color', 'Write "#0a6b3c".'],
  ['  accent: #0a6b3c', '2', 'is empty', 'quotation marks'],
  ['  accent: 006633', '2', 'Write a color in quotation marks'],
  ['  logo: /brand/ledger.svg', '2', 'is not a logo', 'Put the file in content/brand, and write ledger.svg'],
  ['  logo: ledger.jpg', '2', 'is not a logo', 'as SVG or PNG'],
  ['  faces: { body: text.ttf }', '2', 'is not a font', 'as WOFF2'],
  ['  faces: { title: text.woff2 }', '2', 'is not a field'],
  ["  acent: '#0a6b3c'", '2', 'did you mean `accent`'],
  ["  accent: { ligth: '#0a6b3c' }", '2', 'did you mean `light`'],
])('%s is refused with what is wrong and what would do', (lines, ...parts) => {
  const [problem = '', ...others] = problemsOf(lines);
  expect(others).toEqual([]);
  for (const part of parts) expect(problem).toContain(part);
});

test('both colors are reported when both are wrong', () => {
  expect(problemsOf("  ink: '#999'\n  accent: '#ff8800'")).toHaveLength(2);
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test, vi } from 'vitest';
import { remarkDirectives } from './remark-directives.ts';
import { satteri } from './satteri.ts';

const COMMONMARK = path.resolve('node_modules/commonmark-spec/spec.txt');
const OTHERS = path.resolve('../shared/data/markdown');
const OTHER_FILES: [name: string, examples: number][] = [
  ['commonmark-0.31/spec.txt', 655],
  ['gfm/spec.txt', 673],
  ['gfm/extensions.txt', 28],
  ['gfm/regression.txt', 19],
];

// Two parsers, 1,375 examples, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Examples on which the two differ, with the reason. */
const EXCEPTIONS = new Map([
  [
    '*$*alpha.\n\n*£*bravo.\n\n*€*charlie.\n\n*𞋿*delta.\n',
    'CommonMark counts every currency sign as punctuation; remark does not know those beyond U+FFFF, Sätteri does.',
  ],
]);

const HTML = { allowDangerousHtml: true };

function bySatteri(markdown: string): string {
  const processor = unified()
    .use(satteri)
    // Sätteri takes `:name` for a directive; the pipeline turns it back into text.
    .use(remarkDirectives, markdown, {}, () => {})
    .use(remarkRehype, HTML)
    .use(rehypeStringify, HTML);
  return String(processor.processSync(markdown));
}

const remark = unified()
  .use(remarkParse)
  // As the pipeline reads it: one tilde is text.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, HTML)
  .use(rehypeStringify, HTML);

function examplesOf(file: string): string[] {
  const specification = readFileSync(file, 'utf8');
  const examples = specification.matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.$[\s\S]*?^`{32}$/gm);
  return [...examples].map(([, markdown = '']) => markdown.replaceAll('→', '\t'));
}

/** The examples that Sätteri and remark read differently, without those that are known. */
function differencesIn(file: string, count: number): string[] {
  const examples = examplesOf(file);
  expect(examples).toHaveLength(count);
  return examples
    .filter((markdown) => bySatteri(markdown) !== String(remark.processSync(markdown)))
    .filter((markdown) => !EXCEPTIONS.has(markdown));
}

test('Sätteri reads every example of CommonMark 0.31.2 as remark does', () => {
  expect(differencesIn(COMMONMARK, 652)).toEqual([]);
});

describe.skipIf(!existsSync(OTHERS))('other specifications (skipped without ../shared/data/markdown)', () => {
  test.each(OTHER_FILES)('Sätteri reads every example of %s as remark does', (name, count) => {
    expect(differencesIn(path.join(OTHERS, name), count)).toEqual([]);
  });

  test('every exception is still one', () => {
    const examples = new Set(OTHER_FILES.flatMap(([name]) => examplesOf(path.join(OTHERS, name))));
    for (const markdown of EXCEPTIONS.keys()) {
      expect(examples).toContain(markdown);
      expect(bySatteri(markdown)).not.toBe(String(remark.processSync(markdown)));
    }
  });
});

test('GFM is read: tables, strikethrough, footnotes, task lists and addresses', () => {
  const html = bySatteri('| a |\n| - |\n| b |\n\n~~c~~ d[^1] www.example.com\n\n- [x] e\n\n[^1]: f\n');
  for (const piece of [
    '<td>b</td>',
    '<del>c</del>',
    'href="#user-content-fn-1"',
    'type="checkbox"',
    'http://www.example.com',
  ])
    expect(html).toContain(piece);
});

test('front matter is none of its business: it has been taken off before', () => {
  expect(bySatteri('---\na: b\n---\n')).toContain('<h2>a: b</h2>');
});

test('places count in UTF-16, as every editor does', () => {
  const { children } = unified().use(satteri).parse('Größe 🌊 *x*\n');
  expect(children[0]).toMatchObject({
    children: [
      { position: { end: { column: 10, offset: 9 } } },
      { position: { start: { line: 1, column: 10, offset: 9 } } },
    ],
  });
});

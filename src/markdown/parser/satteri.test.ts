import { readFileSync } from 'node:fs';
import path from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { corpusText, hasCorpora } from '../../lib/corpus-for-tests.ts';
import { examplesIn } from '../examples-for-tests.ts';
import { remarkDirectives } from '../plugins/remark-directives.ts';
import { satteri } from './satteri.ts';

const COMMONMARK = path.resolve('node_modules/commonmark-spec/spec.txt');
/** Specifications with the number of their examples: from the package, and from the corpora if there are any. */
const SPECIFICATIONS: [name: string, text: string, examples: number][] = [
  ['CommonMark 0.31.2', readFileSync(COMMONMARK, 'utf8'), 652],
  ...(hasCorpora
    ? (
        [
          ['commonmark-0.31/spec.txt', 655],
          ['gfm/spec.txt', 673],
          ['gfm/extensions.txt', 28],
          ['gfm/regression.txt', 19],
        ] as const
      ).map(([name, examples]): [string, string, number] => [name, corpusText(`markdown/${name}`), examples])
    : []),
];

/** Examples on which the two differ, with the reason. */
const EXCEPTIONS = new Map([
  [
    '*$*alpha.\n\n*£*bravo.\n\n*€*charlie.\n\n*𞋿*delta.\n',
    'CommonMark counts every currency sign as punctuation; remark does not know those beyond U+FFFF, Sätteri does.',
  ],
]);

/** What newsrooms type that the specifications read otherwise, with the reason; some of it is an example of theirs. */
const EXCEPTIONS_OF_OURS = new Map([
  ['10~15 and 20~25', 'GFM strikes out for one tilde; in ranges that looks like a retraction. See lone-tilde.ts.'],
  ['**注意：**本文', 'CommonMark decides about emphasis by spaces, which CJK text has not. See cjk-emphasis.ts.'],
  ['5*6*78\n', 'CommonMark takes the asterisks of a product for emphasis. See lone-asterisk.ts.'],
  ['f*ck and sh*t', 'CommonMark lets emphasis begin within a word and end within another. See lone-asterisk.ts.'],
  ['a**"foo"**\n', 'CommonMark has no emphasis where the space before it was forgotten. See closed-up-mark.ts.'],
  ['**"Hi."**She', 'CommonMark has no emphasis where the space after it was forgotten. See closed-up-mark.ts.'],
  ['https://a.example/x。次', 'GFM ends an address at a space, which CJK text has not. See bare-address.ts.'],
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

/** The examples that Sätteri and remark read differently, without those that are known. */
function differencesIn(specification: string, count: number): string[] {
  const examples = examplesIn(specification);
  expect(examples).toHaveLength(count);
  return examples
    .filter((markdown) => bySatteri(markdown) !== String(remark.processSync(markdown)))
    .filter((markdown) => !EXCEPTIONS.has(markdown) && !EXCEPTIONS_OF_OURS.has(markdown));
}

test.each(SPECIFICATIONS)('Sätteri reads every example of %s as remark does', (_, text, count) => {
  expect(differencesIn(text, count)).toEqual([]);
});

test.each([...EXCEPTIONS_OF_OURS.keys()])('is read as newsrooms mean it, and not as specified: %j', (markdown) => {
  const specified = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, HTML).use(rehypeStringify, HTML);
  expect(bySatteri(markdown)).not.toBe(String(specified.processSync(markdown)));
});

test.each([...EXCEPTIONS.keys()])('is still an exception: %j', (markdown) => {
  expect(bySatteri(markdown)).not.toBe(String(remark.processSync(markdown)));
});

// The exceptions are examples of a newer specification than the package has.
if (hasCorpora) {
  test('every exception is an example of a specification', () => {
    const examples = SPECIFICATIONS.flatMap(([, text]) => examplesIn(text));
    for (const markdown of EXCEPTIONS.keys()) expect(examples).toContain(markdown);
  });
}

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

import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import type { Nodes } from 'mdast';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { bodyText } from '../body-text.ts';
import { bodyProse } from '../body-prose.ts';
import { bodyReading } from '../body-reading.ts';
import { satteri } from './satteri.ts';

const bySatteri = unified().use(satteri);
const byRemark = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

function htmlOf(parser: typeof bySatteri | typeof byRemark, markdown: string): string {
  return String(parser().use(remarkRehype).use(rehypeStringify).processSync(markdown));
}

/** Every node with its place, in the order of the document. */
function placesOf(node: Nodes): unknown[] {
  return [[node.type, node.position], ...('children' in node ? node.children.flatMap(placesOf) : [])];
}

const INPUTS = [
  '10~15 today and 20~25 tomorrow',
  '~a~, ~~a~~, ~10~ and ~~20~~',
  'H~2~O',
  '~~two ~one~ two~~',
  '10~15 *today and 20~25* later',
  '~a *b~ c*',
  '**a ~b** c~',
  'a*~10~*',
  'a ~~~three~~~ b',
  String.raw`\~a~ \\~b~ \~~c~ ~\~~`,
  '&#126;a~ b&#x7E;~c~',
  '~www.example.com~ https://example.com/~a/~b',
  '![a~b c~d](/x~y "e~f g~h")',
  '[a~b]: /c~d\n\n[a~b] ~ [e~f](/g~h)~',
  '`a~b~c` ~d `e~`',
  '>~a~\n>~b~',
  '- ~a~\n1. b~ c~',
  '| a~b | c~d |\n| - | - |\n| e~f | g~h |',
  'x\n~~~\na~b c~d\n~~~\ny~z w~v',
  '~~~~\na~b ~~~ c~d',
  'Größe 🌊 1~2 *x* 3~4\n第5~6回と第7~8回、**9~10**\n',
];

describe('one tilde is text and two strike out', () => {
  test.each(INPUTS)('%j is read as remark reads it, which has an option for that', (markdown) => {
    expect(htmlOf(bySatteri, markdown)).toBe(htmlOf(byRemark, markdown));
  });

  test.each(INPUTS)('%j keeps the place of everything in it', (markdown) => {
    expect(placesOf(bySatteri.parse(markdown))).toEqual(placesOf(byRemark.parse(markdown)));
  });
});

test('checks and versions of a story read tildes as its page does', () => {
  const markdown = 'Snow, 10~15 cm, and [20~25](/a~b/) later';
  expect(bodyText(markdown, 'en')).toEqual(['Snow, 10~15 cm, and 20~25 later']);
  expect(bodyReading(markdown).links).toEqual([{ value: '/a~b/', line: 1, column: 21 }]);
  expect(JSON.stringify(bodyProse(markdown))).toContain('10~15 cm');
});

test('a directive keeps the tildes of its address', () => {
  const { children } = bySatteri.parse('::embed{url="https://example.com/~a/b~c" title="1~2"}\n');
  expect(children[0]).toMatchObject({ attributes: { url: 'https://example.com/~a/b~c', title: '1~2' } });
});

import { expect, it } from 'vitest';
import { OLD_SITE } from '../context-for-tests.ts';
import { convertBody } from '../convert-body.ts';

it.each([
  ['a component of MDX', 'A\n\n<Tweet id="1" />\n\nB', 'A\n\nB', ['mdx-code']],
  ['a component around words', '<Callout>\n\nA **b**\n\n</Callout>', 'A **b**', ['mdx-code', 'mdx-code']],
  ['a value of MDX', 'export const a = 1\n\nA {a} B', 'A  B', ['mdx-code', 'mdx-code']],
  ['braces that are no MDX', 'A {a} B', 'A {a} B', []],
  ['a table of contents', '* TOC\n{:toc}\n\nA', 'A', ['attribute-list']],
  ['the end of a summary', 'A\n\n<!--more-->\n\nB', 'A\n\nB', ['more-mark']],
  ['a reference to a page that is gone', '[A]({{< relref "gone.md" >}}) b', 'A b', ['template-tag', 'link-lost']],
])('%s leaves a note', (_, text, markdown, rules) => {
  const made = convertBody({ form: 'markdown', text }, OLD_SITE);
  expect(made.markdown.trim().replaceAll(/\n{3,}/g, '\n\n')).toBe(markdown);
  expect(made.notes.map(({ rule }) => rule)).toEqual(rules);
});

it.each([
  ['<ol reversed><li>A</li><li>B</li></ol>', 'list-reversed'],
  ['<table><tr><td>A<table><tr><td>B</td><td>C</td></tr></table></td><td>D</td></tr></table>', 'table-nested'],
])('%s leaves a note', (text, rule) => {
  expect(convertBody({ form: 'html', text }, OLD_SITE).notes.map((note) => note.rule)).toContain(rule);
});

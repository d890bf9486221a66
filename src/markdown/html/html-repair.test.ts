import { expect, test } from 'vitest';
import { compileBody } from '../compile.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';

/** The problems of a body, as rule and place. */
function problems(markdown: string): string[] {
  const context = { language: 'en', words: ENGLISH_WORDS, origin: 'https://ledger.example', pictures: {} };
  return compileBody(markdown, { file: 'a.md', firstLine: 1, ...context }).problems.map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );
}

test.each([
  ['a value without its end', '<div title="a>Text</div>', '1:1'],
  ['the same after other HTML', '<p>A</p>\n<div title="b>Text</div>', '2:1'],
  ['the same in a quotation', '> <div title="a>Text</div>', '1:3'],
  ['an attribute twice', 'A <span title="a" title="b">b</span>', '1:3'],
  ['an end tag with an attribute', '<div>a</div title="b">', '1:7'],
  ['an attribute without a value', '<div title=>a</div>', '1:1'],
  ['a quotation mark in the name of an attribute', '<div title="a"b">c</div>', '1:1'],
  ['a value that goes on after its quotation mark', '<div title="say "hi"">c</div>', '1:1'],
  ['a cell without a table', '<td>a</td>', '1:1'],
  ['a row without a table', 'A\n\n<tr><td>a</td></tr>', '3:1'],
  ['words between rows', '<table><tr><td>a</td></tr>words</table>', '1:1'],
])('%s is reported with its place: %s', (_, markdown, place) => {
  const found = problems(markdown);
  if (place === '') expect(found).toEqual([]);
  else
    expect(
      found.some((problem) => problem.endsWith(` ${place}`)),
      found.join(),
    ).toBe(true);
});

test.each(['> <!-- a', '- <!-- a\n- b', '> <div title="a', ':::box[A]\n\n<!-- b\n\n:::'])(
  'a piece that ends within a tag or a comment, in another block, is a problem and no crash: %j',
  (markdown) => expect(problems(markdown)).not.toEqual([]),
);

test.each([
  '<table><tr><td>a<td>b<tr><td>c</table>',
  '<ul><li>a<li>b</ul>',
  '<p>a<br/>b</p>',
  '<details open><summary>A</summary>\n\nB **c** &copy; &amp d\n\n</details>',
  '<div>\n\n| a | b |\n| - | - |\n| c | d |\n\n</div>',
  'H<sub>2</sub>O <abbr title="a > b">c</abbr> <abbr title="it\'s">d</abbr>',
  '<table>\n<caption>A</caption>\n<thead><tr><th>b</th></tr></thead>\n<tbody>\n<tr><td>c</td></tr>\n</tbody></table>',
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  '<dl><dt>a<dd>b</dl>',
  '<!-- a <b title="> --> text',
])('HTML that is whole is right: %j', (markdown) => expect(problems(markdown)).toEqual([]));

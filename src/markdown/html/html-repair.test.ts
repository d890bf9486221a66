import { expect, test } from 'vitest';
import { chance, type Chance } from '../../../bench/random.ts';
import { compileBody } from '../compile.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';
import { AUTHOR_HTML } from './trusted-html.ts';

function compiled(markdown: string) {
  const context = { language: 'en', words: ENGLISH_WORDS, origin: 'https://ledger.example', pictures: {} };
  return compileBody(markdown, { file: 'a.md', firstLine: 1, ...context });
}

/** The problems of a body, as rule and place. */
function problems(markdown: string): string[] {
  return compiled(markdown).problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

/** Elements that authors may write and that need no attribute. */
const ALLOWED = (AUTHOR_HTML.tagNames ?? []).filter((name) => !['h2', 'h3', 'h4'].includes(name));

/** A few tags, words and empty lines, right by chance. */
function randomHtml(random: Chance): string {
  const open: string[] = [];
  let html = '';
  for (let piece = 2 + random.below(6); piece > 0; piece--) {
    const name = random.pick(ALLOWED);
    const kind = random.below(6);
    if (kind < 2) {
      html += `<${name}>`;
      open.push(name);
    } else if (kind === 2) html += `</${open.pop() ?? name}>`;
    else html += ['x', '\n\n', `</${name}>`][kind - 3];
  }
  return (
    html +
    (random.odds(0.7)
      ? open
          .reverse()
          .map((name) => `</${name}>`)
          .join('')
      : '')
  );
}

/** What is written, and the one message about it. */
const MENDED: [what: string, markdown: string, problem: string][] = [
  ['a value without its end', '<div title="a>Text</div>', 'html-broken 1:1'],
  ['the same after other HTML', '<p>A</p>\n<div title="b>Text</div>', 'html-broken 2:1'],
  ['the same in a quotation', '> <div title="a>Text</div>', 'html-broken 1:3'],
  ['an attribute twice', 'A <span title="a" title="b">b</span>', 'html-broken 1:3'],
  ['an attribute twice, in another case', '<div TITLE="a" title="b">c</div>', 'html-broken 1:1'],
  ['an end tag with an attribute', '<div>a</div title="b">', 'html-broken 1:7'],
  ['an end tag with a slash', '<div>a</div/>', 'html-broken 1:7'],
  ['an end tag without a name', '<div>a</>b</div>', 'html-broken 1:7'],
  ['an end tag with a space before its name', '<p>a </ b> c</p>', 'html-broken 1:1'],
  ['an attribute without a value', '<div title=>a</div>', 'html-broken 1:1'],
  ['an attribute without a name', '<div ="a">b</div>', 'html-broken 1:1'],
  ['a quotation mark in the name of an attribute', '<div title="a"b">c</div>', 'html-broken 1:1'],
  ['a value that goes on after its quotation mark', '<div title="say "hi"">c</div>', 'html-broken 1:1'],
  ['attributes without a space', '<div title="a"lang="en">b</div>', 'html-broken 1:1'],
  ['the same among words', 'A <span title="a"lang="en">b</span>', 'html-open 1:3'],
  ['a slash for an end tag', '<p/>a', 'html-broken 1:1'],
  ['the same for a block', '<div/>a', 'html-broken 1:1'],
  ['the same for words', 'A <b/>c', 'html-broken 1:3'],
  ['a cell without a table', '<td>a</td>', 'html-broken 1:1'],
  ['a row without a table', 'A\n\n<tr><td>a</td></tr>', 'html-broken 3:1'],
  ['a cell without a row', '<table><td>a</td></table>', 'html-broken 1:8'],
  ['a body without a table', '<tbody></tbody>', 'html-broken 1:1'],
  ['a caption without a table', '<caption>a</caption>', 'html-broken 1:1'],
  ['a column without a table', '<col>', 'html-broken 1:1'],
  ['words between rows', '<table><tr><td>a</td></tr>words</table>', 'html-broken 1:27'],
  ['words between cells', '<table><tr>a<td>b</td></tr></table>', 'html-broken 1:12'],
  ['a paragraph between rows', '<table><p>a</p><tr><td>b</td></tr></table>', 'html-broken 1:8'],
  ['a paragraph of Markdown between rows', '<table>\n\nwords\n\n</table>', 'html-broken 3:1'],
  ['a table between rows', '<table><tr><td>b</td></tr><table><tr><td>c</table></table>', 'html-broken 1:27'],
  [
    'indented rows after an empty line',
    '<table>\n  <tr><td>a</td></tr>\n\n    <tr><td>b</td></tr>\n</table>',
    'html-broken 4:1',
  ],
  ['indented cells after an empty line', '<table>\n  <tr>\n\n    <td>b</td>\n  </tr>\n</table>', 'html-broken 4:1'],
  ['indented HTML after other HTML', '<p>a</p>\n\n    <p>b</p>', 'html-broken 3:1'],
  ['bold words through cells', '<table><tr><td><b>a<td>b</table>', 'html-open 1:16'],
  ['a link in a link', '<p><a href="/a/">x <a href="/b/">y</a></a></p>', 'html-broken 1:20'],
  ['a link of Markdown in a link', 'A <a href="/a/">x [y](/b/) z</a> b', 'html-broken 1:19'],
  ['a heading in a heading', '<h2>a<h3>b</h3></h2>', 'html-broken 1:6'],
  ['a heading in a heading of Markdown', '## A <h3>b</h3>', 'html-broken 1:6'],
  ['a heading with the end of another', '<h2>a</h3>', 'html-open 1:6'],
  ['a stray end of a paragraph', '</p>', 'html-open 1:1'],
  ['the same among words', 'A </p> b', 'html-open 1:3'],
  ['a paragraph around paragraphs', '<p>\n\na\n\n</p>', 'html-broken 5:1'],
  ['a paragraph in a paragraph', '<p>a<p>b</p></p>', 'html-broken 1:13'],
  ['a block in a paragraph', '<p>a<div>b</div></p>', 'html-broken 1:17'],
  ['a list in a paragraph', '<p>a<ul><li>b</li></ul></p>', 'html-broken 1:24'],
  ['a block among bold words', '<p><b>a<div>b</div></b></p>', 'html-broken 1:8'],
  ['a block in a paragraph of Markdown', 'A <div>b</div> c', 'html-broken 1:3'],
  ['a paragraph in a link among words', '<a href="/x/"><p>a</p></a>', 'html-broken 1:15'],
  ['an end tag of a line break', 'A </br> b', 'html-broken 1:3'],
  ['a line break with an end tag', 'A <br></br>', 'html-broken 1:7'],
  ['a line with an end tag', '<hr></hr>', 'html-broken 1:5'],
  ['bold words through paragraphs', '<p><strong>a</p><p>b</strong></p>', 'html-open 1:4'],
  ['the same in Markdown', 'A <strong>one\n\ntwo</strong> b', 'html-open 1:3'],
  ['italics through a paragraph', '<p><em>a<p>b</em>', 'html-broken 1:9'],
  ['tags that overlap', 'A <b>b <i>c</b> d</i> e', 'html-open 1:8'],
  ['tags that overlap with those of Markdown', '**a <i>b** c</i>', 'html-open 1:5'],
  ['a block that overlaps with items', '- <div>\n- b</div>', 'html-open 1:3'],
  ['bold words through items', '<ul><li><b>a<li>b</b></ul>', 'html-open 1:9'],
  ['a link through a link', '[<b>x](/a/)</b>', 'html-open 1:2'],
  ['an end in the paragraph after', '<div>\n\nb\n\na</div>', 'html-open 5:2'],
  ['a block without its end', '<div>a', 'html-open 1:1'],
  ['a cell of Markdown with an open tag', '| a |\n| - |\n| <b>c |', 'html-open 3:3'],
  ['an end without its block', 'A\n\n</div>', 'html-open 3:1'],
  ['an end of an item without a list', '<div>a</li></div>', 'html-open 1:7'],
  ['an end of a table without its table', '<div>a</table>b</div>', 'html-open 1:7'],
  ['an item without a list', '<li>a</li>', 'html-misplaced 1:1'],
  ['a term without a list', '<dt>a</dt>', 'html-misplaced 1:1'],
  ['a paragraph in a list', '<ul><li>a</li><p>b</p></ul>', 'html-misplaced 1:15'],
  ['a list in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', 'html-misplaced 1:15'],
  ['words in a list', '<ol><li>a</li>words</ol>', 'html-misplaced 1:15'],
  ['a paragraph of Markdown in bold words', '<strong>\n\none\n\n</strong>', 'html-misplaced 3:1'],
  ['a caption without a figure', '<figcaption>a</figcaption>', 'html-misplaced 1:1'],
  ['a summary without details', '<summary>a</summary>', 'html-misplaced 1:1'],
  ['a document', '<!doctype html>', 'html-not-allowed 1:1'],
  ['a body', '<body>a</body>', 'html-not-allowed 1:1'],
];

test.each(MENDED)('%s has one message, with its place: %j', (_, markdown, problem) => {
  expect(problems(markdown)).toEqual([problem]);
});

test('a body of random tags without a message is published as it is written', () => {
  const random = chance(17);
  let right = 0;
  for (let body = 0; body < 2000; body++) {
    const markdown = randomHtml(random);
    const { problems: found, parts } = compiled(markdown);
    if (found.length > 0) continue;
    right++;
    const html = parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
    for (const name of ALLOWED) {
      const count = (text: string) => text.split(new RegExp(`<${name}[\\s>]`)).length;
      // Markdown makes paragraphs, tables get a box, and their parts may be left out.
      if (!['p', 'div', 'tbody', 'colgroup'].includes(name)) expect(count(html), markdown).toBe(count(markdown));
    }
  }
  expect(right).toBeGreaterThan(50);
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
  'A<br>b<br/>c<br />d <wbr>e',
  '<p>a<p>b',
  '<p>A\n\n<p>B',
  '<ol><li><p>a<li><p>b</ol>',
  '<ul>\n\n<li>\n\na\n\n</li>\n\n</ul>',
  '<blockquote><p>a<p>b</blockquote>',
  '<div><p>a</div>',
  '<dl><div><dt>a</dt><dd>b</dd></div></dl>',
  '<table><caption>x<tr><td><p>a<tr><td>b</table>',
  '<table><col><tr><td>a</td></tr></table>',
  '<table><!-- a --><tr><td>b</td></tr></table>',
  '<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>',
  '<DIV>a</div ><P>b</p\n>',
  '<div>a < b & c <> 1 <2</div>',
  '<p>A <a href="https://a.example/ä">https://a.example/ä</a></p>',
  'A <a href="https://a.example/">https://a.example/</a>, <a href="mailto:a@b.example">a@b.example</a>',
  '<del>\n\na\n\n</del>',
  '<b><b><b><b>a</b></b></b></b>',
  '<pre>\n\na</pre>',
  '<div>\n\n```\n<p>a</p>\n```\n\n</div>',
])('HTML that is whole is right: %j', (markdown) => expect(problems(markdown)).toEqual([]));

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { severityOf } from '../lib/problem.ts';
import { compileBody } from '../markdown/compile.ts';
import { ENGLISH_WORDS } from '../markdown/words-for-tests.ts';
import { isRepair, mendFiles } from './check-fix.ts';

const FILE = 'story.md';
const HEAD = '---\nheadline: Storm\n---\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-mending-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function problemsOf(body: string) {
  const context = { language: 'en', words: ENGLISH_WORDS, origin: 'https://ledger.example', pictures: {} };
  return compileBody(body, { file: FILE, firstLine: 4, ...context }).problems;
}

/** The body after the repairs of its problems. */
function mended(body: string): string {
  writeFileSync(path.join(root, FILE), HEAD + body);
  mendFiles(root, problemsOf(body).filter(isRepair));
  return readFileSync(path.join(root, FILE), 'utf8').slice(HEAD.length);
}

test.each([
  ['a target and a rel', 'A <a href="/a/" target="_blank" rel=noopener>b</a>.\n', 'A <a href="/a/">b</a>.\n'],
  ['a class', '<p class="lead">A</p>\n', '<p>A</p>\n'],
  [
    'a size of Word',
    '<span style="font-size:12pt">A</span> <b style="font-size: 10.5px">B</b>\n',
    '<span>A</span> <b>B</b>\n',
  ],
  ['a style', "<span style='color: red'>A</span>\n", '<span>A</span>\n'],
  [
    'sizes in a table',
    '<table width="100%" border=0><tr><td align="center" height=3>A</td></tr></table>\n',
    '<table><tr><td>A</td></tr></table>\n',
  ],
  ['a centered block', '<center>A</center>\n', 'A\n'],
  [
    'a centered block over paragraphs',
    'X\n\n<center>\n\n**A** <b class=x>b</b>\n\n</center>\n\nY\n',
    'X\n\n\n\n**A** <b>b</b>\n\n\n\nY\n',
  ],
  ['fonts within each other', 'A <font color="red">b <font size=2>c</font></font> d\n', 'A b c d\n'],
  ['a heading of the first level in HTML', '<h1 align="center">A</h1>\n', '<h2>A</h2>\n'],
  ['old names', 'A <strike>b</strike> <acronym title="x">c</acronym>\n', 'A <s>b</s> <abbr title="x">c</abbr>\n'],
  ['capitals', '<CENTER><P ALIGN=CENTER>A</P></CENTER>\n', '<P>A</P>\n'],
  ['the bullets of a list', '<ul type="square" compact>\n<li type=disc>A</li>\n</ul>\n', '<ul>\n<li>A</li>\n</ul>\n'],
  ['the look of a line', '<hr noshade size=1 width="50%">\n', '<hr>\n'],
  ['the id of a heading', '<h2 id="next">A</h2>\n', '<h2>A</h2>\n'],
  ['ids', '<p id=x>A <b id="docs-internal-guid-1">b</b></p>\n', '<p>A <b>b</b></p>\n'],
  ['the place of a link', 'A <a name="x"></a>b <a id="y" class=z>C</a>.\n', 'A b C.\n'],
  ['the name of a link', '<p><a name="x" href="/a/">A</a> <a name="y"></a>b</p>\n', '<p><a href="/a/">A</a> b</p>\n'],
  [
    'colors of a table',
    '<table bgcolor=#fff rules=all frame=box><tr bgcolor="red"><td nowrap background=x.gif>A</td></tr></table>\n',
    '<table><tr><td>A</td></tr></table>\n',
  ],
  ['data of a program', '<p itemprop="text" role=note aria-label=x tabindex=0 xml:lang=en>A</p>\n', '<p>A</p>\n'],
  ['elements of Word', '<p class=MsoNormal>A<o:p></o:p></p>\n', '<p>A</p>\n'],
  ['parts of a page', '<section><h5>A</h5></section>\n', '<h4>A</h4>\n'],
  ['lists of old names', '<menu><li>A</li></menu>\n', '<ul><li>A</li></ul>\n'],
  ['attributes over lines', '<p\n  align=center\n  class="x">A</p>\n', '<p>A</p>\n'],
  ['HTML in a quotation', '> <center>\n> A <font\n>   size=2>b</font>\n> </center>\n', '> \n> A b\n> \n'],
  ['HTML in a list', '- <p align=center>\n  A <big>b</big></p>\n', '- <p>\n  A b</p>\n'],
  ['a heading', '# A\n\nText.\n', '## A\n\nText.\n'],
  ['headings below it', '## Z\n\n# A\n\n## B\n\n### C\n\n# D\n', '## Z\n\n## A\n\n### B\n\n#### C\n\n## D\n'],
  ['no more headings than needed', '# A\n\n### B\n', '## A\n\n### B\n'],
  ['an underlined heading', 'A\n=\n\n> B\n> ===\n', 'A\n---\n\n> B\n> ---\n'],
  ['underlined headings below it', 'A\n===\n\nB\n---\n', 'A\n---\n\n### B\n\n'],
])('%s is mended, and nothing is left to mend', (_, before, after) => {
  expect(problemsOf(before).some((problem) => severityOf(problem) === 'error')).toBe(true);
  expect(mended(before)).toBe(after);
  expect(problemsOf(after).filter((problem) => severityOf(problem) === 'error')).toEqual([]);
});

test.each([
  ['a script', '<script>alert(1)</script>\n'],
  ['an event', '<p onclick="x()">A</p>\n'],
  ['words in letters of no size', '<p style="font-size: 0">A</p>\n'],
  ['words in letters of one point', '<p style="font-size:1pt">A</p>\n'],
  ['words that are hidden', '<p style="display: none">A</p>\n'],
  ['a frame', '<iframe src="https://a.example/"></iframe>\n'],
  ['a comment and code', '<!-- <center>A</center> -->\n\n`<center>A</center>`\n'],
  ['a place that the body links to', '<h2 id="x">A</h2>\n\nSee [below](#x).\n'],
  ['a name that the body links to', '<a name="x"></a>\n\nSee [below](#x).\n'],
  ['an element that is hidden', '<p hidden>A</p>\n'],
])('%s is left as it is', (_, body) => {
  expect(mended(body)).toBe(body);
});

test('what needs a judgement is still reported after the rest is mended', () => {
  const after = mended('<p class="a" onclick="x()">A</p>\n');
  expect(after).toBe('<p onclick="x()">A</p>\n');
  expect(problemsOf(after).map(({ what }) => what)).toEqual(['`onclick` of <p> is not allowed in a story.']);
});

test('lines with the bullets of word processors become a list', () => {
  const list = 'Winners:\n- Ann\n  - second\n- Bo\n\n> - One\n> - Two\n';
  expect(mended('Winners:\n• Ann\n  ◦ second\n•Bo\n\n> ・ One\n> ・ Two\n')).toBe(list);
  expect(problemsOf(list)).toEqual([]);
});

const FILM = '::embed{url="https://www.youtube.com/watch?v=M7lc1UVf-VE"}\n';

test.each([
  [
    'a frame of YouTube',
    '<iframe width="560" src="https://www.youtube.com/embed/M7lc1UVf-VE?si=x" title="YouTube video player" allowfullscreen></iframe>\n',
    FILM,
  ],
  [
    'the same without cookies, in a box',
    '<div class="video">\n<iframe src="//www.youtube-nocookie.com/embed/M7lc1UVf-VE"></iframe>\n</div>\n',
    FILM,
  ],
  [
    'a frame of Vimeo with its title and key',
    'A\n\n<p><iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e&amp;t=10s" title="The &quot;deck&quot;"></iframe></p>\n',
    'A\n\n::embed{url="https://vimeo.com/76979871/8272103f6e#t=10s" title="The &quot;deck&quot;"}\n',
  ],
  [
    'a frame of Bluesky',
    '<iframe src="https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1"></iframe>\n',
    '::embed{url="https://bsky.app/profile/did:plc:abc/post/3kabc"}\n',
  ],
  [
    'a frame of Mastodon',
    '<iframe src="https://mastodon.social/@a/1234/embed" class="mastodon-embed"></iframe>\n',
    '::embed{url="https://mastodon.social/@a/1234"}\n',
  ],
  ['an address on a line of its own', 'A\n\nhttps://youtu.be/M7lc1UVf-VE?si=abc\n\nB\n', `A\n\n${FILM}\nB\n`],
  ['a directive of another system', '::youtube{id=M7lc1UVf-VE}\n', FILM],
  ['the same with an id', '::youtube{#M7lc1UVf-VE}\n', FILM],
  ['the same with a label', '::youtube[M7lc1UVf-VE]\n', FILM],
  ['the same with an address', '::video{src="https://www.youtube.com/embed/M7lc1UVf-VE"}\n', FILM],
])('%s becomes an embed', (_, before, after) => {
  expect(mended(before)).toBe(after);
  expect(problemsOf(after).filter((problem) => severityOf(problem) === 'error')).toEqual([]);
});

test.each([
  [
    'a frame in a list',
    '- A\n\n  <iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>\n',
    'watch?v=M7lc1UVf-VE',
  ],
  [
    'a frame with words',
    '<p>See <iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe></p>\n',
    'watch?v=M7lc1UVf-VE',
  ],
])('%s stays, and the advice has the right address', (_, body, address) => {
  expect(mended(body)).toBe(body);
  expect(problemsOf(body).map(({ fix }) => fix)).toEqual([expect.stringContaining(address)]);
});

test.each([
  'See https://youtu.be/M7lc1UVf-VE\n',
  '[A film](https://youtu.be/M7lc1UVf-VE)\n',
  'https://ledger.example/a/\n',
])('a link is left alone: %j', (body) => expect(problemsOf(body)).toEqual([]));

test('an embed without a title is for an editor to consider', () => {
  expect(problemsOf(FILM).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['embed-untitled warning']);
});

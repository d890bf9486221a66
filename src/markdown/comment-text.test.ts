import { raw } from 'hast-util-raw';
import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { corpus } from '../lib/corpus-for-tests.ts';
import { NASTY_STRINGS } from '../lib/nasty-strings-for-tests.ts';
import { commentText } from './comment-text.ts';
import { textOf } from './hast.ts';
import { HOSTILE_HTML } from './html/hostile-html-for-tests.ts';

describe('what a reader may use', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['line ends', 'One,\ntwo.', '<p>One,<br>\ntwo.</p>'],
    ['emphasis', '*really* **now**', '<p><em>really</em> <strong>now</strong></p>'],
    ['quotations', '> So it is.\n\nNo.', '<blockquote>\n<p>So it is.</p>\n</blockquote>\n<p>No.</p>'],
    ['lists', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['lists that begin with a year', '1986. Good year.', '<ol start="1986">\n<li>Good year.</li>\n</ol>'],
    [
      'links',
      '[this](https://a.example/x "title")',
      '<p><a href="https://a.example/x" rel="ugc nofollow">this</a></p>',
    ],
    [
      'addresses',
      'See https://a.example/x.',
      '<p>See <a href="https://a.example/x" rel="ugc nofollow">https://a.example/x</a>.</p>',
    ],
    ['typography', `"It's so" -- yes`, '<p>“It’s so” – yes</p>'],
  ])('%s', (_, text, html) => {
    expect(commentHtml(text, 'en')).toBe(html);
  });

  test('in the typography of the page', () => {
    expect(commentHtml('Er sagte "ja".', 'de')).toBe('<p>Er sagte „ja“.</p>');
  });
});

describe('anything else is shown as it was typed', () => {
  test.each([
    ['HTML', 'a <b>c</b> <script>alert(1)</script>'],
    ['a block of HTML', '<div onclick="x">\nhello'],
    ['headings', '# 1 thing'],
    ['pictures', '![a](https://a.example/x.png)'],
    ['code', 'run `rm -rf`'],
    ['a fenced block', '```js\nlet a;\n```'],
    ['strikethrough', '~~no~~ 5~6'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['rules', 'a\n\n***\n\nb'],
    ['definitions', '[a]: https://a.example/'],
    ['directives', ':::box\nLow tide :30 at 10:30 :b[c]\n:::'],
    ['footnotes', 'so[^1]\n\n[^1]: no'],
    ['addresses that run a script', '[a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example) [d](/x)'],
    ['links without a word', 'a [](https://a.example/)'],
    ['mail addresses', '[write](mailto:a@b.example)'],
  ])('%s', (_, text) => {
    const shown = textOf(parsed(commentHtml(text, 'en')));
    expect(straight(shown)).toBe(straight(text));
  });

  test('also in a quotation', () => {
    expect(commentHtml('> | a |\n> |---|\n> | 1 |', 'en')).toBe(
      '<blockquote>\n<p>| a |<br>\n|—|<br>\n| 1 |</p>\n</blockquote>',
    );
  });
});

const commentHtml = (text: string, language: string) => commentText(text, language).html;

/** Our own strings, and hostile HTML of our own or of DOMPurify and the Big List of Naughty Strings. */
const HOSTILE = [
  ...corpus(
    { file: 'xss/dompurify.json', atLeast: 223, textOf: ({ payload }: { payload: string }) => payload },
    HOSTILE_HTML,
  ),
  ...corpus({ file: 'strings/blns.json', atLeast: 500 }, NASTY_STRINGS),
];

test('the words alone are on one line', () => {
  expect(commentText('> *One*\n> two\n\n- three & <four>\n- five', 'en').words).toBe('One two three & <four> five');
});

test('no text of anybody makes an element or attribute that is not on the list', () => {
  const seen = new Set<string>();
  for (const hostile of HOSTILE) {
    for (const text of [hostile, `[x](${hostile})`, `[${hostile}](https://a.example/${hostile})`, `> - *${hostile}*`]) {
      const html = commentHtml(text, 'en');
      for (const { tagName, properties } of elementsOf(parsed(html))) {
        seen.add(tagName);
        expect(['a', 'blockquote', 'br', 'em', 'li', 'ol', 'p', 'strong', 'ul'], text).toContain(tagName);
        if (tagName === 'a') {
          expect(Object.keys(properties).sort(), text).toEqual(['href', 'rel']);
          expect(new URL(String(properties['href'])).protocol, text).toMatch(/^https?:$/);
        } else if (tagName !== 'ol') expect(properties, text).toEqual({});
      }
    }
  }
  expect(seen.size).toBeGreaterThan(4);
});

test.each([
  ['quotations', '>'.repeat(10_000)],
  ['lists', '- '.repeat(5000)],
  ['brackets', '['.repeat(10_000)],
  ['links within links', '[a]('.repeat(2500)],
  ['emphasis', '*a '.repeat(3333)],
  ['character references', '&amp;'.repeat(2500)],
  ['addresses', 'www.'.repeat(2500)],
  ['full-width stops', 'https://a.example。'.repeat(500)],
  ['open tags', '<b>'.repeat(3333)],
])('10,000 characters of %s are text, and soon done', (_, text) => {
  const before = process.cpuUsage();
  const html = commentHtml(text, 'en');
  const { user } = process.cpuUsage(before);
  expect(html.length).toBeGreaterThan(0);
  // Each takes a hundredth of it; what takes quadratic time takes longer.
  expect(user / 1000).toBeLessThan(20_000);
});

function parsed(html: string): Nodes {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] });
}

function elementsOf(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...inner] : inner;
}

/** Without what typography changes. */
function straight(text: string): string {
  return text
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

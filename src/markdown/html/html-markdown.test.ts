import { describe, expect, test } from 'vitest';
import { bodyText } from '../body-text.ts';
import { compileBody } from '../compile.ts';
import { markdownOfHtml } from './html-markdown.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';

const BASE = 'https://ledger.example/2026/11/storm/';

/** The HTML that readers get for a body. */
function htmlOf(markdown: string): string {
  const { parts, problems } = compileBody(markdown, {
    file: 'content/articles/2026/11/storm.md',
    firstLine: 1,
    language: 'en',
    words: ENGLISH_WORDS,
    origin: 'https://ledger.example',
    pictures: {},
  });
  expect(problems).toEqual([]);
  return parts.map((part) => (part.kind === 'html' ? part.html : '')).join('\n');
}

const roundTrip = (markdown: string) => markdownOfHtml(htmlOf(markdown), BASE);

describe('what was written comes back:', () => {
  test.each([
    ['paragraphs with marks', 'The *sea* took **260 feet** of ~~pavement~~ `road()`.\n\nMore.'],
    ['headings', '## What happened\n\nText\n\n### And then'],
    ['lists', '- one\n- two\n\n  with a paragraph\n- three'],
    ['a numbered list that begins later', '3. three\n4. four'],
    ['a list in a list', '- one\n\n  - deeper\n- two'],
    ['a quotation', '> “Go,” she said.\n>\n> “Now.”'],
    ['a rule', 'before\n\n---\n\nbehind'],
    ['code', '```\nlet x = `1`;\n  <b>\n```'],
    ['a table', '| Year | Feet |\n| --- | --- |\n| 2025 | 12 |\n| 2026 | 260 |'],
    ['text that looks like markup', String.raw`\# 1. \* \[no\](link) \<b\> 2 \| 3`],
    ['a line break', 'one\\\n\\- two'],
  ])('%s', (_, markdown) => {
    expect(roundTrip(markdown)).toBe(markdown);
  });
});

test('links are whole addresses', () => {
  expect(roundTrip('[here](/2026/10/road/) and [there](https://a.example/x)')).toBe(
    '[here](https://ledger.example/2026/10/road/) and [there](https://a.example/x)',
  );
});

test('comments of editors are not there, and no HTML is', () => {
  const copy = roundTrip(
    'Before <!-- ask legal first --> and <mark>after</mark>.\n\n<details><summary>More</summary>\n\nHidden words.\n\n</details>',
  );
  expect(copy).toBe('Before and after.\n\n**More**\n\nHidden words.');
});

test('the words are those that readers see', () => {
  const markdown = '## "Quoted" -- and 10\n\nA *b*; [c](/d/) & <e>.\n\n- *x*\n- y';
  const words = bodyText(markdown.replace(' & <e>', ' & \\<e>'), 'en');
  const copy = roundTrip(markdown.replace(' & <e>', ' & \\<e>'));
  expect(bodyText(copy, 'en')).toEqual(words);
});

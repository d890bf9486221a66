import { expect, test } from 'vitest';
import { markdownAddress, markdownLink, markdownText } from './markdown-text.ts';

test.each([
  ['*not* _marked_', String.raw`\*not\* \_marked\_`],
  ['[no](link)', String.raw`\[no\](link)`],
  ['<b> & &lt;', String.raw`\<b\> & &amp;lt;`],
  ['# no heading', String.raw`\# no heading`],
  ['1. no list', String.raw`1\. no list`],
  ['- no list', String.raw`\- no list`],
  ['1987 was a year', '1987 was a year'],
  [String.raw`a \ b | c ~ d`, String.raw`a \\ b \| c \~ d`],
  ['`e`', '\\`e\\`'],
  ['two\nlines', 'two lines'],
])('%j is text in Markdown', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('an address cannot end its own link', () => {
  expect(markdownAddress('https://a.example/x)y z<')).toBe('https://a.example/x%29y%20z%3C');
  expect(markdownLink('a ] b', '/x/')).toBe(String.raw`[a \] b](/x/)`);
});

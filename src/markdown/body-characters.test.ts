import { expect, test } from 'vitest';
import { severityOf } from '../lib/problem.ts';
import { compileBody } from './compile.ts';
import { isElaborate } from './elaborate-body.ts';
import { ENGLISH_WORDS } from './words-for-tests.ts';

/** The problems of a body, as severity, rule and place. */
function problems(markdown: string): string[] {
  const context = { language: 'en', words: ENGLISH_WORDS, origin: 'https://ledger.example', pictures: {} };
  return compileBody(markdown, { file: 'a.md', firstLine: 1, ...context }).problems.map(
    (problem) => `${severityOf(problem)} ${problem.rule} ${problem.line}:${problem.column}`,
  );
}

test.each([
  ['a control character', 'A\n\nb\u0008c', ['error unprintable-character 3:2']],
  ['an override of the direction', 'A\n\nb \u202Ec', ['error direction-override 3:3']],
  ['the other one', 'A\u202Dc', ['error direction-override 1:2']],
  ['an embedding that is not closed', 'A\n\n- b \u202Bc', ['error direction-override 3:5']],
  ['an isolate that is closed in another paragraph', 'A \u2067b\n\nc\u2069', ['error direction-override 1:3']],
  ['a reference to an isolate that is not closed', 'A &#x2066;b', ['error direction-override 1:3']],
  ['a space without width in a word', 'pay\u200Bpal', ['warning invisible-character 1:4']],
  ['a text in tag characters', 'A \u{E0041}\u{E0042}', ['warning invisible-character 1:3']],
  ['a replacement character', 'Caf\uFFFD b', ['warning unclear-character 1:4']],
  ['a character for private use', 'A \uE000', ['warning unclear-character 1:3']],
  ['one beyond the first 65,536', 'A \u{F0001}', ['warning unclear-character 1:3']],
  ['a control of Windows', 'It\u0092s', ['warning unclear-character 1:3']],
  ['a reference to a control character', 'A &amp; b &#8; c', ['error unprintable-character 1:11']],
  ['a reference to a non-character', 'A\n&#xFFFE; c', ['error unprintable-character 2:1']],
  ['a reference in HTML', 'A <b>b &#8; c</b>', ['error unprintable-character 1:8']],
  ['a reference in a block of HTML', '<p>A &#xFFFE;</p>', ['error unprintable-character 1:6']],
  ['a reference to an override', 'A &#x202e; c', ['error direction-override 1:3']],
  ['a reference to nothing', 'A &#0; c', ['warning unclear-character 1:3']],
  ['a reference to a control of Windows', 'It&#146;s', ['warning unclear-character 1:3']],
  ['a reference to a character for private use', 'A &#xE000; c', ['warning unclear-character 1:3']],
  ['a reference in an address', '[a](/x&#8;y)', ['error unprintable-character 1:7']],
  ['Latin words that are set from right to left', 'A \u2067b (c)\u2069 d', ['warning direction-override 1:3']],
  ['a line through letters', 'A p\u0336a\u0336y b', ['warning unclear-character 1:4']],
  ['a heap of marks', 'A e\u0301\u0302\u0303\u0304\u0305 b', ['warning unclear-character 1:4']],
  ['a word with a letter of another script', 'A\n\nB p\u0430ypal c', ['warning confusable-letter 3:4']],
  ['a word that only looks Latin', 'A \u0441\u043E\u0441\u043E b', ['warning confusable-letter 1:3']],
  ['a word in letters of mathematics', 'A \u{1D41A}\u{1D41A}\u{1D41A}\u{1D41A}', ['warning confusable-letter 1:3']],
])('%s is reported with its place', (_, markdown, expected) => {
  expect(problems(markdown)).toEqual(expected);
  expect(isElaborate(markdown)).toBe(true);
});

test.each([
  '`&#8;` and `&#xE000;`',
  '```\n&#8;\n```',
  '`p\u0430ypal` [a](https://p\u0430ypal.example/) <https://p\u0430y.example/>\n\n```\np\u0430y\n```',
  'a ≠ b, a \u003D\u0338 b, Việt Nam Vie\u0323\u0302t',
  '\\&#8;',
  'א A \u2067b\nc\u2069 d &#x2067;e&#x2069;',
  'می\u200Cخواهم 👩\u200D👧 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  'Caf&#233; &#x2019; &#128512; &#39; \u200F\u2066x\u2069\u202A\u202C',
])('%j has none', (markdown) => {
  expect(problems(markdown)).toEqual([]);
});

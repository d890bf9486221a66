import { expect, test } from 'vitest';
import { severityOf } from '../lib/problem.ts';
import { compileBody } from './compile.ts';
import { ENGLISH_WORDS } from './words-for-tests.ts';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/**
 * Inputs that have kept Markdown parsers busy for minutes, or overflowed their stack, and what becomes of each: a page,
 * or the problem of a rule.
 */
const INPUTS: [name: string, markdown: string, outcome: string][] = [
  ['50,000 opening brackets', '['.repeat(50_000), 'page'],
  ['50,000 closing brackets', ']'.repeat(50_000), 'page'],
  ['links within links', '[a]('.repeat(4000), 'page'],
  ['pictures within pictures', '!['.repeat(25_000), 'page'],
  ['5,000 quotation markers', `${'>'.repeat(5000)} x`, 'nested-too-deep'],
  ['2,000 lists within each other on a line', `${'- '.repeat(2000)}x`, 'nested-too-deep'],
  ['400 lists within each other by indent', lines(400, (index) => `${'  '.repeat(index)}- x`), 'nested-too-deep'],
  ['3,000 open tags', '<b>'.repeat(3000), 'nested-too-deep'],
  ['2,000 open boxes', ':::box\n'.repeat(2000), 'nested-too-deep'],
  ['5,000 open emphases', '*a '.repeat(5000), 'page'],
  ['5,000 closed emphases', '_a_'.repeat(5000), 'page'],
  ['100,000 asterisks', '*'.repeat(100_000), 'page'],
  ['runs of backticks of every length', lines(1500, (index) => `${'`'.repeat(index)}a`), 'page'],
  ['50,000 quotation marks', '"'.repeat(50_000), 'page'],
  ['50,000 marks of both kinds', `"'`.repeat(25_000), 'page'],
  ['a line of 900,000 characters', 'word '.repeat(180_000), 'page'],
  ['a table of 20,000 columns', `${'|a'.repeat(20_000)}|\n${'|-'.repeat(20_000)}|\n`, 'table-too-large'],
  ['a table of 5,000 rows', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(5000)}`, 'table-too-large'],
  ['10,000 open comments', '<!--'.repeat(10_000), 'html-open'],
  ['100,000 character references', '&amp;'.repeat(100_000), 'paragraph-too-costly'],
  ['20,000 open directives', ':a{'.repeat(20_000), 'paragraph-too-costly'],
  ['5,000 definitions and references', `${lines(5000, (index) => `[a${index}]: /x`)}${'\n[a1]'.repeat(5000)}`, 'page'],
  ['10,000 strikes', '~~a'.repeat(10_000), 'page'],
  ['50,000 lone tildes', '~a'.repeat(50_000), 'page'],
  ['50,000 lone tildes and a run of as many', `${'a~ '.repeat(50_000)}${'~'.repeat(50_000)}`, 'page'],
  ['200,000 colons', ':'.repeat(200_000), 'directive-form'],
  ['half an address 50,000 times', 'www.'.repeat(50_000), 'page'],
];

/**
 * Milliseconds of the processor for one input. Each takes less than a tenth of it. The inputs are so long that a parser whose
 * time grows with the square of their length runs into it.
 */
const LIMIT = 5000;

test.each(INPUTS)('%s end as a page or as a located problem', (_, markdown, outcome) => {
  const before = process.cpuUsage();
  const { parts, problems } = compileBody(markdown, {
    file: 'story.md',
    firstLine: 8,
    language: 'en',
    words: ENGLISH_WORDS,
    origin: 'https://example.com',
    pictures: {},
    newsletters: [],
  });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LIMIT);
  // Warnings keep nothing from being a page.
  const errors = problems.filter((problem) => severityOf(problem) === 'error');
  expect(errors[0]?.rule ?? 'page').toBe(outcome);
  expect(parts.length > 0).toBe(outcome === 'page');
  if (outcome !== 'page') expect(errors[0]?.line).toBeGreaterThanOrEqual(8);
});

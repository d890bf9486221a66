import { describe, expect, test } from 'vitest';
import {
  byPlace,
  ContentError,
  formatProblem,
  formatProblems,
  isContentError,
  severityOf,
  type Problem,
} from './problem.ts';

const UNKNOWN: Problem = {
  rule: 'unknown-field',
  file: 'content/articles/2026/11/storm.md',
  line: 4,
  column: 1,
  what: '`sectoin` is not a field of a story; did you mean `section`?',
  fix: 'Write `section`.',
  excerpt: 'sectoin: news',
};

test('a problem shows its place, its rule, the line with a caret, and what to do', () => {
  expect(formatProblem({ ...UNKNOWN, column: 10, why: 'The story would be in no section.' })).toBe(
    [
      'content/articles/2026/11/storm.md:4:10  unknown-field',
      '  4 | sectoin: news',
      '    |          ^',
      '  `sectoin` is not a field of a story; did you mean `section`?',
      '  The story would be in no section.',
      '  → Write `section`.',
    ].join('\n'),
  );
});

test('without line, reason and remedy, a problem is its place and what happened', () => {
  const { rule, file, line, column, what } = UNKNOWN;
  expect(formatProblem({ rule, file, line, column, what })).toBe(
    'content/articles/2026/11/storm.md:4:1  unknown-field\n  `sectoin` is not a field of a story; did you mean `section`?',
  );
});

test('the caret stays under its column when the line number has more digits', () => {
  const lines = formatProblem({ ...UNKNOWN, line: 1234, column: 3 }).split('\n');
  expect(lines.slice(1, 3)).toEqual(['  1234 | sectoin: news', '       |   ^']);
});

describe('of a long line, only the surroundings of the place are shown', () => {
  const excerpt = `${'a'.repeat(1_000_000)}X${'b'.repeat(1_000_000)}`;

  test.each([
    ['in the middle', 1_000_001, 'X', '…', '…'],
    ['at the start', 1, 'a', '', '…'],
    ['at the end', 2_000_001, 'b', '…', ''],
  ])('%s', (_, column, character, before, after) => {
    const [, line = '', caret = ''] = formatProblem({ ...UNKNOWN, column, excerpt }).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line[caret.indexOf('^')]).toBe(character);
    expect(line.startsWith(`  4 | ${before}${before === '' ? 'a' : ''}`)).toBe(true);
    expect(line.endsWith('…')).toBe(after === '…');
  });
});

test('control characters in a file do not reach the terminal', () => {
  const text = formatProblem({
    ...UNKNOWN,
    excerpt: 'a\u001B[31m\tb',
    what: '"\u001B]0;x\u0007" is not an id',
    fix: '\r',
  });
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(text).toContain('  4 | a [31m b');
});

test('problems are listed by file, line, column and rule, with their count', () => {
  const problem = (file: string, line: number, column: number, rule: string): Problem => {
    return { file, line, column, rule, what: 'It is wrong.' };
  };
  const text = formatProblems([
    problem('b.md', 1, 1, 'x'),
    problem('a.md', 10, 1, 'x'),
    problem('a.md', 2, 5, 'b'),
    problem('a.md', 2, 5, 'a'),
    problem('a.md', 2, 1, 'z'),
  ]);
  expect(text).toBe(
    [
      'a.md:2:1  z\n  It is wrong.',
      'a.md:2:5  a\n  It is wrong.',
      'a.md:2:5  b\n  It is wrong.',
      'a.md:10:1  x\n  It is wrong.',
      'b.md:1:1  x\n  It is wrong.',
      '5 problems in 2 files. Nothing was published.',
    ].join('\n\n'),
  );
});

test('one problem is counted in the singular', () => {
  expect(formatProblems([UNKNOWN])).toMatch(/\n\n1 problem in 1 file\. Nothing was published\.$/);
});

test('listing problems does not reorder the list that was given', () => {
  const given = [
    { ...UNKNOWN, line: 2 },
    { ...UNKNOWN, line: 1 },
  ];
  formatProblems(given);
  expect(given.map(({ line }) => line)).toEqual([2, 1]);
});

test('the order of problems does not depend on the order in which they were found', () => {
  const problems = [1, 2].flatMap((line) => ['a', 'b'].map((rule): Problem => ({ ...UNKNOWN, line, rule })));
  expect([...problems].reverse().sort(byPlace)).toEqual(problems);
  expect(byPlace(UNKNOWN, UNKNOWN)).toBe(0);
});

describe('a content error', () => {
  const error = new ContentError([UNKNOWN, { ...UNKNOWN, line: 9 }]);

  test('carries and tells every problem', () => {
    expect(error.problems).toHaveLength(2);
    expect(error.message).toContain('storm.md:4:1');
    expect(error.message).toContain('storm.md:9:1');
  });

  test('has no stack and no words for Astro to guess from', () => {
    expect(error.stack).toBe('');
    expect(String(error)).toBe('ContentError');
  });

  test('is known as one when another copy of the module made it, and other errors are not', () => {
    const foreign = Object.assign(new Error('x'), { name: 'ContentError', problems: [] });
    expect(isContentError(error)).toBe(true);
    expect(isContentError(foreign)).toBe(true);
    expect(isContentError(new Error('x'))).toBe(false);
    expect(isContentError(Object.assign(new Error('x'), { problems: [] }))).toBe(false);
    expect(isContentError({ name: 'ContentError', problems: [] })).toBe(false);
    expect(isContentError(undefined)).toBe(false);
  });
});

test('a problem that does not say how severe it is stops publication', () => {
  expect(severityOf(UNKNOWN)).toBe('error');
  expect(severityOf({ ...UNKNOWN, severity: 'warning' })).toBe('warning');
});

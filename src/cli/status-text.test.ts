import { expect, test } from 'vitest';
import { contentForTests } from '../check/rules/content-for-tests.ts';
import { deskView } from '../desk/desk-view.ts';
import type { Problem } from '../lib/problem.ts';
import { statusText } from './status-text.ts';

const NOW = Date.parse('2026-11-24T12:00:00-05:00');
const problem = (file: string, rule: string, severity: 'error' | 'warning'): Problem => {
  return { file, rule, severity, line: 2, column: 1, what: `What ${rule} says.` };
};

test('the list in the terminal has a heading for each part that is not empty, and the numbers at the end', () => {
  const content = contentForTests({ stories: { '2026/11/draft': { headline: 'A draft', status: 'draft' } } });
  const problems = [
    problem('content/a.md', 'headline-length', 'warning'),
    problem('content/b.md', 'unknown-field', 'error'),
  ];
  expect(statusText(deskView({ content, problems, now: NOW }))).toBe(`IN WORK

A draft
  Nov. 23, 2026, 6:30 a.m. EST · News
  content/articles/2026/11/draft.md

PROBLEMS

content/b.md:2:1  unknown-field
  What unknown-field says.

Warning: content/a.md:2:1  headline-length
  What headline-length says.

1 in work, 0 scheduled, 0 under embargo; 1 error, 1 warning`);
});

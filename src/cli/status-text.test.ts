import { expect, test } from 'vitest';
import { contentForTests } from '../check/rules/content-for-tests.ts';
import { deskClock } from '../desk/desk-time.ts';
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
  const clock = deskClock(content, NOW);
  expect(statusText(deskView({ content, problems, now: NOW }), clock)).toBe(`ERRORS

content/b.md:2:1  unknown-field
  What unknown-field says.

IN WORK

A draft
  yesterday, 6:30 a.m. · News
  content/articles/2026/11/draft.md

WARNINGS

Warning: content/a.md:2:1  headline-length
  What headline-length says.

1 in work, 0 scheduled, 0 under embargo; 1 error, 1 warning
It is Tuesday, Nov. 24, 2026, noon EST in the newsroom; all times are by its clock.`);
});

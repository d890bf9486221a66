import { expect, test } from 'vitest';
import type { Problem } from '../lib/problem.ts';
import { pageProblems } from './page-problems.ts';

const problem = (file: string, severity: 'error' | 'warning', more: Partial<Problem> = {}): Problem => {
  return { file: `content/${file}`, severity, rule: 'unknown-field', line: 3, column: 2, what: 'Wrong.', ...more };
};
const STORY = 'articles/2026/11/storm.md';

test('a page shows the errors of its own file before all others', () => {
  const found = pageProblems([problem('articles/2026/10/a.md', 'error'), problem(STORY, 'error')], '/2026/11/storm/');
  expect(found.errors.map(({ place }) => place)).toEqual([
    'content/articles/2026/11/storm.md:3:2',
    'content/articles/2026/10/a.md:3:2',
  ]);
  expect([found.errorCount, found.isOfPage]).toEqual([2, true]);
  expect(pageProblems([problem(STORY, 'error')], '/news/')).toMatchObject({ errorCount: 1, isOfPage: false });
});

test.each([
  ['/2026/11/storm/', STORY],
  ['/news/', 'sections/news.yaml'],
  ['/about/', 'pages/about.md'],
  ['/authors/jane-doe/', 'authors/jane-doe.yaml'],
])('the page %s shows the warnings about %s and no others', (pathname, file) => {
  const found = pageProblems([problem(file, 'warning'), problem('authors/li-wei.yaml', 'warning')], pathname);
  expect(found.warnings.map(({ place }) => place)).toEqual([`content/${file}:3:2`]);
});

test('a problem has its line with a caret, cut when it is long, and opens the editor', () => {
  const [shown] = pageProblems([problem(STORY, 'error', { excerpt: `x${'y'.repeat(500)}` })], '/').errors;
  expect(shown?.frame).toMatch(/^ {2}3 \| xy{90,110}…\n {4}\| {2}\^$/);
  expect(shown?.editor).toBe('/__open-in-editor?file=content%2Farticles%2F2026%2F11%2Fstorm.md%3A3%3A2');
});

test('a very long list of errors is cut, and its whole length is shown', () => {
  const many = Array.from({ length: 80 }, (_, index) => problem(`articles/2026/11/s${index}.md`, 'error'));
  const { errors, errorCount } = pageProblems(many, '/');
  expect([errors.length, errorCount]).toEqual([50, 80]);
});

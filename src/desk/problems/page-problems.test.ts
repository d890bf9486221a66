import { expect, test } from 'vitest';
import type { Problem } from '../../lib/problem.ts';
import { emptyLedger, type LedgerEntry } from '../../loader/content-ledger.ts';
import { pageProblems as problemsOn, type ShownContent } from './page-problems.ts';

const problem = (file: string, severity: 'error' | 'warning', more: Partial<Problem> = {}): Problem => {
  return { file: `content/${file}`, severity, rule: 'unknown-field', line: 3, column: 2, what: 'Wrong.', ...more };
};
const STORY = 'articles/2026/11/storm.md';

const NOTHING: ShownContent = { ledger: emptyLedger(), bodies: new Map() };
const pageProblems = (problems: readonly Problem[], pathname: string, content = NOTHING) =>
  problemsOn(problems, pathname, content);

/** A dev server that has shown the fields of the story. */
function withFields(bodies: ReadonlyMap<string, unknown> = new Map()): ShownContent {
  const ledger = emptyLedger();
  ledger.articles.set('2026/11/storm', {} as LedgerEntry<'articles'>);
  return { ledger, bodies };
}

test('a page shows the errors of its own file before all others', () => {
  const found = pageProblems([problem('articles/2026/10/a.md', 'error'), problem(STORY, 'error')], '/2026/11/storm/');
  expect(found.errors.map(({ place }) => place)).toEqual([
    'content/articles/2026/11/storm.md:3:2',
    'content/articles/2026/10/a.md:3:2',
  ]);
  expect(found.errorCount).toBe(2);
});

test.each([
  ['/news/', withFields(), undefined],
  ['/2026/11/storm/', NOTHING, 'none'],
  ['/2026/11/storm/', { ...NOTHING, ledger: undefined }, 'none'],
  ['/2026/11/storm/', withFields(), 'without text'],
  ['/2026/11/storm/', withFields(new Map([[`content/${STORY}`, []]])), 'last'],
])('on %s, a story with an error is shown in the version that there is', (pathname, content, shown) => {
  const found = pageProblems([problem(STORY, 'error')], pathname, content);
  expect(found.errorCount).toBe(1);
  expect(found.shown).toBe(shown);
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

import { expect, test } from 'vitest';
import { formatProblem } from '../lib/problem.ts';
import { FILE_KINDS } from './kinds.ts';
import { readFields } from './yaml/yaml-fields.ts';

/** The first problem of a list with one entry. */
function problem(entry: string): string {
  const yaml = `redirects:\n  - ${entry}\n`;
  const reading = readFields(FILE_KINDS.redirects, { file: 'content/redirects.yaml', firstLine: 1, yaml });
  return reading.ok ? '' : reading.problems.map(formatProblem).join('\n');
}

test.each([
  '{ from: /category/*, to: /* }',
  '{ from: /old.php, to: https://example.com/a?b=c#d }',
  '{ from: /*/amp/, to: /*/ }',
  '{ from: /, to: /news/ }',
  '{ from: /straße/, gone: true }',
  '{ from: /fares/, to: /costs-$5/ }',
  '{ from: /fares/*, to: /costs-$5/* }',
])('%s is accepted', (entry) => {
  expect(problem(entry)).toBe('');
});

test.each([
  ['{ from: category/news, to: /news/ }', 'is not a path on this site', 'Write /category/news,'],
  ['{ from: https://old.example/a/, to: /news/ }', 'is not a path on this site', 'Write /a/,'],
  ['{ from: /?p=12, to: /news/ }', 'has a question mark', 'in the settings of your host'],
  ['{ from: /*/a/*, to: /news/ }', 'has more than one *', 'Keep one.'],
  ['{ from: /a/*, to: /b/:splat }', 'has a wildcard of a host', 'Write /b/*.'],
  ['{ from: /a/*, to: /b/$1/ }', 'has a wildcard of a host', 'Write /b/*/.'],
  ['{ from: /a/, to: news }', 'is neither a path on this site nor a web address', 'Write a path, such as /news/'],
  ['{ from: /a/, to: example.com }', 'is neither a path on this site nor a web address', 'Write https://example.com.'],
  ['{ from: /a/, to: "javascript:alert(1)" }', 'is neither a path on this site nor a web address', 'Write a path'],
  ['{ from: /a/, to: //evil.example/ }', 'is neither a path on this site nor a web address', 'Write a path'],
  ['{ from: /a/, to: /b/* }', 'has a *, but `from` has none', 'Write * in `from`, too'],
  ['{ from: /a/ }', 'needs either `to` or `gone`', 'Write `to: /new/`'],
  ['{ from: /a/, to: /b/, gone: true }', 'needs either `to` or `gone`', 'Write `to: /new/`'],
  ['{ form: /a/, to: /b/ }', '`form`', 'from'],
])('%s is refused, with its place', (entry, what, fix) => {
  expect(problem(entry)).toContain('content/redirects.yaml:2:');
  expect(problem(entry)).toContain(what);
  expect(problem(entry)).toContain(fix);
});

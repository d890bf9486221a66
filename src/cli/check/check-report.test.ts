import { expect, test } from 'vitest';
import type { Problem } from '../../lib/problem.ts';
import { reportOf } from './check-report.ts';

const ERROR: Problem = {
  rule: 'link-dead',
  file: 'content/pages/b, 100%: x.md',
  line: 7,
  column: 3,
  what: 'There is nothing at /a%20b/:',
  why: 'Readers get lost.',
  fix: 'Correct it.',
  excerpt: 'See [it](/a%20b/).',
};
const WARNING: Problem = {
  rule: 'alt-text',
  severity: 'warning',
  file: 'content/a.md',
  line: 1,
  column: 1,
  what: 'Why?',
};

test('text lists errors first, by place, and warnings under a heading of their own', () => {
  const text = reportOf([WARNING, ERROR, { ...ERROR, line: 2 }], 'text');
  const order = [':2:3  link-dead', ':7:3  link-dead', 'Warnings, which', 'content/a.md:1:1  alt-text'];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(reportOf([ERROR], 'text')).not.toContain('Warnings');
});

test('text ends with a list of work in the order of its urgency, a line each, and says how much more there is', () => {
  const work = Array.from({ length: 52 }, (_, rank) => ({
    ...WARNING,
    rule: 'alt-missing',
    rank,
    file: `content/${99 - rank}.md`,
    what: `Photo ${rank}.`,
    fix: 'Describe it.',
  }));
  const text = reportOf([...work.toReversed(), WARNING], 'text');
  expect(text.indexOf('Why?')).toBeLessThan(text.indexOf('To do, the most urgent first: alt-missing'));
  expect(text).toContain('  content/99.md:1:1  Photo 0.\n  content/98.md:1:1  Photo 1.\n');
  expect(text).toContain('Photo 49.\n  … and 2 more; --format json lists all of them\n  → Describe it.');
  expect(text.match(/Describe it/g)).toHaveLength(1);
  const listed = JSON.parse(reportOf([...work.toReversed(), WARNING], 'json')) as { what: string }[];
  expect(listed.map(({ what }) => what).slice(0, 3)).toEqual(['Why?', 'Photo 0.', 'Photo 1.']);
});

test('JSON has every field of every problem in the same order, null for what is not there', () => {
  const list = JSON.parse(reportOf([ERROR, WARNING], 'json'));
  expect(list).toHaveLength(2);
  const fields = ['rule', 'severity', 'file', 'line', 'column', 'what', 'why', 'fix', 'excerpt'];
  for (const problem of list) expect(Object.keys(problem)).toEqual(fields);
  expect(list[0]).toMatchObject({ rule: 'alt-text', severity: 'warning', why: null, fix: null, excerpt: null });
  expect(list[1]).toMatchObject({ rule: 'link-dead', severity: 'error', why: 'Readers get lost.' });
  expect(reportOf([], 'json')).toBe('[]');
});

test('GitHub gets a workflow command a line, with the characters escaped that would end it', () => {
  expect(reportOf([ERROR, WARNING], 'github').split('\n')).toEqual([
    '::warning file=content/a.md,line=1,col=1,title=alt-text::Why?',
    '::error file=content/pages/b%2C 100%25%3A x.md,line=7,col=3,title=link-dead::There is nothing at /a%2520b/:%0AReaders get lost.%0ACorrect it.',
  ]);
});

test('GitLab gets a report in which a problem stays the same when lines are added before it, and no two are the same', () => {
  const report = (problems: Problem[]) =>
    JSON.parse(reportOf(problems, 'gitlab')) as { fingerprint: string; location: { lines: { begin: number } } }[];
  expect(report([ERROR])).toEqual([
    {
      description: 'There is nothing at /a%20b/: Readers get lost. Correct it.',
      check_name: 'link-dead',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'major',
      location: { path: 'content/pages/b, 100%: x.md', lines: { begin: 7 } },
    },
  ]);
  expect(report([WARNING])).toEqual([expect.objectContaining({ severity: 'minor', description: 'Why?' })]);
  const [one, two] = report([ERROR, { ...ERROR, line: 9 }]);
  expect(one?.fingerprint).not.toBe(two?.fingerprint);
  expect(report([{ ...ERROR, line: 8 }])[0]?.fingerprint).toBe(one?.fingerprint);
  expect(reportOf([], 'gitlab')).toBe('[]');
});

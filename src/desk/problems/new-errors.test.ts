import { expect, test } from 'vitest';
import type { Problem } from '../../lib/problem.ts';
import { newErrors } from './new-errors.ts';

const error = (file: string, line: number, what: string): Problem => ({
  rule: 'link-dead',
  file: `content/${file}`,
  line,
  column: 1,
  what,
  fix: 'Delete the link.',
});
const [STORM, PIER] = [
  error('storm.md', 3, 'There is nothing at /a/.'),
  error('pier.md', 4, 'There is nothing at /b/.'),
];

test('an error is listed once, even when lines are added above it', () => {
  const first = newErrors([STORM], new Set());
  expect(first.text).toContain('content/storm.md:3:1');
  const second = newErrors([{ ...STORM, line: 5 }, PIER], first.now);
  expect(second.text).toContain('content/pier.md:4:1');
  expect(second.text).not.toContain('storm.md');
  expect(second.text).toContain('1 error from before is still there.');
  expect(newErrors([PIER, STORM], second.now).text).toBeUndefined();
});

test('an error that comes back is listed again', () => {
  const { now } = newErrors([], newErrors([STORM], new Set()).now);
  expect(newErrors([STORM], now).text).toContain('content/storm.md:3:1');
});

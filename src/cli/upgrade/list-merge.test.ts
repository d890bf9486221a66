import { expect, test } from 'vitest';
import { mergeLists } from './list-merge.ts';

test('lines that a version adds or removes are added or removed, and the newsroom’s own stay', () => {
  expect(mergeLists('dist/\nold/\n', 'dist/\nold/\n/README.md\n', 'dist/\nnew/\n')).toBe('dist/\n/README.md\nnew/\n');
});

test('a line that the newsroom removed does not come back', () => {
  expect(mergeLists('dist/\ndocs/\n', 'dist/\n', 'dist/\ndocs/\n')).toBe('dist/\n');
});

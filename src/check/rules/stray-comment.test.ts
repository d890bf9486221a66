import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { strayComments } from './stray-comment.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');

function found(story: object, ...times: string[]) {
  const comments = times.map((time, index) => ({ id: `comment${index}`, name: 'Ann', time, text: 'Yes.' }));
  const content = contentForTests({ stories: { '2026/11/storm': story }, comments: { '2026/11/storm': comments } });
  return strayComments(content, NOW).map(({ rule, what, at }) => [rule, what, at]);
}

test('comments after their story are fine', () => {
  expect(found({}, '2026-11-23T06:30:00-05:00', '2026-11-30T12:00:00Z')).toEqual([]);
});

test('a comment before its story, or from the future, is found at its time', () => {
  expect(found({}, '2026-11-23T06:29:00-05:00', '2026-11-25T00:00:00Z', '2026-11-30T12:00:01Z')).toEqual([
    [
      'comment-time',
      'The comment is older than its story, which came out 2026-11-23 06:30.',
      { field: ['comments', 0, 'time'] },
    ],
    ['comment-time', 'The comment is from the future.', { field: ['comments', 2, 'time'] }],
  ]);
});

test.each([
  [{ comments: false }, 'says `comments: false`'],
  [{ status: 'retracted' }, 'is retracted'],
  [{ status: 'killed' }, 'is killed'],
])('comments that nobody sees are found: %o', (story, reason) => {
  expect(found(story, '2026-11-24T00:00:00Z')).toEqual([
    ['comments-hidden', `Readers do not see these comments, because their story ${reason}.`, { field: [] }],
  ]);
});

import { expect, test } from 'vitest';
import { newsroomForTests } from './newsroom-for-tests.ts';

test('the newest story comes first, and equal times are put in order by the address', () => {
  const { stories } = newsroomForTests({
    stories: [
      { id: '2026/11/a', published: '2026-11-01T08:00:00Z' },
      { id: '2026/11/c', published: '2026-11-02T08:00:00Z' },
      { id: '2026/11/b', published: '2026-11-01T03:00:00-05:00' },
    ],
  });
  expect(stories.map(({ id }) => id)).toEqual(['2026/11/c', '2026/11/b', '2026/11/a']);
});

test('a story whose embargo ended after its publication takes its place by the end of the embargo', () => {
  const { stories } = newsroomForTests({
    now: '2026-11-23T12:00:00Z',
    stories: [
      { id: '2026/11/held', published: '2026-11-01T08:00:00Z', embargo: '2026-11-20T08:00:00Z' },
      { id: '2026/11/later', published: '2026-11-10T08:00:00Z' },
    ],
  });
  expect(stories.map(({ id }) => id)).toEqual(['2026/11/held', '2026/11/later']);
});

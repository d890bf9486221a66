import { expect, test } from 'vitest';
import { nextChange } from './next-change.ts';
import { articleForTests } from './newsroom-for-tests.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

function next(...stories: Parameters<typeof articleForTests>[0][]) {
  const articles = new Map(
    stories.map((fields, index) => {
      const frontMatter = articleForTests({ published: '2026-11-01T00:00:00Z', ...fields });
      return [`2026/11/story-${index}`, { file: '', digest: '', data: { frontMatter, bodyPhotos: [] } }];
    }),
  );
  return nextChange({ articles }, NOW);
}

test('the next story to come out is the next change', () => {
  expect(next({ published: '2026-11-25T08:00:00-05:00' }, { published: '2026-11-24T08:00:00-05:00' }, {})).toEqual({
    at: '2026-11-24T13:00:00.000Z',
    reasons: ['publication'],
  });
});

test('a story under embargo comes out when that ends, and not before its publication', () => {
  expect(next({ embargo: '2026-11-24T00:00:00Z' })).toEqual({ at: '2026-11-24T00:00:00.000Z', reasons: ['embargo'] });
  expect(next({ embargo: '2026-11-24T00:00:00Z', published: '2026-11-25T00:00:00Z' })).toEqual({
    at: '2026-11-25T00:00:00.000Z',
    reasons: ['publication'],
  });
});

test('letters that close change the page of their story', () => {
  const comments = { closes: '30d' };
  expect(next({ comments })).toEqual({ at: '2026-12-01T00:00:00.000Z', reasons: ['comments'] });
  // From the end of the embargo, when readers first saw the story.
  expect(next({ comments, embargo: '2026-11-10T00:00:00Z' })?.at).toBe('2026-12-10T00:00:00.000Z');
  expect(next({ comments, status: 'killed' })).toBeUndefined();
});

test('changes at the same instant are all told', () => {
  expect(
    next({ published: '2026-12-01T00:00:00Z' }, { embargo: '2026-12-01T00:00:00Z' }, { comments: { closes: '30d' } }),
  ).toEqual({ at: '2026-12-01T00:00:00.000Z', reasons: ['comments', 'embargo', 'publication'] });
});

test('what has happened, and what is a draft, changes nothing', () => {
  expect(next({}, { status: 'draft', published: '2026-12-01T00:00:00Z' }, { published: '2026-11-23T12:00:00Z' })).toBe(
    undefined,
  );
});

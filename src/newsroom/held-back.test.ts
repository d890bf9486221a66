import { expect, test } from 'vitest';
import { heldBack } from './held-back.ts';
import { articleForTests } from './newsroom-for-tests.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

function held(...stories: Parameters<typeof articleForTests>[0][]) {
  const articles = new Map(
    stories.map((fields, index) => {
      const frontMatter = articleForTests({ published: '2026-11-01T00:00:00Z', ...fields });
      return [`2026/11/story-${index}`, { file: '', digest: '', data: { frontMatter, bodyPhotos: [] } }];
    }),
  );
  return heldBack({ articles }, NOW);
}

test('drafts, scheduled and embargoed stories are held back, until the next of them comes out', () => {
  const stories = [
    { status: 'draft', published: '2026-11-24T00:00:00Z' },
    { published: '2026-11-27T11:30:00Z' },
    { published: '2026-11-26T00:00:00Z', embargo: '2026-11-28T00:00:00Z' },
    { embargo: '2026-11-29T00:00:00Z' },
    { status: 'retracted' },
    {},
  ] as const;
  expect(held(...stories)).toEqual({
    counts: { draft: 1, scheduled: 2, embargoed: 1 },
    next: Date.parse('2026-11-27T11:30:00Z'),
  });
});

test('a draft has no time at which it comes out', () => {
  expect(held({ status: 'draft' })).toEqual({ counts: { draft: 1, scheduled: 0, embargoed: 0 } });
});

test('a story that was killed before it came out is not held back: it never comes out', () => {
  const nothing = { counts: { draft: 0, scheduled: 0, embargoed: 0 } };
  expect(held({ status: 'killed', published: '2026-12-01T00:00:00Z' }, { status: 'killed' })).toEqual(nothing);
});

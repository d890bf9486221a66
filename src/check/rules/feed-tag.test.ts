import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { unusedFeedTags } from './feed-tag.ts';

const stories = { '2026/11/storm': { tags: ['weather'] } };

test('a feed tag that no story has is reported, with the tag that may be meant', () => {
  const feeds = { radio: { name: 'Radio', tags: ['weather', 'wether', 'xyz'] } };
  expect(unusedFeedTags(contentForTests({ stories, feeds })).map(({ at, what }) => [at, what])).toEqual([
    [{ field: ['tags', 1] }, 'No story has the tag `wether`; did you mean `weather`?'],
    [{ field: ['tags', 2] }, 'No story has the tag `xyz`.'],
  ]);
});

test('a feed that names no tag, or only tags that stories have, is right', () => {
  const feeds = { all: { name: 'All' }, radio: { name: 'Radio', tags: ['weather'] } };
  expect(unusedFeedTags(contentForTests({ stories, feeds }))).toEqual([]);
});

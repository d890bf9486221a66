import { describe, expect, test } from 'vitest';
import { leavesNewsSitemapAt, newsSitemapStories } from './news-sitemap.ts';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom-for-tests.ts';

const NOW = '2026-11-23T12:00:00Z';

function listed(...stories: StoryForTests[]) {
  return newsSitemapStories(newsroomForTests({ now: NOW, stories })).map(({ id }) => id);
}

describe('the news sitemap holds', () => {
  test('the stories of exactly the last 48 hours, newest first', () => {
    expect(
      listed(
        { id: '2026/11/just-in', published: '2026-11-21T12:00:01Z' },
        { id: '2026/11/just-out', published: '2026-11-21T12:00:00Z' },
        { id: '2026/11/now', published: NOW },
        { id: '2026/11/later', published: '2026-11-23T12:00:01Z' },
      ),
    ).toEqual(['2026/11/now', '2026/11/just-in']);
  });

  test('a story under embargo from the end of that on', () => {
    const story = { id: '2026/11/report', published: '2026-11-20T00:00:00Z', embargo: '2026-11-22T00:00:00Z' };
    expect(listed(story)).toEqual([story.id]);
  });

  test('no more than a thousand', () => {
    const stories = Array.from({ length: 1001 }, (_, index) => ({
      id: `2026/11/story-${index}`,
      published: new Date(Date.parse(NOW) - index * 1000).toISOString(),
    }));
    const ids = listed(...stories);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([1000, '2026/11/story-0', '2026/11/story-999']);
  });

  test.each<[string, Partial<StoryForTests>]>([
    ['a copy of what stands elsewhere', { canonical: 'https://wire.example/storm' }],
    ['what a sponsor has paid for', { disclosures: ['sponsored'] }],
    ['a retracted story', { status: 'retracted' }],
    ['a killed story', { status: 'killed' }],
    ['a draft', { status: 'draft' }],
    ['a story that search engines are not to list', { machines: { search: false } }],
  ])('not %s', (_, fields) => {
    const story = { id: '2026/11/storm', published: '2026-11-23T06:00:00Z' };
    expect(listed({ ...story, ...fields })).toEqual([]);
    expect(listed(story)).toEqual([story.id]);
  });
});

test('the instant at which a story leaves is the first at which it is not in it', () => {
  const stories = [{ id: '2026/11/storm', published: '2026-11-22T08:00:00-05:00' }];
  const newsroom = newsroomForTests({ now: NOW, stories });
  const leaves = leavesNewsSitemapAt(storyIn(newsroom).article, newsroom.publication) ?? 0;
  const at = (now: number) =>
    newsSitemapStories(newsroomForTests({ now: new Date(now).toISOString(), stories })).length;
  expect([at(leaves - 1), at(leaves)]).toEqual([1, 0]);
});

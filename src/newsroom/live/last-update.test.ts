import { describe, expect, test } from 'vitest';
import { lastChange } from '../last-change.ts';
import { cardSources, storyCard } from '../lists/story-card.ts';
import { datedCard } from '../lists/dated-card.ts';
import { newsroomForTests, type StoryForTests } from '../newsroom-for-tests.ts';

const PUBLISHED = '2026-11-17T18:30:00-05:00';
const NEWEST = '2026-11-17T21:48:00-05:00';
const ENDED = '2026-11-17T22:05:00-05:00';

/** A live story with two updates, as a build at a given instant has it. */
function opened(fields: Partial<StoryForTests> = {}, now = '2026-11-20T12:00:00-05:00') {
  const newsroom = newsroomForTests({
    now,
    stories: [{ id: '2026/11/vote', type: 'live', published: PUBLISHED, updates: [NEWEST, PUBLISHED], ...fields }],
  });
  const [story] = newsroom.stories;
  if (!story) throw new Error('The story is not published.');
  return { newsroom, story };
}

describe('a live story was last updated', () => {
  test.each<[string, Partial<StoryForTests>, string]>([
    ['at the time of its newest update, which may be first', {}, NEWEST],
    ['or last', { updates: [PUBLISHED, NEWEST] }, NEWEST],
    ['or when its front matter says so, if that is later', { updated: ENDED }, ENDED],
    ['and not at an earlier time in its front matter', { updated: '2026-11-17T20:00:00-05:00' }, NEWEST],
    ['or at the end of its coverage', { ended: ENDED }, ENDED],
    ['or at an update after that', { ended: '2026-11-17T21:00:00-05:00' }, NEWEST],
  ])('%s', (_, fields, updated) => {
    const { story } = opened(fields);
    expect(story.article.updated).toBe(updated);
    expect(lastChange(story)).toBe(Date.parse(updated));
  });

  test('never later than the build, nor before it came out', () => {
    expect(opened({}, '2026-11-17T21:00:00-05:00').story.article.updated).toBeUndefined();
    expect(opened({ updates: ['2026-11-17T18:00:00-05:00'] }).story.article.updated).toBeUndefined();
  });
});

test('a story of another type has no updates', () => {
  expect(opened({ type: 'news' }).story.article.updated).toBeUndefined();
});

test('cards of a running live story say when it was updated, until the coverage ends', () => {
  const timeOf = (fields: Partial<StoryForTests>) => {
    const { newsroom, story } = opened(fields);
    const sources = cardSources(story, newsroom);
    return [
      storyCard(sources, newsroom.publication).time,
      datedCard(sources, newsroom.publication, ENDED).time,
      datedCard(sources, newsroom.publication, '2026-11-18T08:00:00-05:00').time,
    ];
  };
  expect(timeOf({})).toEqual([
    { text: 'Updated Nov. 17, 2026, 9:48 p.m. EST', datetime: NEWEST },
    { text: 'Updated 9:48 p.m. EST', datetime: NEWEST },
    { text: 'Updated Nov. 17', datetime: NEWEST },
  ]);
  expect(timeOf({ ended: ENDED }).map(({ text }) => text)).toEqual(['Nov. 17, 2026', 'Nov. 17', 'Nov. 17']);
});

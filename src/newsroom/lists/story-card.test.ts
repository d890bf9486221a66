import { expect, test } from 'vitest';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom-for-tests.ts';
import { cardSources, storyCard } from './story-card.ts';

function card(fields: Partial<StoryForTests>) {
  const newsroom = newsroomForTests({
    photos: { 'photos/pier.jpg': [480, 320] },
    authors: { 'jane-doe': { name: 'Jane Doe' } },
    stories: [{ id: '2026/11/storm', ...fields }],
  });
  return storyCard(cardSources(storyIn(newsroom), newsroom), newsroom.publication);
}

test('a card has at least a headline, an address and the day', () => {
  expect(card({})).toEqual({
    url: '/2026/11/storm/',
    headline: 'Storm',
    time: { text: 'Nov. 23, 2026', datetime: '2026-11-23T06:30:00-05:00' },
  });
});

test('a card has its words set, in the language of the story', () => {
  expect(
    card({
      headline: 'A "storm"',
      standfirst: "It's here",
      kicker: "The 'big' one",
      byline: ['jane-doe', { name: 'A Guest' }],
      photo: { src: '/photos/pier.jpg', alt: 'The "pier"' },
    }),
  ).toMatchObject({
    headline: 'A “storm”',
    standfirst: 'It’s here',
    kicker: 'The ‘big’ one',
    byline: 'Jane Doe and A Guest',
    picture: { alt: 'The “pier”', width: 480 },
  });
  expect(card({ lang: 'de', headline: 'Ein "Sturm"' })).toMatchObject({ language: 'de', headline: 'Ein „Sturm“' });
});

test('a wire post shows the hour', () => {
  expect(card({ section: 'livewire' }).time.text).toBe('Nov. 23, 2026, 6:30 a.m. EST');
});

test('only another language than the publication’s is told', () => {
  expect(card({ lang: 'en-US' })).not.toHaveProperty('language');
});

test.each([
  ['news', undefined],
  ['opinion', 'Opinion'],
  ['obituary', 'Obituary'],
] as const)('%s without a kicker is labelled %s', (type, kicker) => {
  expect(card({ type }).kicker).toBe(kicker);
});

test('a photo that is not there leaves no empty picture', () => {
  expect(card({ photo: { src: '/photos/no.jpg', alt: 'A' } })).not.toHaveProperty('picture');
});

test('the card of a live story says so until its coverage has ended', () => {
  expect(card({ type: 'live' })).toMatchObject({ live: 'Live' });
  expect(card({ type: 'live', ended: '2026-11-23T08:00:00-05:00' })).not.toHaveProperty('live');
  expect(card({ type: 'analysis' })).not.toHaveProperty('live');
});

test('the card of an opinion has the portrait of its author, when there is one author', () => {
  const newsroom = newsroomForTests({
    photos: { 'photos/jane.jpg': [640, 640] },
    authors: {
      jane: { name: 'Jane Doe', portrait: { src: '/photos/jane.jpg', alt: 'Jane Doe' } },
      sam: { name: 'Sam Roe' },
    },
    stories: [
      { id: '2026/11/a', type: 'opinion', byline: ['jane'] },
      { id: '2026/11/b', type: 'opinion', byline: ['jane', 'sam'] },
      { id: '2026/11/c', type: 'news', byline: ['jane'] },
      { id: '2026/11/d', type: 'opinion', byline: ['sam'] },
      { id: '2026/11/e', type: 'opinion', byline: [{ name: 'A Guest' }, 'jane'] },
    ],
  });
  const portraits = newsroom.stories.map((story) => {
    const { portrait } = storyCard(cardSources(story, newsroom), newsroom.publication);
    return [story.id, portrait?.width];
  });
  expect(Object.fromEntries(portraits)).toEqual({
    '2026/11/a': 640,
    '2026/11/b': undefined,
    '2026/11/c': undefined,
    '2026/11/d': undefined,
    '2026/11/e': undefined,
  });
});

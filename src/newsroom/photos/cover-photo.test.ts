import { expect, test } from 'vitest';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom-for-tests.ts';
import { cardSources, storyCard as listedCard } from '../lists/story-card.ts';
import { storyPage } from '../story/story-page.ts';
import { storyRecord } from '../story/story-record.ts';
import { storySources } from '../story/story-sources.ts';
import { storyCard as socialCard } from './social-card.ts';

const [PIER, MARSH] = [
  { src: '/photos/pier.jpg', alt: 'The pier' },
  { src: '/photos/marsh.jpg', alt: 'The marsh' },
];

/** The photos with which lists, networks and search engines show a story. */
function shown(fields: Partial<StoryForTests>) {
  const photos = { 'photos/pier.jpg': [1600, 900], 'photos/marsh.jpg': [1600, 900] } as const;
  const newsroom = newsroomForTests({
    photos: Object.fromEntries(Object.entries(photos).map(([path, [width, height]]) => [path, [width, height]])),
    stories: [{ id: '2026/11/storm', ...fields }],
  });
  const story = storyIn(newsroom);
  const sources = storySources(story, newsroom);
  return {
    list: listedCard(cardSources(story, newsroom), newsroom.publication).picture?.alt,
    card: socialCard(story, newsroom)?.drawing.photo?.original,
    image: /pier|marsh/.exec(storyPage(sources).head.image ?? '')?.[0],
    record: [...new Set(storyRecord(sources).images.map((src) => /pier|marsh/.exec(src)?.[0]))],
  };
}

test('a story with a gallery alone is shown with its first photo', () => {
  expect(shown({ photos: [MARSH, PIER] })).toMatchObject({
    list: 'The marsh',
    card: 'photos/marsh.jpg',
    image: 'marsh',
    record: ['marsh'],
  });
});

test('a lead photo comes before those of the gallery', () => {
  expect(shown({ photo: PIER, photos: [MARSH, PIER] })).toMatchObject({ list: 'The pier', card: 'photos/pier.jpg' });
});

test('the first photo of a gallery that may not be passed on is in lists alone', () => {
  expect(shown({ photos: [{ ...MARSH, redistribution: false }, PIER] })).toEqual({
    list: 'The marsh',
    card: undefined,
    image: undefined,
    record: [],
  });
});

test('a photo of a gallery whose licence has ended stands for no story', () => {
  const ended = { ...MARSH, expires: '2026-11-20T00:00:00Z' };
  expect(shown({ photos: [ended, PIER] })).toMatchObject({ list: 'The pier', card: 'photos/pier.jpg', image: 'pier' });
});

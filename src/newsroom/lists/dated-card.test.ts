import { expect, test } from 'vitest';
import { newsroomForTests, type StoryForTests } from '../newsroom-for-tests.ts';
import { datedCard, leadCard } from './dated-card.ts';
import { cardSources } from './story-card.ts';

function sourcesOf(story: Omit<StoryForTests, 'id'>) {
  const newsroom = newsroomForTests({
    stories: [{ id: '2026/11/a', ...story }],
    sections: { news: { name: 'News' }, livewire: { name: 'Livewire', wire: true } },
  });
  const [first] = newsroom.stories;
  if (!first) throw new Error('The story is not published.');
  return { sources: cardSources(first, newsroom), publication: newsroom.publication };
}

const PAGE_DAY = '2026-11-23T06:30:00-05:00';

test.each([
  ['the year of the page', { published: '2026-03-02T08:00:00-05:00' }, 'March 2'],
  ['another year', { published: '2025-11-23T08:00:00-05:00' }, 'Nov. 23, 2025'],
  ['the wire', { published: '2026-11-22T08:00:00-05:00', section: 'livewire' }, '8 a.m. Nov. 22'],
])('the card of a story of %s has the date that readers need', (_, story, text) => {
  const { sources, publication } = sourcesOf(story);
  expect(datedCard(sources, publication, PAGE_DAY).time).toEqual({ text, datetime: story.published });
});

test.each([
  ['on the day of the page', '2026-11-23T09:10:00-05:00', 'Updated 9:10 a.m. EST'],
  ['on another day', '2026-11-22T09:10:00-05:00', 'Updated Nov. 22'],
  ['in an earlier year', '2025-12-30T09:10:00-05:00', 'Updated Dec. 30, 2025'],
])('the leading story says when it was updated: %s', (_, updated, text) => {
  const { sources, publication } = sourcesOf({ published: '2025-12-29T08:00:00-05:00', updated });
  expect(leadCard(sources, publication, PAGE_DAY).time).toEqual({ text, datetime: updated });
});

test('a leading story that was never updated has its date', () => {
  const { sources, publication } = sourcesOf({ published: '2026-11-21T08:00:00-05:00' });
  expect(leadCard(sources, publication, PAGE_DAY).time.text).toBe('Nov. 21');
});

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

test.each([
  ['en-US', 'Updated 1:05 p.m. EST', 'Updated Nov. 22'],
  ['es', 'Actualizado: 13:05', 'Actualizado el 22 de noviembre'],
  ['pt-BR', 'Atualizado: 13h05', 'Atualizado em 22 de novembro'],
  ['pt-PT', 'Atualizado: 13h05', 'Atualizado a 22 de novembro'],
  ['fr', 'Mis à jour à 13h05', 'Mis à jour le 22 novembre'],
  ['de', 'Aktualisiert um 13.05 Uhr', 'Aktualisiert am 22. November'],
  ['nl', 'Bijgewerkt om 13.05 uur', 'Bijgewerkt op 22 november'],
  ['it', 'Aggiornato: ore 13.05', 'Aggiornato: 22 nov'],
])('a time alone has other words before it than a date: %s', (lang, today, earlier) => {
  const shown = (updated: string) => {
    const story = { lang, type: 'live', published: '2026-11-21T08:00:00-05:00', updated } as const;
    const { sources, publication } = sourcesOf(story);
    return [datedCard, leadCard].map((card) => card(sources, publication, PAGE_DAY).time.text.replaceAll(/\s/g, ' '));
  };
  expect(shown('2026-11-23T13:05:00-05:00')).toEqual([today, today]);
  expect(shown('2026-11-22T13:05:00-05:00')).toEqual([earlier, earlier]);
});

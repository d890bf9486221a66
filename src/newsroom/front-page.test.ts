import { expect, test } from 'vitest';
import { frontPage } from './front-page.ts';
import { newsroomForTests, type StoryForTests } from './newsroom-for-tests.ts';

const SECTIONS = { news: { name: 'News' }, opinion: { name: 'Opinion' }, livewire: { name: 'Livewire', wire: true } };

function front(stories: readonly StoryForTests[]) {
  const publication = { navigation: ['news', 'opinion', 'livewire'] };
  const newsroom = newsroomForTests({
    stories,
    sections: SECTIONS,
    publication,
    photos: { 'photos/a.jpg': [480, 320] },
  });
  return frontPage(newsroom);
}

/** Stories of one section, the first the newest. */
function stories(section: string, count: number, fields: Partial<StoryForTests> = {}): StoryForTests[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `2026/11/${section}-${index}`,
    section,
    published: `2026-11-${String(28 - index).padStart(2, '0')}T00:00:00Z`,
    ...fields,
  }));
}

const names = (cards: readonly { url: string }[] = []) => cards.map(({ url }) => url.slice('/2026/11/'.length, -1));

test('the newest story with a photo leads, and the next six follow', () => {
  const list = stories('news', 12);
  Object.assign(list[2] as object, { photo: { src: '/photos/a.jpg', alt: 'A' } });
  const page = front(list);
  expect(page.lead?.url).toBe('/2026/11/news-2/');
  expect(names(page.top)).toEqual(['news-0', 'news-1', 'news-3', 'news-4', 'news-5', 'news-6']);
  expect(names(page.strips[0]?.cards)).toEqual(['news-7', 'news-8', 'news-9', 'news-10']);
});

test('without any photo, the newest story leads', () => {
  expect(front(stories('news', 3)).lead?.url).toBe('/2026/11/news-0/');
});

test('opinion and letters stand in the strip of their section only', () => {
  const page = front([...stories('opinion', 2, { type: 'opinion' }), ...stories('news', 1)]);
  expect(page.lead?.url).toBe('/2026/11/news-0/');
  expect(page.top).toEqual([]);
  expect(page.strips.map(({ section, cards }) => [section.name, names(cards)])).toEqual([
    ['Opinion', ['opinion-0', 'opinion-1']],
  ]);
});

test('wire posts stand on the wire and nowhere else', () => {
  const page = front([...stories('livewire', 3), ...stories('news', 1)]);
  expect(page.lead?.url).toBe('/2026/11/news-0/');
  expect([...page.top, ...page.strips.flatMap(({ cards }) => cards)]).toEqual([]);
  expect(names(page.livewire?.items)).toEqual(['livewire-0', 'livewire-1', 'livewire-2']);
});

test('no story stands on the page twice', () => {
  const page = front(stories('news', 20));
  const shown = [
    ...names(page.lead && [page.lead]),
    ...names(page.top),
    ...page.strips.flatMap(({ cards }) => names(cards)),
  ];
  expect(shown).toHaveLength(11);
  expect(new Set(shown).size).toBe(shown.length);
});

test('a publication without a story has a front page without a lead', () => {
  const page = front([]);
  expect(page).not.toHaveProperty('lead');
  expect(page).toMatchObject({ top: [], strips: [], livewire: { items: [] } });
});

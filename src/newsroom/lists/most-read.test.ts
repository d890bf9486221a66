import { expect, test } from 'vitest';
import { frontSources } from '../fronts/front-page.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { mostReadLinks } from './most-read.ts';
import { sectionPages } from './section-page.ts';

const published = '2026-11-01T00:00:00Z';
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `2026/11/${name}`);
const stories = ids.map((id, index) => ({
  id,
  published,
  headline: `Story "${id.at(-1)}"`,
  section: index < 4 ? 'news' : 'life',
}));
const sections = { news: { name: 'News' }, life: { name: 'Life' } };
const newsroomWith = (mostRead: string[], more: object[] = []) =>
  newsroomForTests({ stories: [...stories, ...(more as typeof stories)], sections, mostRead });
const names = (links: { url: string }[]) => links.map(({ url }) => url.at(-2));

test('the list has the five that were read most, in their order and set as headlines', () => {
  const links = mostReadLinks(newsroomWith([...ids].reverse()));
  expect(names(links)).toEqual(['g', 'f', 'e', 'd', 'c']);
  expect(links[0]).toEqual({ name: 'Story “g”', url: '/2026/11/g/' });
});

test('a section has its own', () => {
  const newsroom = newsroomWith([...ids].reverse());
  expect(names(mostReadLinks(newsroom, 'news'))).toEqual(['d', 'c', 'b', 'a']);
  const latest = sectionPages(newsroom).find(({ page }) => page.url === '/news/');
  expect(names(latest?.page.mostRead ?? [])).toEqual(['d', 'c', 'b', 'a']);
});

test('stories that are not public are left out', () => {
  const killed = { id: '2026/11/x', published, section: 'news', status: 'killed' };
  const draft = { id: '2026/11/y', published, section: 'news', status: 'draft' };
  const newsroom = newsroomWith(['2026/11/x', '2026/11/y', ...ids.slice(0, 3)], [killed, draft]);
  expect(names(frontSources(newsroom).mostRead)).toEqual(['a', 'b', 'c']);
});

test('there is no list where nobody counts, or where it would be very short', () => {
  expect(frontSources(newsroomWith([])).mostRead).toEqual([]);
  expect(mostReadLinks(newsroomWith(ids.slice(0, 2)))).toEqual([]);
});

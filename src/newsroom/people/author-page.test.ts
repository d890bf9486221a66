import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { authorPage, authorPages } from './author-page.ts';

const newsroom = newsroomForTests({
  authors: { 'lena-marsh': { name: 'Lena Marsh' }, 'li-wei': { name: 'Li Wei' } },
  stories: [
    { id: '2026/11/a', byline: [{ author: 'lena-marsh' }] },
    { id: '2026/11/b', byline: [{ author: 'lena-marsh' }, { author: 'li-wei' }] },
  ],
});
const [page] = authorPages(newsroom).filter(({ page: { title } }) => title === 'Lena Marsh');

test('an author’s page counts their stories, and names on them only those who had help', () => {
  if (!page) throw new Error('The author has no page.');
  const { total, cards } = authorPage(page.page);
  expect(total).toBe(2);
  expect(cards.map(({ byline }) => byline)).toEqual(['Lena Marsh and Li Wei', undefined]);
});

test('it leads to the feeds of the author', () => {
  expect(page?.page.head.feeds?.[0]?.url).toBe('/authors/lena-marsh/rss.xml');
});

import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { wirePage, wirePages } from './wire-page.ts';

const post = (id: string, published: string, more = {}) => ({
  id: `2026/11/${id}`,
  section: 'livewire',
  published,
  ...more,
});

function pages(stories: ReturnType<typeof post>[]) {
  return wirePages(newsroomForTests({ stories })).map(({ number, page }) => ({ number, ...wirePage(page) }));
}

test('posts stand by day, newest first, with the hour and the zone of the newsroom', () => {
  const [page] = pages([
    post('late', '2026-11-22T23:30:00-05:00'),
    post('early', '2026-11-23T05:10:00Z'),
    post('noon', '2026-11-23T12:00:00-05:00'),
  ]);
  expect(
    page?.days.map(({ day, posts }) => [day, posts.map(({ card, time }) => [card.url, time.text, time.datetime])]),
  ).toEqual([
    [
      { text: 'Monday, Nov. 23, 2026', datetime: '2026-11-23' },
      [
        ['/2026/11/noon/', 'noon EST', '2026-11-23T12:00:00-05:00'],
        ['/2026/11/early/', '12:10 a.m. EST', '2026-11-23T05:10:00Z'],
      ],
    ],
    [
      { text: 'Sunday, Nov. 22, 2026', datetime: '2026-11-22' },
      [['/2026/11/late/', '11:30 p.m. EST', '2026-11-22T23:30:00-05:00']],
    ],
  ]);
});

test('a day is a title, and begins with a capital in every language', () => {
  const stories = [post('noon', '2026-11-23T12:00:00-05:00')];
  const [list] = wirePages(newsroomForTests({ stories, publication: { lang: 'fr' } }));
  expect(list && wirePage(list.page).days[0]?.day.text).toBe('Lundi 23 novembre 2026');
});

test('a post stands at the end of its embargo, by which lists are ordered', () => {
  const [page] = pages([post('held', '2026-11-20T08:00:00-05:00', { embargo: '2026-11-23T09:00:00-05:00' })]);
  expect(page?.days).toMatchObject([{ day: { datetime: '2026-11-23' }, posts: [{ time: { text: '9 a.m. EST' } }] }]);
});

test('fifty posts are a page; older ones are on numbered pages', () => {
  const posts = Array.from({ length: 60 }, (_, index) =>
    post(`p${index}`, new Date(Date.UTC(2026, 10, 1, index)).toISOString()),
  );
  expect(pages(posts).map(({ number, days }) => [number, days.flatMap((day) => day.posts).length])).toEqual([
    [undefined, 50],
    [1, 50],
    [2, 10],
  ]);
});

test('a section that is no wire has no such page', () => {
  const newsroom = newsroomForTests({ sections: { news: { name: 'News' } }, stories: [{ id: '2026/11/a' }] });
  expect(wirePages(newsroom)).toEqual([]);
});

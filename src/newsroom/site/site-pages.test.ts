import { expect, test } from 'vitest';
import { article } from '../../schema/article.ts';
import { siteRedirects } from './site-redirects.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { siteFeeds } from '../machines/site-feeds.ts';
import { sitePages } from './site-pages.ts';

/** What one story may add to a site, so that no single file makes it too large for its host. */
const MOST_FILES = 1000;

test('a story that is as large as its schema allows adds fewer than 1,000 pages, feeds and redirects', () => {
  const most = (name: 'tags' | 'aliases' | 'byline') => {
    for (let count = 1; ; count++) {
      const list = Array.from({ length: count }, (_, index) => (name === 'aliases' ? `/old/${index}/` : `x${index}`));
      const fields = { headline: 'A', section: 'news', published: '2026-11-23T06:30:00Z', [name]: list };
      if (!article.safeParse(fields).success) return list.slice(1);
    }
  };
  const small = { id: '2026/11/small', section: 'news' };
  const large = { id: '2026/11/large', tags: most('tags'), aliases: most('aliases'), byline: most('byline') };
  const files = (stories: (typeof small)[]) => {
    const authors = Object.fromEntries(large.byline.map((id) => [id, { name: id }]));
    const comments = Object.fromEntries(
      stories.map(({ id }) => [
        id,
        Array.from({ length: 5000 }, (_, index) => ({
          id: `c${String(index).padStart(5, '0')}`,
          name: 'Ann',
          time: '2026-11-24T06:30:00Z',
          text: 'Yes.',
        })),
      ]),
    );
    const newsroom = newsroomForTests({ stories, authors, comments });
    return sitePages(newsroom).length + siteFeeds(newsroom).length + siteRedirects(newsroom).redirects.length;
  };
  const added = files([small, { section: 'news', ...large }]) - files([small]);
  expect(added).toBeGreaterThan(large.tags.length * 4 + large.aliases.length);
  expect(added).toBeLessThan(MOST_FILES);
});

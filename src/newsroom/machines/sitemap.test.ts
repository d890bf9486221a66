import { describe, expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests, type StoryForTests } from '../newsroom-for-tests.ts';
import { listedSitemaps, sitemapEntries, sitemaps, sitemapUrls } from './sitemap.ts';

const storm: StoryForTests = { id: '2026/11/storm', published: '2026-11-20T08:00:00Z' };

function entriesOf(name: string, content: ContentForTests) {
  const sources = sitemaps(newsroomForTests(content)).find((sitemap) => sitemap.name === name);
  return sources && sitemapEntries(sources);
}

const urlsOf = (name: string, content: ContentForTests) => entriesOf(name, content)?.map(({ url }) => url);
const changeOf = (fields: Partial<StoryForTests>) =>
  new Date(entriesOf('2026-11', { stories: [{ ...storm, ...fields }] })?.[0]?.changed ?? 0).toISOString();

describe('the sitemaps of stories', () => {
  const month = (id: string) => ({ id, published: `${id.slice(0, 7).replace('/', '-')}-05T08:00:00Z` });

  test('are one for each month in their addresses, oldest first', () => {
    const stories = [storm, { ...storm, id: '2026/11/gale', published: '2026-11-19T08:00:00Z' }, month('2025/01/old')];
    expect(urlsOf('2026-11', { stories })).toEqual(['/2026/11/gale/', '/2026/11/storm/']);
    expect(urlsOf('2025-01', { stories })).toEqual(['/2025/01/old/']);
  });

  test('do not change by a story of another month', () => {
    const before = sitemaps(newsroomForTests({ stories: [month('2025/01/old')] }));
    const after = sitemaps(newsroomForTests({ stories: [month('2025/01/old'), storm] }));
    const old = (all: typeof before) => all.find(({ name }) => name === '2025-01');
    expect(old(after)).toEqual(old(before));
    expect(old(after)?.stories).toHaveLength(1);
  });

  test('say when readers last got something new', () => {
    expect(changeOf({})).toBe('2026-11-20T08:00:00.000Z');
    expect(changeOf({ updated: '2026-11-21T08:00:00Z' })).toBe('2026-11-21T08:00:00.000Z');
    expect(changeOf({ embargo: '2026-11-22T08:00:00Z' })).toBe('2026-11-22T08:00:00.000Z');
    const correction = { date: '2026-11-23T08:00:00Z', kind: 'correction' as const, text: 'It was Tuesday.' };
    expect(changeOf({ updated: '2026-11-21T08:00:00Z', corrections: [correction] })).toBe('2026-11-23T08:00:00.000Z');
  });

  test('list the pictures, lead and body, each once, but for those that may not be passed on', () => {
    const photos: ContentForTests['photos'] = { 'photos/a.jpg': [900, 600], 'photos/b.jpg': [900, 600] };
    const photo = { src: '/photos/a.jpg', alt: 'The pier' };
    const pictures = (fields: Partial<StoryForTests>) =>
      entriesOf('2026-11', { photos, stories: [{ ...storm, ...fields }] })?.[0]?.pictures.map((path) =>
        path.slice(0, 9),
      );
    const bodyPhotos = ['/photos/b.jpg', '/photos/a.jpg'];
    expect(pictures({ photo, bodyPhotos })).toEqual(['/photos/a', '/photos/b']);
    expect(pictures({ photo: { ...photo, redistribution: false } })).toEqual([]);
  });

  test('keep a retracted story, so that search engines come back and find the notice', () => {
    expect(urlsOf('2026-11', { stories: [{ ...storm, status: 'retracted' }] })).toEqual(['/2026/11/storm/']);
  });

  test.each<[string, Partial<StoryForTests>]>([
    ['killed', { status: 'killed' }],
    ['a draft', { status: 'draft' }],
    ['a copy of what stands elsewhere', { canonical: 'https://wire.example/storm' }],
    ['not to be listed', { machines: { search: false } }],
  ])('leave out a story that is %s', (_, fields) => {
    expect(urlsOf('2026-11', { stories: [{ ...storm, ...fields }] })).toBeUndefined();
  });
});

describe('the sitemaps of pages', () => {
  test('hold the front page, the masthead and the policies', () => {
    const pages = { ethics: { title: 'Ethics', description: 'Rules' }, about: { title: 'About', description: 'Us' } };
    expect(urlsOf('pages', { pages })).toEqual(['/', '/masthead/', '/about/', '/ethics/']);
  });

  test('hold each list, and its numbered pages apart, with the latest change of what they show', () => {
    const stories = Array.from({ length: 60 }, (_, index) => ({
      id: `2026/11/story-${index}`,
      published: new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString(),
      tags: ['coast'],
    }));
    const lists = entriesOf('list-pages', { stories })?.filter(({ url }) => url.startsWith('/tags/'));
    expect(lists).toEqual([
      { url: '/tags/coast/1/', changed: Date.UTC(2026, 10, 1) + 49 * 60_000, pictures: [] },
      { url: '/tags/coast/2/', changed: Date.UTC(2026, 10, 1) + 59 * 60_000, pictures: [] },
    ]);
    expect(urlsOf('lists', { stories })).toContain('/tags/coast/');
  });
});

test('no file lists more than 50,000 addresses and pictures, and what is full stays as it is', () => {
  const stories = Array.from({ length: 50_001 }, (_, index) => ({
    id: `2026/11/story-${index}`,
    url: `/2026/11/story-${index}/`,
  }));
  const newsroom = newsroomForTests({ stories: [storm] });
  const [story] = newsroom.stories;
  if (!story) throw new Error('The newsroom has no story.');
  newsroom.stories = stories.map((names, index) => ({ ...story, ...names, epoch: -index }));
  const months = sitemaps(newsroom).filter(({ name }) => name.startsWith('2026'));
  expect(months.map(({ name, stories: { length } }) => [name, length])).toEqual([
    ['2026-11', 50_000],
    ['2026-11-2', 1],
  ]);
  expect(months[1]?.stories[0]?.id).toBe('2026/11/story-0');
});

describe('there are no sitemaps', () => {
  test('of a preview', () => {
    expect(sitemapUrls(newsroomForTests({ stories: [storm], isPreview: true }))).toEqual([]);
  });

  test('of a publication that stays out of search engines, but for the news sitemap, which is empty', () => {
    const newsroom = newsroomForTests({ stories: [storm], publication: { machines: { search: false } } });
    expect(sitemapUrls(newsroom)).toEqual(['/news-sitemap.xml']);
  });
});

test('the index says for each sitemap when a page of it last changed', () => {
  const listed = listedSitemaps(sitemaps(newsroomForTests({ stories: [storm] })));
  expect(listed).toContainEqual({ url: '/sitemaps/2026-11.xml', changed: Date.parse('2026-11-20T08:00:00Z') });
});

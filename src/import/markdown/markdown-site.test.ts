import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OldItem, OldPost } from '../old-paper.ts';
import { readMarkdownSite } from './markdown-site.ts';

const FIXTURES = path.resolve('tests/fixtures/import');

async function itemsOf(name: string): Promise<OldItem[]> {
  return Array.fromAsync(readMarkdownSite(path.join(FIXTURES, name)));
}

function postIn(items: readonly OldItem[], title: string): OldPost | undefined {
  return items.flatMap((item) => (item.is === 'post' && item.post.title === title ? [item.post] : []))[0];
}

describe('a site of Hugo', async () => {
  const items = await itemsOf('hugo-site');

  it('has the name, address, language and menu of its settings', () => {
    expect(items[0]).toEqual({
      is: 'site',
      site: { system: 'markdown', origin: 'https://gazette.example', name: 'The Gazette', language: 'en-us' },
    });
    const entry = { menu: 'main', label: 'News', url: 'https://gazette.example/news', order: 10 };
    expect(items).toContainEqual({ is: 'menu-entry', entry });
  });

  it('has a story for each page with a date, with all fields of its TOML', () => {
    expect(postIn(items, 'Coast road closed')).toMatchObject({
      kind: 'story',
      url: 'https://gazette.example/posts/coast-road/',
      formerUrls: ['https://gazette.example/old/coast-road/'],
      published: '2020-01-02T06:30:00-05:00',
      authors: ['jane'],
      categories: ['news'],
      tags: ['coast', 'winter-storms'],
      excerpt: 'Surf has taken it.',
      photo: { url: 'https://gazette.example/posts/coast-road/cover.png', alt: 'The road' },
      others: { mood: 'grim' },
      status: 'published',
    });
  });

  it('gives the photos beside a page with their files', () => {
    const url = 'https://gazette.example/posts/coast-road/pier.png';
    const file = path.join(FIXTURES, 'hugo-site/content/posts/coast-road/pier.png');
    expect(items).toContainEqual({ is: 'media', media: { id: url, url, file } });
  });

  it('reads JSON, the pattern of addresses of a section, and the time zone', () => {
    expect(postIn(items, 'Ferry resumes')).toMatchObject({
      url: 'https://gazette.example/2020/02/ferry/',
      published: '2020-02-03',
      status: 'draft',
    });
  });

  it('takes a page without a date for a page', () => {
    expect(postIn(items, 'About us')).toMatchObject({ kind: 'page', url: 'https://gazette.example/about/' });
  });

  it('keeps the whole text of a file whose front matter is broken, as a draft with the reason', () => {
    const post = postIn(items, 'broken');
    expect(post?.status).toBe('draft');
    expect(post?.body.text).toContain('title: [unclosed');
    expect(post?.body.text).toContain('Words that stay.');
    expect(post?.others?.['front matter']).toBeDefined();
  });
});

describe('a site of Jekyll', async () => {
  const items = await itemsOf('jekyll-site');

  it('has posts with the date in the name of the file, and addresses by its settings', () => {
    expect(postIn(items, 'Town meeting')).toMatchObject({
      url: 'https://gazette.example/paper/news/local/2020/07/04/town-meeting/',
      formerUrls: ['https://gazette.example/meeting'],
      published: '2020-07-04T10:00:00+02:00',
      authors: ['jane'],
      categories: ['news', 'local'],
      tags: ['budget'],
      slug: 'town-meeting',
    });
  });

  it('knows its authors from the data file', () => {
    expect(items).toContainEqual({
      is: 'author',
      author: { id: 'jane', name: 'Jane Doe', email: 'jane@gazette.example' },
    });
  });

  it('has drafts, and no page for the README of the repository', () => {
    expect(postIn(items, 'Later')?.status).toBe('draft');
    expect(postIn(items, 'About this repository')).toBeUndefined();
  });
});

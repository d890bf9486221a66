import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
    expect(post?.notes?.map(({ rule }) => rule)).toEqual(['front-matter-broken']);
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

describe('the files of a site', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  const files: Record<string, string | Buffer> = {
    'hugo.toml': 'baseURL = "https://gazette.example"',
    'content/_index.md': '---\ntitle: Home\n---\nWelcome.',
    'content/about/_index.md': '---\ntitle: About\n---\nWe.',
    'content/posts/_index.md': '---\ntitle: All posts\n---\nA list.',
    'content/posts/json.md': '---json\n{"title": "In JSON", "date": "2024-01-01"}\n---\nWords.',
    'content/posts/code.md': '---js\n{title: "In code"}\n---\nWords.',
    'content/posts/open.md': '+++\ntitle = "Open"\nWords.',
    'content/posts/rule.md': '---\n\nA rule above.',
    'content/posts/page.html': '---\ntitle: In HTML\ndate: 2024-01-01\n---\n<p>Words</p>',
    'content/posts/tags.html': '---\ntitle: With tags\n---\n    <p>{{ site.url }} words</p>',
    'content/posts/other.njk': '---\ntitle: Other\n---\n<p>Words</p>',
    'content/posts/latin.md': Buffer.from('---\ntitle: Latin\n---\nCaf\u00E9', 'latin1'),
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  const items = await Array.fromAsync(readMarkdownSite(folder));
  const rules = (title: string) => postIn(items, title)?.notes?.map(({ rule }) => rule);

  it('may have front matter in the languages of Eleventy; what cannot be read makes a draft with a note', () => {
    expect(postIn(items, 'In JSON')).toMatchObject({ published: '2024-01-01', body: { text: 'Words.' } });
    for (const title of ['code', 'open']) {
      expect(postIn(items, title)?.status).toBe('draft');
      expect(rules(title)).toEqual(['front-matter-broken']);
    }
    expect(postIn(items, 'rule')?.status).toBe('published');
  });

  it('may be HTML, also with tags of templates', () => {
    expect(postIn(items, 'In HTML')?.body).toEqual({ form: 'html', text: '<p>Words</p>' });
    expect(postIn(items, 'With tags')?.body).toEqual({ form: 'markdown', text: '<p>{{ site.url }} words</p>' });
  });

  it('are named where they cannot be read, or are about a list', () => {
    expect(items[0]).toMatchObject({
      site: {
        notes: [
          { rule: 'file-unread', quote: 'content/posts/other.njk' },
          { rule: 'list-text', quote: expect.stringContaining('Welcome.') },
          { rule: 'list-text', quote: expect.stringContaining('A list.') },
        ],
      },
    });
    expect([postIn(items, 'Home'), postIn(items, 'All posts')]).toEqual([undefined, undefined]);
    expect(postIn(items, 'About')?.kind).toBe('page');
  });

  it('need not be UTF-8', () => {
    expect(postIn(items, 'Latin')?.body.text).toBe('Caf\u00E9');
    expect(rules('Latin')).toEqual(['encoding']);
  });
});

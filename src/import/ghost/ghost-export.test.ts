import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OldItem } from '../old-paper.ts';
import { readGhost } from './ghost-export.ts';

const EXPORT = path.resolve('tests/fixtures/import/ghost.json');

describe('an export of Ghost', async () => {
  const items: OldItem[] = await Array.fromAsync(readGhost(EXPORT));

  it('has the name and address of the site, its authors, tags and menu', () => {
    expect(items[0]).toEqual({
      is: 'site',
      site: { system: 'ghost', origin: 'https://gazette.example', name: 'The Gazette', tagline: 'News of the coast' },
    });
    expect(items).toContainEqual({
      is: 'author',
      author: {
        id: 'u1',
        name: 'Jane Doe',
        url: 'https://gazette.example/author/jane/',
        biography: 'Reports.',
        email: 'jane@gazette.example',
        portrait: 'https://gazette.example/content/images/jane.png',
      },
    });
    expect(items).toContainEqual({
      is: 'term',
      term: { kind: 'tag', slug: 'coast', name: 'Coast', url: 'https://gazette.example/tag/coast/' },
    });
    const entry = { menu: 'navigation', label: 'Home', url: 'https://gazette.example/', order: 0 };
    expect(items).toContainEqual({ is: 'menu-entry', entry });
  });

  it('has posts with authors and tags in their order, the featured photo with its words, and what has no place', () => {
    const [story, page] = items.flatMap((item) => (item.is === 'post' ? [item.post] : []));
    expect(story).toMatchObject({
      kind: 'story',
      url: 'https://gazette.example/coast-road-closed/',
      guid: 'u-1',
      status: 'published',
      published: '2020-01-02T11:30:00Z',
      authors: ['u1', 'u2'],
      tags: ['coast', 'hash-internal'],
      excerpt: 'Surf has taken it.',
      photo: {
        url: 'https://gazette.example/content/images/2020/01/road.jpg',
        alt: 'The road',
        caption: 'The road at dawn. (Jane Doe)',
      },
      isSticky: true,
      social: { title: 'Road' },
      body: { form: 'ghost-lexical' },
      others: {
        visibility: 'members',
        codeinjection_head: '<script>x()</script>',
        canonical_url: 'https://other.example/road/',
      },
    });
    expect(page).toMatchObject({ kind: 'page', status: 'draft', body: { form: 'ghost-mobiledoc' } });
  });
});

describe('a file that is no export of Ghost', () => {
  it.each([
    ['[1, 2', 'is not JSON'],
    ['{"db": []}', 'has no posts'],
  ])('%s is refused with its name', async (text, reason) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'ghost-')), 'export.json');
    writeFileSync(file, text);
    await expect(Array.fromAsync(readGhost(file))).rejects.toThrow(new RegExp(`export\\.json .*${reason}`));
  });
});

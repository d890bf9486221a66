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
      status: 'private',
      notes: [{ rule: 'members-only', what: expect.stringContaining('Only members') }],
      published: '2020-01-02T11:30:00Z',
      authors: ['u1', 'u2'],
      tags: ['coast'],
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
        codeinjection_head: '<script>x()</script>',
        canonical_url: 'https://other.example/road/',
      },
    });
    expect(page).toMatchObject({ kind: 'page', status: 'draft', body: { text: '' } });
  });
});

describe('a post that not everybody could read', () => {
  it.each(['members', 'paid', 'tiers', 'status:-free'])(
    'is private with a note for the visibility %s',
    async (visibility) => {
      const rows = ['published', 'scheduled', 'sent', 'draft'].map((status) => ({
        id: status,
        title: status,
        status,
        visibility,
      }));
      const items = await Array.fromAsync(readGhost(written('export.json', JSON.stringify({ posts: rows }))));
      const posts = items.flatMap((item) => (item.is === 'post' ? [item.post] : []));
      expect(posts.map(({ status }) => status)).toEqual(['private', 'private', 'private', 'draft']);
      expect(posts.every(({ notes = [] }) => notes[0]?.rule === 'members-only')).toBe(true);
    },
  );
});

describe('a file that is no export of Ghost', () => {
  it.each([
    ['', /empty/, 1],
    ['{"db": [\n {"data"', /not JSON/, 2],
    ['[1, 2', /not JSON/, 1],
    ['<!doctype html><h1>x', /web page/, 1],
    ['{"db": []}', /no list of posts/, 1],
    ['null', /no list of posts/, 1],
    ['{"db": [{"data": {"posts": {"a": 1}}}]}', /no list of posts/, 1],
  ])('%j is refused with its name and place', async (text, what, line) => {
    const file = written('export.json', text);
    const problem = { rule: 'export-damaged', file, line, what: expect.stringMatching(what), fix: expect.any(String) };
    await expect(Array.fromAsync(readGhost(file))).rejects.toMatchObject({ name: 'ContentError', problems: [problem] });
  });

  it.each([
    ['is no archive', Buffer.from('PK\u0003\u0004junk'.repeat(10))],
    ['has no JSON', archive('readme.txt')],
    ['names a file above its folder', archive('../evil.txt')],
    ['names a file of the machine', archive('/tmp/evil.jpg')],
    ['names a file above its folder with backslashes', archive(String.raw`content\images\..\..\evil.jpg`)],
  ])('an archive that %s is refused with its name', async (_, bytes) => {
    const file = written('export.zip', bytes);
    const problem = { rule: 'export-damaged', file, what: expect.stringMatching(/archive/) };
    await expect(Array.fromAsync(readGhost(file))).rejects.toMatchObject({ name: 'ContentError', problems: [problem] });
  });
});

function written(name: string, content: string | Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ghost-')), name);
  writeFileSync(file, content);
  return file;
}

/** A zip archive with one empty file. */
function archive(name: string): Buffer {
  const bytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(bytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50);
  central.writeUInt16LE(bytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + bytes.length, 12);
  end.writeUInt32LE(30 + bytes.length, 16);
  return Buffer.concat([local, bytes, central, bytes, end]);
}

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../loader/content-loader.ts';
import { goodContent } from '../../loader/known-content.ts';
import type { OldPaper } from '../gathered-paper.ts';
import { statusOf } from '../files/post-state.ts';
import { proposedMap } from '../mapping/proposed-map.ts';
import type { Note } from '../note.ts';
import type { OldPost } from '../old-paper.ts';
import { WrittenState } from '../written/written-state.ts';
import { planImport, type ImportPlan } from './import-plan.ts';
import { addGoneUploads } from './site-redirects.ts';

const ORIGIN = 'https://old.example';
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-plan-'));
  mkdirSync(path.join(root, 'content'));
  cpSync('tests/fixtures/content-small/publication.yaml', path.join(root, 'content/publication.yaml'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const story = (id: string, more: Partial<OldPost> = {}): OldPost => ({
  kind: 'story',
  id,
  slug: `story-${id}`,
  title: `Story ${id}`,
  url: `${ORIGIN}/story-${id}/`,
  status: 'published',
  published: '2024-05-04T10:00:00Z',
  authors: [],
  categories: [],
  tags: [],
  body: { form: 'html', text: '' },
  comments: [],
  ...more,
});

async function plan(posts: OldPost[], publicFiles: string[] = []): Promise<ImportPlan> {
  const paper: OldPaper = {
    site: { system: 'wordpress', origin: ORIGIN },
    authors: new Map(),
    terms: new Map(),
    media: new Map(),
    menu: [],
    posts,
  };
  const content = goodContent(await readContent(root));
  const [publication] = [...content.publication.values()].map(({ data }) => data);
  if (!publication) throw new Error('The publication of the test has a mistake.');
  return planImport(
    paper,
    proposedMap(paper, 'en', () => false),
    {
      root,
      state: new WrittenState(root),
      siteName: ORIGIN,
      publication,
      content,
      publicFiles,
      oldZone: 'UTC',
      now: Date.parse('2026-11-23T00:00:00Z'),
    },
  );
}

describe('an old address that the new site has itself', () => {
  test.each(['/search/', '/admin/', '/index.html', '/SEARCH/', '/rss.xml', '/_astro/x/', '/404.html'])(
    '%s is left out with a note',
    async (address) => {
      const { posts, addresses } = await plan([story('1', { url: `${ORIGIN}${address}` })]);
      expect(posts[0]?.aliases).toEqual([]);
      expect(posts[0]?.notes).toContainEqual(expect.objectContaining({ rule: 'old-address' }));
      const page = await plan([story('1', { kind: 'page', slug: 'old', url: `${ORIGIN}${address}` })]);
      expect(page.addresses.redirects().map(({ from }) => from)).not.toContain(address);
      expect(addresses.list.filter(({ url }) => url === `${ORIGIN}${address}`)).toEqual([]);
    },
  );
});

test('addresses that differ in capitals only are claimed once', async () => {
  const { posts } = await plan(
    ['same', 'Same', 'SAME'].map((slug, index) => story(`${index}`, { slug, url: `${ORIGIN}/old/${slug}/` })),
  );
  expect(posts.map(({ aliases }) => aliases)).toEqual([['/old/same/'], [], []]);
  const [own] = (await plan([story('1', { slug: 'Same', url: `${ORIGIN}/2024/05/Same/` })])).posts;
  expect(own).toMatchObject({ address: '/2024/05/same/', aliases: [] });
});

test('a slug that is too long for a file is cut, and its old address leads to the story', async () => {
  const slug = 'y'.repeat(200);
  const { posts } = await plan([
    story('1', { slug, url: `${ORIGIN}/2024/05/${slug}/` }),
    story('2', { slug: `${slug}z` }),
  ]);
  expect(posts[0]?.file).toMatch(/^content\/articles\/2024\/05\/y{100}-[\da-f]{8}\.md$/);
  expect(posts[0]?.aliases).toEqual([`/2024/05/${slug}/`]);
  expect(posts[1]?.file).not.toBe(posts[0]?.file);
});

test('a post without a date is a draft, and a note says which date it has', async () => {
  const { published: _, ...undated } = story('1', { modified: '2024-06-01T10:00:00Z' });
  const { posts } = await plan([undated]);
  expect(posts[0]).toMatchObject({ isPublic: false, file: 'content/articles/2024/06/story-1.md' });
  const notes: Note[] = [];
  expect(statusOf(undated, notes)).toBe('draft');
  expect(notes).toEqual([expect.objectContaining({ what: expect.stringContaining('when it was last changed') })]);
});

test('topics whose names differ in signs only stay two', () => {
  const tag = (slug: string, name: string) => [`tag:${slug}`, { kind: 'tag' as const, slug, name }] as const;
  const { tags } = proposedMap(
    {
      site: { system: 'ghost' },
      authors: new Map(),
      terms: new Map([tag('c#', 'C#'), tag('c++', 'C++')]),
      media: new Map(),
      menu: [],
      posts: [],
    },
    'en',
    () => false,
  );
  expect(tags).toEqual({ 'c#': { topic: 'c', name: 'C#' }, 'c++': { topic: 'c-2', name: 'C++' } });
});

test('uploads are gone, but for those that the site keeps', async () => {
  const uploads = ['2023/01/a.jpg', '2024/05/b.jpg', '2024/05/doc.pdf'].map(
    (name) => `${ORIGIN}/wp-content/uploads/${name}`,
  );
  const { addresses } = await plan([story('1')], ['wp-content/uploads/2024/05/doc.pdf']);
  addGoneUploads(addresses, ORIGIN, uploads);
  expect(addresses.redirects().filter(({ gone }) => gone)).toEqual([
    { from: '/wp-content/uploads/2023/*', gone: true },
    { from: '/wp-content/uploads/2024/05/b.jpg/', gone: true },
  ]);
  const without = (await plan([story('1')])).addresses;
  addGoneUploads(without, ORIGIN, uploads);
  expect(without.redirects()).toContainEqual({ from: '/wp-content/uploads/*', gone: true });
});

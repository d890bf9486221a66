import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchRecord } from './search-record.ts';
import { renamePages } from './search-meta.ts';
import { indexPart, type PartFile } from './search-part.ts';

const WORDS = ['harbor', 'lighthouse', 'breakwater', 'schooner', 'ferry', 'tide'];

let root: string;
let files: Map<string, Buffer>;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'search-'));
  mkdirSync(path.join(root, 'content'));
  for (const [number, word] of WORDS.entries()) {
    writeFileSync(
      path.join(root, `content/${number}.md`),
      `---\nheadline: ignored\n---\n\nThe *${word}* is \\<b> old.\n`,
    );
  }
  files = bytesOf(await index());
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function index(): Promise<PartFile[]> {
  const records = WORDS.map((_, number): SearchRecord => ({
    file: `content/${number}.md`,
    url: `/2026/11/${number}/`,
    language: 'en',
    standfirst: 'A standfirst.',
    isWire: number === 5,
    ...(number === 0 && { picture: { src: '/photos/a.jpg', width: 3, height: 2 } }),
    meta: { title: `Story ${number}`, section: 'News', date: 'Nov. 23', time: '2026-11-23T08:00:00Z', byline: 'Jane' },
    filters: { section: ['News'], author: ['Jane'] },
  }));
  return indexPart({ root, scratch: path.join(root, 'scratch'), name: '2026-01', language: 'en', records });
}

const bytesOf = (found: readonly PartFile[]) =>
  new Map(found.map(([file, bytes]) => [file, Buffer.from(bytes, 'base64')]));
const unpacked = (file: string) => gunzipSync(files.get(file) ?? Buffer.of());

describe('a part of the index', () => {
  test('has the same bytes each time that it is made of the same stories', async () => {
    expect(bytesOf(await index())).toEqual(files);
  });

  test('holds its stories in files of four, by names that sort by age', () => {
    const groups = [...files.keys()].filter((file) => file.startsWith('fragment/'));
    expect(groups).toEqual(['fragment/2026-01-0000.pf_fragment', 'fragment/2026-01-0004.pf_fragment']);
    const first = JSON.parse(
      unpacked(groups[0] ?? '')
        .toString()
        .slice('pagefind_dcd'.length),
    );
    expect(Object.keys(first)).toEqual(['2026-01-0000', '2026-01-0001', '2026-01-0002', '2026-01-0003']);
    expect(first['2026-01-0001'].url).toBe('/2026/11/1/');
  });

  test('has the words of the body as readers see them, after headline and standfirst', () => {
    const text = unpacked('fragment/2026-01-0000.pf_fragment').toString();
    expect(text).toContain('Story 0. A standfirst. The harbor is <b> old.');
  });

  test('has the photo of a story, the length of its headline, and a mark in the name of one of the wire', () => {
    const textsOf = (group: string) =>
      JSON.parse(unpacked(`fragment/${group}.pf_fragment`).toString().slice('pagefind_dcd'.length));
    expect(textsOf('2026-01-0000')['2026-01-0000']).toMatchObject({
      headlineWords: 2,
      picture: { src: '/photos/a.jpg' },
    });
    expect(Object.keys(textsOf('2026-01-0004'))).toEqual(['2026-01-0004', '2026-01-0005w']);
  });

  test('lists its words for completions, the most frequent first, and a headline counts as much as a story', () => {
    expect(files.get('words.txt')?.toString().split('\n')).toEqual([
      'story',
      'old',
      'standfirst',
      'the',
      ...WORDS.toSorted(),
    ]);
  });

  test('has what a browser needs to search it and nothing else', () => {
    const kinds = new Set([...files.keys()].map((file) => file.replace(/_?[0-9a-f-]{7,}\./, '.')));
    expect([...kinds].sort()).toEqual([
      'filter/en.pf_filter',
      'fragment/.pf_fragment',
      'index/en.pf_index',
      'pagefind-entry.json',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
      'words.txt',
    ]);
  });
});

test('a list of pages in an unknown form is refused and not guessed at', () => {
  const name = () => ({ id: 'a', group: 'b' });
  expect(() => renamePages(Buffer.from([0xa0]), name)).toThrow('Use release 1.6');
  expect(() => renamePages(Buffer.from([0x82, 0x61, 0x31, 0x81, 0x82]), name)).toThrow('Use release 1.6');
});

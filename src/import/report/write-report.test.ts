import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { noteGroups } from './note-groups.ts';
import { postForTests, resultForTests } from './result-for-tests.ts';
import { sitemapUrls } from './sitemap-urls.ts';
import { totalsOf } from './totals.ts';
import { writeReport } from './write-report.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'broadsheet-report-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const HOSTILE = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>';
const dropped = {
  kind: 'dropped',
  rule: 'shortcode-unknown',
  what: 'The shortcode was dropped.',
  quote: HOSTILE,
} as const;
const changed = { kind: 'changed', rule: 'heading-level', what: 'A heading changed.' } as const;

test('the same import writes the same page and data, and text of the export is never HTML there', () => {
  const result = resultForTests({
    site: { system: 'wordpress', name: HOSTILE, origin: 'javascript:alert(1)' },
    posts: [postForTests({ name: HOSTILE, notes: [dropped] }), postForTests({ id: '2', leftOut: HOSTILE })],
  });
  writeReport(result, FOLDER);
  const page = readFileSync(path.join(FOLDER, 'import-report.html'), 'utf8');
  const data = JSON.parse(readFileSync(path.join(FOLDER, 'import-report.json'), 'utf8'));
  expect(page).not.toContain('<img src=x');
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('href="javascript:');
  expect(data).toMatchObject({ version: 1, posts: [{ name: HOSTILE, notes: [{ quote: HOSTILE }] }, {}] });
  writeReport(result, FOLDER);
  expect(readFileSync(path.join(FOLDER, 'import-report.html'), 'utf8')).toBe(page);
});

test('the page asks no network for anything', () => {
  writeReport(resultForTests({ posts: [postForTests()] }), FOLDER);
  const page = readFileSync(path.join(FOLDER, 'import-report.html'), 'utf8');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<(?:link|img|script src|iframe)/);
});

test('notes are grouped by rule: what was dropped first, with the number of stories', () => {
  const result = resultForTests({
    posts: [postForTests({ notes: [changed, dropped, dropped] }), postForTests({ id: '2', notes: [changed] })],
    notes: [changed],
  });
  expect(noteGroups(result)).toMatchObject([
    { rule: 'shortcode-unknown', count: 2, posts: 1 },
    { rule: 'heading-level', count: 3, posts: 2 },
  ]);
});

test('totals balance what came in with what was written and left out', () => {
  const totals = totalsOf(
    resultForTests({
      posts: [
        postForTests({ words: { before: 100, after: 60 }, comments: { approved: 2, others: 1, written: 2 } }),
        postForTests({ id: '2', words: { before: 100, after: 99 } }),
      ],
      authors: [{ id: 'a', name: 'A', notes: [], leftOut: 'Wrote nothing.' }],
    }),
  );
  expect(totals).toMatchObject({ changedWords: 1, words: { before: 200, after: 159 } });
  expect(totals.balance).toContainEqual({ name: 'Authors', in: 1, written: 0, leftOut: 1 });
  expect(totals.balance).toContainEqual({ name: 'Comments', in: 3, written: 2, leftOut: 1 });
});

test('a sitemap is read from files: an index, compressed, and a text', async () => {
  const urlset = (url: string) => `<urlset><url><loc>${url}</loc></url></urlset>`;
  const file = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(path.join(FOLDER, name), bytes);
    return path.join(FOLDER, name);
  };
  file('posts.xml', urlset('https://gazette.example/a/?x=1&amp;y=2'));
  file('pages.xml.gz', gzipSync(urlset('https://gazette.example/b/')));
  const index = file(
    'sitemap.xml',
    '<sitemapindex><sitemap><loc>https://gazette.example/posts.xml</loc></sitemap><sitemap><loc>https://gazette.example/pages.xml.gz</loc></sitemap></sitemapindex>',
  );
  expect(await sitemapUrls(index)).toEqual(['https://gazette.example/a/?x=1&y=2', 'https://gazette.example/b/']);
  expect(await sitemapUrls(file('list.txt', '# old\nhttps://gazette.example/c/\n'))).toEqual([
    'https://gazette.example/c/',
  ]);
  await expect(sitemapUrls(path.join(FOLDER, 'none.xml'))).rejects.toThrow('There is no sitemap');
  await expect(sitemapUrls(file('page.html', '<!doctype html><p>'))).rejects.toThrow('is not a sitemap');
});

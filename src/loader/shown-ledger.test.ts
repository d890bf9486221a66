import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyLedger, type Ledger } from './content-ledger.ts';
import { readContent } from './content-loader.ts';
import { shownLedger } from './shown-ledger.ts';

const STORY = 'content/articles/2026/11/good.md';

let project: string;
const at = (file: string) => path.join(project, file);
const edit = (file: string, from: string | RegExp, to: string) =>
  writeFileSync(at(file), readFileSync(at(file), 'utf8').replace(from, to));
const story = (headline: string) =>
  `---\nheadline: ${headline}\nsection: news\npublished: 2026-11-20 06:30\n---\n\nText.\n`;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-shown-'));
  for (const name of readdirSync('src')) mkdirSync(path.join(project, 'src', name), { recursive: true });
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const shown = async (before: Ledger) => shownLedger(await readContent(project), before);
const headlines = ({ articles }: Ledger) => [...articles.values()].map(({ data }) => data.frontMatter.headline).sort();

test('a faulty file is shown in its last good version, and every other file as it is now', async () => {
  writeFileSync(at('content/articles/2026/11/other.md'), story('Other'));
  const before = await shown(emptyLedger());
  edit(STORY, /headline: .*/, 'headline: Changed\nsectoin: news');
  edit('content/articles/2026/11/other.md', 'Other', 'Other, changed');
  expect(headlines(await shown(before))).toEqual(['A good story', 'Other, changed']);
  edit(STORY, 'sectoin: news\n', '');
  expect(headlines(await shown(before))).toEqual(['Changed', 'Other, changed']);
});

test('a file that never was good is left out, and the rest is shown', async () => {
  writeFileSync(at('content/articles/2026/11/other.md'), story('Other'));
  edit(STORY, 'section:', 'sectoin:');
  expect(headlines(await shown(emptyLedger()))).toEqual(['Other']);
});

test('a deleted file stays as long as another refers to it', async () => {
  const before = await shown(emptyLedger());
  for (const file of ['content/authors/jane-doe.yaml', 'content/photos/harbor.jpg']) rmSync(at(file));
  const now = await shown(before);
  expect([headlines(now), [...now.authors.keys()], [...now.photos.keys()]]).toEqual([
    ['A good story'],
    ['jane-doe'],
    ['photos/harbor.jpg'],
  ]);
  rmSync(at(STORY));
  expect((await shown(now)).photos.size).toBe(0);
});

test('what cannot be shown without a missing file is left out with it', async () => {
  rmSync(at('content/sections/news.yaml'));
  const now = await shown(emptyLedger());
  // The navigation names the section, so that there is no site at all.
  expect([now.articles.size, now.publication.size]).toEqual([0, 0]);
});

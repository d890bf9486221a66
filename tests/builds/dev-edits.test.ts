import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileStamp } from '../../src/cache/file-stamp.ts';
import { readContent } from '../../src/loader/content-loader.ts';
import { readAgain, readFirst, type ReadContent } from '../../src/loader/following/content-update.ts';
import { shownLedger } from '../../src/loader/shown-ledger.ts';
import { loadMarkdownSettings } from '../../src/loader/settings/markdown-settings.ts';
import { relatedStories } from '../../src/newsroom/related/related-stories.ts';
import { openNewsroom } from '../../src/newsroom/newsroom.ts';
import { storyMemo } from '../../src/newsroom/open-stories.ts';
import { sitePages } from '../../src/newsroom/site/site-pages.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { BUILD_TIME, makeCleanProject, makeProject } from '../project.ts';
import { RandomEditor } from './random-editor.ts';

/** `DEV_EDITS` makes more of them. */
const EDITS = Number(process.env['DEV_EDITS'] ?? 16);
const SEED = Number(process.env['DEV_SEED'] ?? 11);
const BURST = 8;
const STORIES = 60;
const NOW = Date.parse(BUILD_TIME);
const GUARD = EDITS * 120_000;

let folder: string;
let editor: RandomEditor;
let running: DevSite | undefined;

beforeAll(async () => {
  await loadMarkdownSettings();
  folder = makeProject();
  editor = new RandomEditor(folder, SEED);
  editor.fill(STORIES);
});

afterAll(() => {
  running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The addresses of the pages and feeds of a project, those of drafts among them. */
async function addressesIn(project: string): Promise<string[]> {
  const { ledger } = await readContent(project);
  const newsroom = openNewsroom(ledger, NOW, true);
  const feeds = ['/rss.xml', '/feed.json', '/news/atom.xml', '/authors/jane-doe/rss.xml', '/sitemap-index.xml'];
  return [...sitePages(newsroom), ...newsroom.killed].map(({ url }) => url).concat(feeds, '/no/such/page/');
}

/** What a dev server has at addresses, without what differs between two folders. */
async function pagesOf(dev: DevSite, addresses: readonly string[], project: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const address of addresses) {
    const { status, html } = await dev.page(address);
    pages.set(address, `${status} ${html.replaceAll(project, '')}`);
  }
  return pages;
}

test(
  `after each burst of edits the dev server shows what a new one shows (${EDITS} edits, seed ${SEED})`,
  { timeout: GUARD },
  async () => {
    const dev = await startDev(folder);
    running = dev;
    await dev.page('/');
    for (let made = 0; made < EDITS; made += BURST) {
      const edits = Array.from({ length: BURST }, () => editor.edit());
      const copy = makeCleanProject(path.join(folder, 'content'));
      rmSync(path.join(copy, 'src'), { recursive: true });
      cpSync(path.join(folder, 'src'), path.join(copy, 'src'), { recursive: true });
      const fresh = await startDev(copy);
      try {
        const addresses = await addressesIn(copy);
        const expected = await pagesOf(fresh, addresses, copy);
        let shown = new Map<string, string>();
        const isSame = async () => {
          shown = await pagesOf(dev, addresses, folder);
          return addresses.every((address) => shown.get(address) === expected.get(address));
        };
        for (let attempt = 0; attempt < 5; attempt++) if (await isSame()) break;
        const different = addresses.filter((address) => shown.get(address) !== expected.get(address));
        expect(different, edits.join('\n')).toEqual([]);
        for (const address of different) expect(shown.get(address), address).toBe(expected.get(address));
      } finally {
        fresh.stop();
        rmSync(copy, { recursive: true });
      }
    }
  },
);

test(
  'what the dev server knows after a save is what a new reading finds, and it shows the same newsroom',
  async () => {
    let read: ReadContent | undefined;
    const memo = storyMemo();
    let shown = (await readContent(folder)).ledger;
    for (let made = 0; made < EDITS * 5; made++) {
      const stamps = fileStamps();
      const edit = editor.edit();
      const after = fileStamps();
      const files = [...stamps.keys(), ...after.keys()].filter((file) => stamps.get(file) !== after.get(file));
      const changes = { files: new Set(files), isWhole: made % 10 === 9, isPublic: false };
      read = read ? await readAgain(folder, read, changes) : await readFirst(folder);
      const now = await readContent(folder);
      expect(read.known.problems, edit).toEqual(now.problems);
      expect(withoutStamps(read.known.ledger), edit).toEqual(withoutStamps(now.ledger));
      const before = shown;
      shown = shownLedger(read.known, before);
      if (now.problems.length > 0) continue;
      const changed = [...(read.known.changed ?? [])].flatMap(
        (file) => /^content\/articles\/(.+)\.md$/.exec(file)?.[1] ?? [],
      );
      const [followed, opened] = [openNewsroom(shown, NOW, true, memo, changed), openNewsroom(now.ledger, NOW, true)];
      expect(followed, edit).toEqual(opened);
      for (const story of opened.stories)
        expect(relatedStories(story, followed), edit).toEqual(relatedStories(story, opened));
    }
  },
  GUARD,
);

/** Shows which files an edit has changed. */
function fileStamps(): Map<string, string | undefined> {
  const content = path.join(folder, 'content');
  const files = readdirSync(content, { recursive: true }).map((below) => path.join(content, String(below)));
  return new Map(files.filter((file) => statSync(file).isFile()).map((file) => [file, fileStamp(file)]));
}

/** Entries with their order, without the stamps, which tell when a file was read. */
function withoutStamps(ledger: Awaited<ReturnType<typeof readContent>>['ledger']): unknown {
  return Object.entries(ledger).map(([kind, entries]) => [
    kind,
    [...entries].map(([id, { stamp: _, ...entry }]: [string, object & { stamp?: unknown }]) => [id, entry]),
  ]);
}

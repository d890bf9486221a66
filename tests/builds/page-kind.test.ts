import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { makeProject, mustBuild, siteEnvironment } from '../project.ts';

const TABLE = 'src/newsroom/site/addresses.ts';
const STORY = 'content/articles/2026/11/storm.md';

/** The two files of a kind with one page, as CONTRIBUTING.md shows them. */
const EVENTS = {
  'src/newsroom/site/events-page.ts': `import type { Newsroom } from '../newsroom.ts';
import { addressOf } from './addresses.ts';
import { siteView, type HeadView, type SiteView } from './site.ts';

export function eventsPage(newsroom: Newsroom): { site: SiteView; head: HeadView } {
  const head: HeadView = { title: 'Events', description: 'What is on', canonical: addressOf('events'), kind: 'website' };
  return { site: siteView(newsroom), head };
}
`,
  'src/pages/events.astro': `---
import { openEdition } from '../engine/edition.ts';
import { keptPage } from '../engine/single-page.ts';
import Page from '../layouts/Page.astro';
import { eventsPage } from '../newsroom/site/events-page.ts';

const page = eventsPage(openEdition());
const kept = keptPage({ page });
if (kept) return kept;
---

<Page {...page}><h1>Events</h1></Page>
`,
};
const EVENTS_LINE = `  events: { pattern: '/events/', sitemap: 'pages' },\n`;

/** The same for a kind with a page for each file of a folder of content/. */
const BULLETINS = {
  'src/newsroom/site/bulletin-page.ts': `import type { Newsroom } from '../newsroom.ts';
import { addressOf } from './addresses.ts';
import { siteView, type HeadView, type SiteView } from './site.ts';

export function bulletinPages(newsroom: Newsroom): { id: string; site: SiteView; head: HeadView }[] {
  return [...newsroom.newsletters].map(([id, { name, pitch }]) => ({
    id,
    site: siteView(newsroom),
    head: { title: name, description: pitch, canonical: addressOf('bulletin', id), kind: 'website' },
  }));
}
`,
  'src/pages/bulletins/[bulletin].astro': `---
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import Page from '../../layouts/Page.astro';
import { bulletinPages } from '../../newsroom/site/bulletin-page.ts';

export const getStaticPaths = () =>
  pagePaths(bulletinPages(openEdition()), (page) => ({ params: { bulletin: page.id }, props: { page } }));

const { page } = Astro.props;
---

<Page site={page.site} head={page.head}><h1>{page.head.title}</h1></Page>
`,
};
const BULLETINS_LINE = `  bulletin: { pattern: '/bulletins/<bulletin>/', noun: 'the bulletin', collection: 'newsletters', sitemap: 'lists' },\n`;

const FIELDS = 'headline: A storm\nsection: news\npublished: 2026-11-20T06:30:00-05:00';
const PAGE = '---\ntitle: Bulletins\ndescription: Ours\n---\n\nText.\n';

let folder: string;
const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');

function write(files: Partial<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text ?? '');
  }
}

/** What `npm run check` finds, as "rule file". */
function check(...words: string[]): string[] {
  const command = ['src/cli/check.ts', '--format', 'json', ...words];
  const { stdout } = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), command, {
    cwd: folder,
    encoding: 'utf8',
    env: siteEnvironment(),
  });
  const found: { rule: string; file: string; what: string }[] = JSON.parse(stdout);
  return found.map(({ rule, file, what }) => `${rule} ${file} ${what}`);
}

beforeAll(() => {
  folder = makeProject();
  write({ ...EVENTS, ...BULLETINS });
  const line = /^ {2}masthead: .*\n/m;
  expect(read(TABLE)).toMatch(line);
  write({ [TABLE]: read(TABLE).replace(line, (before) => before + EVENTS_LINE + BULLETINS_LINE) });
  const links = '[What is on](/events/), [the bulletin](/bulletins/daily/) and [no bulletin](/bulletins/weekly/).';
  write({ [STORY]: `---\n${FIELDS}\n---\n\n${links}\n` });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two files and one line of the table make a kind of page that links may lead to', () => {
  expect(check().filter((line) => line.startsWith('link-'))).toEqual([
    expect.stringMatching(
      /^link-dead content\/articles\/2026\/11\/storm\.md There is nothing at \/bulletins\/weekly\//,
    ),
  ]);
});

test.each([
  [
    'no section and no page may have its name',
    { 'content/sections/events.yaml': 'name: Events\n', 'content/pages/bulletins.md': PAGE },
    ['content/pages/bulletins.md', 'content/sections/events.yaml'],
  ],
  [
    'no file in public/ may lie at its address',
    { 'public/events/index.html': '<p>Ours</p>\n', 'public/bulletins/daily/index.html': '<p>Ours</p>\n' },
    ['content/newsletters/daily.yaml', 'public/events/index.html'],
  ],
])('%s', (_, taken, blamed) => {
  write(taken);
  const found = check().filter((line) => line.startsWith('address-taken'));
  for (const file of Object.keys(taken)) rmSync(at(file));
  expect(found.map((line) => line.split(' ')[1]).sort()).toEqual(blamed);
});

test('its addresses count as answered when the check compares with what was published', () => {
  write({ 'published.txt': '/events/\n/bulletins/daily/\n/bulletins/weekly/\n' });
  expect(check('--against', 'published.txt').filter((line) => line.startsWith('address-gone'))).toEqual([
    expect.stringContaining('/bulletins/weekly/ was published, but no longer exists'),
  ]);
});

test('the sitemaps name its pages, and the next build keeps them', () => {
  rmSync(at(STORY));
  mustBuild(folder);
  expect(read('dist/events/index.html')).toContain('<h1>Events</h1>');
  expect(read('dist/bulletins/daily/index.html')).toContain('<h1>The Daily</h1>');
  expect(read('dist/sitemaps/pages.xml')).toContain('<loc>https://small.example/events/</loc>');
  expect(read('dist/sitemaps/lists.xml')).toContain('<loc>https://small.example/bulletins/daily/</loc>');
  expect(mustBuild(folder)).toMatch(/^0 pages rendered, \d+ reused, 0 removed in /m);
});

test('icons show a front page, an icon in public/ takes the place of one, and a logo is in all of them', async () => {
  expect(read('dist/favicon.svg')).toContain('viewBox="0 0 512 512"');
  const own = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';
  write({ 'public/favicon.svg': own });
  mustBuild(folder);
  expect(read('dist/favicon.svg')).toBe(own);
  rmSync(at('public/favicon.svg'));
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#123456"/></svg>';
  write({ 'content/logo.svg': logo });
  mustBuild(folder);
  rmSync(at('content/logo.svg'));
  expect(read('dist/favicon.svg')).toBe(`${logo}\n`);
  for (const file of ['favicon.ico', 'apple-touch-icon.png', 'icons/small.png', 'icons/large.png', 'icons/wide.png'])
    expect(existsSync(at(`dist/${file}`)), file).toBe(true);
  const middle = sharp(at('dist/icons/large.png')).removeAlpha().extract({ left: 256, top: 256, width: 1, height: 1 });
  expect((await middle.raw().toBuffer()).toString('hex')).toBe('123456');
});

test('a page that the settings leave out is not built, and links to it are dead', () => {
  const publication = read('content/publication.yaml');
  write({ 'content/publication.yaml': `${publication}search: false\noffline: false\n` });
  write({ [STORY]: `---\n${FIELDS}\n---\n\n[Search](/search/), or [read](/offline/) later.\n` });
  const dead = check().filter((line) => line.startsWith('link-dead'));
  rmSync(at(STORY));
  mustBuild(folder);
  write({ 'content/publication.yaml': publication });
  expect(dead).toHaveLength(2);
  for (const file of ['search/index.html', 'offline/index.html', 'offline/killed.json'])
    expect(existsSync(at(`dist/${file}`)), file).toBe(false);
  expect(existsSync(at('dist/service-worker.js'))).toBe(true);
});

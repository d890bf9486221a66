import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { build, makeProject, mustBuild, siteEnvironment } from '../project.ts';
import { startDev } from '../dev-site.ts';
import { CANARIES, filesOf, OLD_MONTH, plant, sightings, type Canary } from './canaries.ts';
import { OPENING, openEveryGate, ROUTES_OF_FILES } from './open-gates.ts';

const NOW = '2026-11-23T12:00:00Z';
/** The folder in which a build assembles a site, and leaves one that it does not publish. */
const NEXT_SITE = '.broadsheet/dist/spare';

const DAYS = 'monday, tuesday, wednesday, thursday, friday, saturday, sunday';

/** The route of the search page, which orders the index: files that no route has. */
const SEARCH = 'src/pages/search/[...number].astro';
const isOfSearch = (file: string) => file.startsWith('search/');
/** Routes that print nothing of stories, and the histories, which have a test of their own with a repository. */
const LEFT_OUT = [
  'masthead.astro',
  '[page].astro',
  'apple-touch-icon.png.ts',
  'favicon.ico.ts',
  'favicon.svg.ts',
  'feed.css.ts',
  'icons/[icon].ts',
  'site.webmanifest.ts',
  'service-worker.js.ts',
  '[indexNowKey].txt.ts',
  '[year]/[month]/[slug]/history.astro',
  'offline/index.astro',
  'offline/killed.json.ts',
  'letters/[answer].astro',
  'newsletters/[answer].astro',
  'newsletters/index.astro',
];
/** The plan of editions leaves out what is not public before any route asks for them: editions.test.ts. */
const PLANNED = 'newsletters/[newsletter]/';

let folder: string;
const at = (file: string) => path.join(folder, file);

/* One project for all tests: each of them builds it as it needs it, and a build equals a clean one whatever was before. */
beforeAll(() => {
  folder = makeProject();
  appendFileSync(at('content/publication.yaml'), 'machines: { markdown: true }\nwire: { ninjs: true, newsml: true }\n');
  appendFileSync(
    at('content/newsletters/daily.yaml'),
    `auto: [{ from: 2026-11-20, days: [${DAYS}], at: '06:00', sections: [news, livewire], stories: 20 }]\n`,
  );
  for (const name of Object.keys(CANARIES) as Canary[])
    for (const section of ['news', 'livewire']) plant(folder, name, section);
  // A draft in a year of its own: archives and sitemaps would tell of it by its date.
  const month = at(`content/articles/${OLD_MONTH.replace('-', '/')}`);
  mkdirSync(month, { recursive: true });
  writeFileSync(
    path.join(month, 'quokka-of-old.md'),
    `---\nheadline: A quokka\nsection: news\npublished: ${OLD_MONTH}-02T08:00:00Z\nstatus: draft\n---\n\nText.\n`,
  );
  mustBuild(folder, { BUILD_TIME: NOW });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nothing of a draft, a scheduled, an embargoed or a killed story is in any byte that a build puts out', () => {
  expect(sightings(folder)).toEqual([]);
  expect(readFileSync(at('dist/2026/11/wombat-news/index.html'), 'utf8')).toContain('withdrawn');
});

test('the next change is the second at which they come out', () => {
  expect(JSON.parse(readFileSync(at('.broadsheet/dist/next-change.json'), 'utf8'))).toEqual({
    at: '2026-11-23T12:00:01.000Z',
    reasons: ['embargo', 'publication'],
    timeZone: expect.any(String),
  });
});

test('no environment variable makes a build publish what is not public', () => {
  mustBuild(folder, { BUILD_TIME: NOW, PREVIEW_DRAFTS: 'true', DEV: 'true', NODE_ENV: 'development' });
  expect(sightings(folder)).toEqual([]);
});

test('a build while the dev server runs, and shows drafts, puts nothing of them out', async () => {
  const dev = await startDev(folder);
  try {
    for (const url of ['/', '/2026/11/quokka-news/', '/search/', '/search/2026-01/pagefind-entry.json'])
      expect((await dev.page(url)).status).toBe(200);
    expect((await dev.page('/2026/11/quokka-news/')).html).toContain('speaks of the quokka');
    mustBuild(folder, { BUILD_TIME: NOW });
  } finally {
    dev.stop();
  }
  expect(sightings(folder)).toEqual([]);
});

test('a preview shows drafts and what is to come, says so on every page, and shows nothing of a killed story', () => {
  expect(preview().trim().split('\n').at(-1)).toMatch(/^The preview is in \.broadsheet\/preview\//);
  const site = at('.broadsheet/preview');
  const page = readFileSync(path.join(site, '2026/11/quokka-news/index.html'), 'utf8');
  for (const part of ['Draft: not published', 'Preview for editors', 'name="robots" content="noindex"'])
    expect(page).toContain(part);
  expect(readFileSync(path.join(site, '2026/11/bilby-news/index.html'), 'utf8')).toContain('Under embargo until');
  const unmarked = filesOf(at('.broadsheet/preview'))
    .filter((file) => file.endsWith('index.html'))
    .filter((file) => !/content="noindex"/.test(readFileSync(file, 'utf8')));
  expect(unmarked).toEqual([]);
  // Programs are told of nothing that it has.
  expect(page).not.toContain('type="application/rss+xml"');
  expect(readFileSync(path.join(site, '_headers'), 'utf8')).toContain('\n  X-Robots-Tag: noindex, nofollow\n');
  expect(readFileSync(at('.broadsheet/_broadsheet_preview/hosts/nginx.conf'), 'utf8')).toContain('X-Robots-Tag');
  expect(readFileSync(path.join(site, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
  for (const file of ['sitemap-index.xml', 'news-sitemap.xml', 'llms.txt', '2026/11/quokka-news/index.md'])
    expect(existsSync(path.join(site, file)), file).toBe(false);
  expect(sightings(folder, ['.broadsheet/preview']).filter((line) => line.startsWith('wombat'))).toEqual([]);
});

test('a second later, what was scheduled and under embargo is there, whole', () => {
  mustBuild(folder, { BUILD_TIME: '2026-11-23T12:00:01Z' });
  for (const name of ['numbat', 'bilby']) {
    expect(readFileSync(at(`dist/2026/11/${name}-news/index.html`), 'utf8')).toContain(`speaks of the ${name}`);
    expect(readFileSync(at(`dist/tags/${name}-tag/index.html`), 'utf8')).toContain(`The ${name} is out`);
  }
  expect(sightings(folder).filter((line) => /quokka|wombat/.test(line))).toEqual([]);
});

/** Builds the preview, and returns what the command said. */
function preview(): string {
  const node = path.join(ROOT, 'node_modules/.bin/node');
  const command = ['src/cli/preview-drafts.ts', '--build-only'];
  const { status, stdout, stderr } = spawnSync(node, command, {
    cwd: folder,
    encoding: 'utf8',
    env: siteEnvironment({ BUILD_TIME: NOW }),
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

describe('the test sees a leak when a route asks past the gate:', () => {
  const routes = readdirSync(path.join(ROOT, 'src/pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:astro|ts)$/.test(file) && !LEFT_OUT.includes(file) && !file.startsWith(PLANNED))
    // No route of a build.
    .filter((file) => !file.split(path.sep).some((part) => part.startsWith('_')))
    .filter((file) => readFileSync(path.join(ROOT, 'src/pages', file), 'utf8').match(OPENING));
  /** Routes with a file that gives stories away. */
  let leaking: Set<string>;

  beforeAll(() => {
    openEveryGate(folder, routes, NOW);
    // Every build examines the next site, which it then leaves where it is.
    const { status, output } = build(folder, { BUILD_TIME: NOW });
    expect([status, output]).toEqual([1, expect.stringContaining('not-public')]);
    const routeOf = new Map(JSON.parse(readFileSync(at(ROUTES_OF_FILES), 'utf8')) as [string, string][]);
    const files = sightings(folder, [NEXT_SITE]).map((sighting) =>
      sighting.replace(`${NEXT_SITE}/`, '').replace(/^\S+ in /, ''),
    );
    leaking = new Set(files.flatMap((file) => routeOf.get(file) ?? (isOfSearch(file) ? SEARCH : [])));
  });

  test.each(routes)('%s', (route) => expect(leaking).toContain(`src/pages/${route}`));
});

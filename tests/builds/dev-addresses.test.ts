import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../src/engine/site-manifest.ts';
import { DEMO, DEMO_PLACE, DEMO_PROJECT, SITE } from '../demo-project.ts';
import { launchChromium } from '../../src/audit/chromium.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { PAGE_KINDS } from '../page-kinds.ts';
import { makeProject } from '../project.ts';
import { serve, type StaticServer } from '../static-server.ts';

/** Files of the built site that the dev server need not have, and why. */
const BUILD_ONLY: readonly (readonly [files: RegExp, why: string])[] = [
  [/^_astro\//, 'bundles: the dev server serves the sources, under their own names, which pages refer to'],
  [/^_(?:headers|redirects)$/, 'hosts read these files and do not serve them'],
];
/** Requests that are under way at once. */
const AT_ONCE = 4;

let folder: string;
let host: StaticServer;
let dev: DevSite;

beforeAll(async () => {
  folder = makeProject(path.join(DEMO, 'content'));
  // Encoding all photos again would take minutes.
  for (const cache of ['photos', 'cards']) {
    const from = path.join(DEMO_PROJECT, '.broadsheet', cache);
    if (existsSync(from)) cpSync(from, path.join(folder, '.broadsheet', cache), { recursive: true });
  }
  writeFileSync(path.join(folder, 'public/site-association'), 'a file without an ending');
  host = await serve(SITE);
  dev = await startDev(folder);
});

afterAll(async () => {
  dev?.stop();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of the built demo that the dev server must have. */
function builtFiles(): string[] {
  const files = [...(readManifest(DEMO_PLACE.manifest)?.files.keys() ?? [])];
  return files.filter((file) => !BUILD_ONLY.some(([excluded]) => excluded.test(file))).sort();
}

/** The page for what is not found is looked at where it is shown. */
function addressOf(file: string): string {
  if (file === '404.html') return '/no/such/page/';
  return `/${file}`.replace(/\/index\.html$/, '/');
}

interface Answer {
  status: number;
  type: string;
}

async function answerAt(origin: string, address: string): Promise<Answer> {
  const response = await fetch(origin + address, { redirect: 'manual' });
  await response.arrayBuffer();
  return { status: response.status, type: response.headers.get('Content-Type')?.replace(/;.*/, '') ?? '' };
}

/** Does something with each item of a list, several at once. */
async function forEach<T>(items: readonly T[], job: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await job(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

test('every address of the built site answers in the dev server, with the same status and type', async () => {
  const files = builtFiles();
  expect(files.length).toBeGreaterThan(700);
  const different: Record<string, { host: Answer; dev: Answer }> = {};
  await forEach(files, async (file) => {
    const address = addressOf(file);
    const [built, served] = [await answerAt(host.origin, address), await answerAt(dev.origin, address)];
    // The host does not know this ending.
    if (built.type === 'application/octet-stream') built.type = served.type;
    if (built.status !== served.status || built.type !== served.type) different[address] = { host: built, dev: served };
  });
  expect(different).toEqual({});
});

test('files that only a build has are the exception', () => {
  const files = readManifest(DEMO_PLACE.manifest)?.files ?? new Map();
  for (const [excluded, why] of BUILD_ONLY)
    expect(
      [...files.keys()].some((file) => excluded.test(file)),
      why,
    ).toBe(true);
});

test.each(['/rss.xml/', '/photos/', '/storm/coast-road', '/news', '/nothing/', '/nothing.txt', '/2026/11/nothing/'])(
  '%s is not found, in a build and in the dev server',
  async (address) => {
    expect((await answerAt(host.origin, address)).status).toBe(404);
    const { status, html } = await dev.page(address);
    expect(status).toBe(404);
    const title = /<title>.*?<\/title>/.exec(await (await fetch(`${host.origin}/nothing/`)).text())?.[0];
    expect(html).toContain(title);
  },
);

test('the dev server says so when an address lacks only its slash', async () => {
  await dev.page('/news');
  await dev.until(() => dev.said().includes('/news was not found. Page addresses end with a slash: /news/'));
});

test('a file of public/ answers without an ending to its name', async () => {
  expect(await dev.page('/site-association')).toMatchObject({ status: 200, html: 'a file without an ending' });
});

test('all that pages of the dev server refer to on the site is there', async () => {
  const missing: string[] = [];
  const seen = new Set<string>();
  for (const [, url] of PAGE_KINDS) {
    const { html } = await dev.page(url);
    const addresses = [
      ...[...html.matchAll(/\s(?:src|href)="(\/[^"]*)"/g)].map(([, address = '']) => address),
      ...[...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) => set.split(', ').map((one) => one.trim())),
    ].map((address) =>
      address
        .replace(/[ #].*/, '')
        .replaceAll('&amp;', '&')
        .replaceAll('&#38;', '&'),
    );
    const fresh = [...new Set(addresses)].filter((address) => !seen.has(address));
    for (const address of fresh) seen.add(address);
    await forEach(fresh, async (address) => {
      const { status } = await answerAt(dev.origin, address);
      if (status !== 200) missing.push(`${status} ${address} on ${url}`);
    });
  }
  expect(missing).toEqual([]);
  expect([...seen].some((address) => address.startsWith('/photos/'))).toBe(true);
});

test('the dev server’s search finds stories', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${dev.origin}/search/?q=lighthouse`);
    await page.waitForSelector('.search-results li a');
    expect(await page.locator('.search-status').textContent()).toMatch(/\d/);
    const found = await page.locator('.search-results a').first().getAttribute('href');
    expect((await dev.page(found ?? '')).status).toBe(200);
  } finally {
    await browser.close();
  }
});

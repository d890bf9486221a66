import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { connectChromium } from '../src/audit/chromium.ts';
import { FIVE_PHOTOS, GALLERY, STORY } from './page-kinds.ts';
import { serve, type StaticServer } from './static-server.ts';

const OTHER = '/2026/11/county-snow/';
/** What the worker and the script that starts it may weigh. */
const BUDGET = 1300;

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
/** What the server answers in place of files, by path. */
let instead: Record<string, { status: number; body: string }> = {};

beforeAll(async () => {
  browser = await connectChromium(inject('browser'));
});

afterAll(() => browser?.close());

beforeEach(async () => {
  instead = {};
  server = await serve(SITE, (request, response) => {
    const answer = instead[request.url ?? ''];
    if (answer) response.writeHead(answer.status, { 'Content-Type': 'text/html' }).end(answer.body);
    return answer !== undefined;
  });
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await server.close();
});

/** Reads a story and waits until it is kept. */
async function read(story: string): Promise<void> {
  await page.goto(server.origin + story);
  await expect.poll(kept).toContain(story);
}

const kept = () =>
  page.evaluate(async () => {
    const requests = await (await caches.open('stories')).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });

test('a story that was read, also the first, opens when the server is gone, in its style', async () => {
  await read(STORY);
  await server.close();
  await page.goto(server.origin + STORY);
  expect(await page.locator('h1').textContent()).toContain('Storm closes the Coast Road');
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
});

test('any other page is, without a network, the list of the stories that are kept, the last first', async () => {
  await read(STORY);
  await read(OTHER);
  await server.close();
  await page.goto(`${server.origin}/news/`);
  expect(await page.locator('h1').textContent()).toBe('You are offline');
  const links = page.locator('.kept a');
  await expect
    .poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    .toEqual([OTHER, STORY]);
  await links.last().click();
  await page.locator('h1', { hasText: 'Storm closes the Coast Road' }).waitFor();
});

test('a kept story that was retracted says so in the list', async () => {
  const body = readFileSync(path.join(SITE, STORY, 'index.html'), 'utf8').replace(
    /<article[^>]*>/,
    '$&<p class="notice">This story has been retracted.</p>',
  );
  instead = { [STORY]: { status: 200, body } };
  await read(STORY);
  await server.close();
  await page.goto(`${server.origin}/news/`);
  await expect
    .poll(() => page.locator('.kept a').allTextContents())
    .toEqual([expect.stringMatching(/^Storm closes the Coast Road .* This story has been retracted\.$/)]);
});

test('with a network a page is what the server says, and that is what is kept', async () => {
  await read(STORY);
  instead[STORY] = { status: 200, body: '<h1>Corrected</h1>' };
  await page.goto(server.origin + STORY);
  expect(await page.locator('h1').textContent()).toBe('Corrected');
  await expect
    .poll(() => page.evaluate(async (url) => (await (await caches.match(url))?.text()) ?? '', STORY))
    .toContain('Corrected');
});

test.each([404, 410])('a story for which the server answers %i is not kept any longer', async (status) => {
  await read(STORY);
  instead[STORY] = { status, body: '<h1>Gone</h1>' };
  await page.goto(server.origin + STORY);
  expect(await page.locator('h1').textContent()).toBe('Gone');
  await expect.poll(kept).not.toContain(STORY);
});

/** The photos of the story that is open, without those of other stories. */
const photosShown = () => page.locator('article figure img[src]');

/** Paths of the photos that are kept. */
const keptPhotos = () =>
  page.evaluate(async () => {
    const requests = await (await caches.open('photos')).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });

/** A photo without the size and format of one of its files. */
const nameOf = (file: string) => file.replace(/\d+\.\w+$/, '');

const photosKept = async () => new Set((await keptPhotos()).map(nameOf));

/** Reads a story and waits until a file of each of its photos is kept, too: the browser may choose another one later. */
async function readWithPhotos(story: string): Promise<number> {
  await read(story);
  const photos = await photosShown().evaluateAll((images) =>
    (images as HTMLImageElement[]).map(({ src }) => new URL(src).pathname),
  );
  await expect.poll(async () => (await keptPhotos()).map(nameOf)).toEqual(expect.arrayContaining(photos.map(nameOf)));
  return photos.length;
}

/** Scrolls through the page and counts the photos that are really there. */
const seen = async () => {
  for (const image of await photosShown().all()) await image.scrollIntoViewIfNeeded();
  return photosShown().evaluateAll(async (images) => {
    const decoded = await Promise.all(
      (images as HTMLImageElement[]).map((image) =>
        image.decode().then(
          () => true,
          () => false,
        ),
      ),
    );
    return decoded.filter(Boolean).length;
  });
};

test.each([STORY, FIVE_PHOTOS, GALLERY])(
  '%s has all its photos when the server is gone, also those not yet seen',
  async (story) => {
    const photos = await readWithPhotos(story);
    expect(photos).toBeGreaterThan(0);
    await server.close();
    // Out of the browser's own cache, too.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await page.goto(server.origin + story);
    expect(await seen()).toBe(photos);
  },
);

test('a photo is shown in the size that is kept when the window asks for another', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  const photos = await readWithPhotos(STORY);
  await server.close();
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto(server.origin + STORY);
  expect(await seen()).toBe(photos);
});

test('no photo is kept of a page that is no story', async () => {
  await readWithPhotos(STORY);
  const before = await photosKept();
  await page.goto(`${server.origin}/`);
  // Every photo of the page is there, so that the worker has answered for each.
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await readWithPhotos(STORY);
  expect(await photosKept()).toEqual(before);
});

test('a story that was withdrawn is dropped on the next visit to any page, with the photos that no other story shows', async () => {
  instead['/offline/killed.json'] = { status: 200, body: JSON.stringify([FIVE_PHOTOS]) };
  await readWithPhotos(FIVE_PHOTOS);
  await readWithPhotos(STORY);
  await expect.poll(kept).toEqual([STORY]);
  const shown = readFileSync(path.join(SITE, STORY, 'index.html'), 'utf8');
  await expect.poll(async () => (await keptPhotos()).filter((photo) => !shown.includes(photo))).toEqual([]);
  expect(await keptPhotos()).not.toEqual([]);
});

test('the 31st story takes the place of the first, with its photos', async () => {
  await readWithPhotos(FIVE_PHOTOS);
  const body = '<!doctype html><h1>Another story</h1>';
  for (let index = 0; index < 29; index++) {
    instead[`/2026/11/story-${index}/`] = { status: 200, body };
    await read(`/2026/11/story-${index}/`);
  }
  expect(await keptPhotos()).not.toEqual([]);
  await read(STORY);
  await expect.poll(kept).not.toContain(FIVE_PHOTOS);
  expect(await kept()).toHaveLength(30);
  const left = await readWithPhotos(STORY).then(keptPhotos);
  const shown = readFileSync(path.join(SITE, STORY, 'index.html'), 'utf8');
  for (const photo of left) expect(shown).toContain(photo);
});

test('worker and registration weigh less than 1.3 kB, and the worker has no comments', () => {
  const worker = readFileSync(path.join(SITE, 'service-worker.js'));
  expect(worker.toString()).not.toMatch(/^\s*(?:\/\/|\/?\*)/m);
  const story = readFileSync(path.join(SITE, STORY, 'index.html'), 'utf8');
  const [registration] = /\/_astro\/OfflineReading[^"]*\.js/.exec(story) ?? [''];
  const bytes = [worker, readFileSync(path.join(SITE, registration))].map((file) => brotliCompressSync(file).length);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(BUDGET);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { SITE } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { STORY } from './page-kinds.ts';
import { serve, type StaticServer } from './static-server.ts';

const OTHER = '/2026/11/county-snow/';
/** What the worker and the script that starts it may weigh. */
const BUDGET = 1000;

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
/** What the server answers in place of files, by path. */
let instead: Record<string, { status: number; body: string }> = {};

beforeAll(async () => {
  browser = await launchChromium();
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
  expect(await page.locator('h1').textContent()).toContain('Storm closes the Coast Road');
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

test('a story that was withdrawn is dropped on the next visit to any page, with its photos', async () => {
  instead['/offline/killed.json'] = { status: 200, body: JSON.stringify([STORY]) };
  await read(STORY);
  await page.goto(`${server.origin}/masthead/`);
  await expect.poll(kept).not.toContain(STORY);
  const photos = () =>
    page.evaluate(async (url) => {
      const text = await (await fetch(url)).text();
      const found = await Promise.all([...text.matchAll(/\/photos\/[\w.-]+/g)].map(([photo]) => caches.match(photo)));
      return found.filter(Boolean).length;
    }, STORY);
  expect(await photos()).toBe(0);
});

test('worker and registration weigh less than 1 kB, and the worker has no comments', () => {
  const worker = readFileSync(path.join(SITE, 'service-worker.js'));
  expect(worker.toString()).not.toMatch(/^\s*(?:\/\/|\/?\*)/m);
  const story = readFileSync(path.join(SITE, STORY, 'index.html'), 'utf8');
  const [registration] = /\/_astro\/OfflineReading[^"]*\.js/.exec(story) ?? [''];
  const bytes = [worker, readFileSync(path.join(SITE, registration))].map((file) => brotliCompressSync(file).length);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(BUDGET);
});

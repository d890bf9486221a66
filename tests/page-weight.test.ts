import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Element } from 'hast';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { SITE } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { attribute, hasClass, isStory, sitePages, type HtmlPage } from './html-page.ts';
import { serve, type StaticServer } from './static-server.ts';

/** Ten TCP segments of 1,460 bytes, which a server sends before it waits for an answer (RFC 6928). */
const FIRST_FLIGHT = 14_600;
const SCRIPT_BUDGET = 6_000;
/** The length of an ordinary news story. */
const ORDINARY = 450;
const STORY = '/2026/11/coast-road-closed/';
const FIVE_PHOTOS = '/2026/09/after-midnight/';

const pages = sitePages();

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

function filesOf({ elements }: HtmlPage, tagName: string, name: string): string[] {
  return elements
    .filter((element) => element.tagName === tagName)
    .filter((element) => tagName !== 'link' || attribute(element, 'rel') === 'stylesheet')
    .flatMap((element) => attribute(element, name) ?? []);
}

/** JSON-LD: what machines read, and no browser runs. */
const isData = (element: Element) => attribute(element, 'type') === 'application/ld+json';

const weights = new Map<string, number>();

/** The page and its style sheets, compressed: all that it takes to read the story. */
function weightOf(page: HtmlPage): number {
  const sheets = filesOf(page, 'link', 'href').map((sheet) => {
    const weight = weights.get(sheet) ?? brotli(readFileSync(path.join(SITE, sheet)));
    weights.set(sheet, weight);
    return weight;
  });
  return [brotli(Buffer.from(page.html)), ...sheets].reduce((sum, weight) => sum + weight);
}

/** The words of the body. */
function lengthOf({ elements }: HtmlPage): number {
  const runs = elements.filter((element) => hasClass(element, 'prose')).map(textOf);
  return runs
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
}

describe('what a reader downloads', () => {
  const stories = pages.filter(isStory).map((page) => ({ page, words: lengthOf(page) }));
  const longest = stories.toSorted((a, b) => b.words - a.words)[0];
  const ordinary = stories.toSorted((a, b) => Math.abs(a.words - ORDINARY) - Math.abs(b.words - ORDINARY))[0];

  test('for a story, page and style together, comes in the first flight of a connection', () => {
    if (!longest || !ordinary) throw new Error('The site has no stories.');
    const measured = [...stories.filter(({ words }) => words <= ORDINARY), ordinary, longest];
    expect(measured.length).toBeGreaterThan(20);
    for (const { page, words } of measured)
      expect(weightOf(page), `${page.url}, ${words} words`).toBeLessThanOrEqual(FIRST_FLIGHT);
    for (const { page, words } of [ordinary, longest])
      console.info(`${page.url}, ${words} words: HTML and CSS are ${weightOf(page)} bytes with brotli.`);
  });

  test('holds no more than 6 kB of scripts on any page, and none that the page would wait for', () => {
    const bytes = pages.map((page) =>
      filesOf(page, 'script', 'src')
        .map((file) => readFileSync(path.join(SITE, file)).length)
        .reduce((sum, size) => sum + size, 0),
    );
    expect(Math.max(...bytes)).toBeLessThanOrEqual(SCRIPT_BUDGET);
    expect(Math.max(...bytes)).toBeGreaterThan(0);
    for (const { url, elements } of pages) {
      for (const script of elements.filter((element) => element.tagName === 'script' && !isData(element))) {
        expect(attribute(script, 'type'), url).toBe('module');
        expect(attribute(script, 'src'), url).toMatch(/^\/_astro\//);
        expect(textOf(script), url).toBe('');
      }
      const handlers = elements.flatMap(({ properties }) =>
        Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
      );
      expect(handlers, url).toEqual([]);
    }
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    server = await serve(SITE);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Goes through the page from top to bottom, as fast readers do. */
  const scrollThrough = async (url: string, width: number, fontDelay = 0) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, fontDelay));
      await route.continue();
    });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(server.origin + url, { waitUntil: 'load' });
    for (let scrolled = 0; scrolled < 30; scrolled++) {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(40);
    }
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    const bottom = await page.evaluate(() => window.scrollY + window.innerHeight >= document.body.scrollHeight - 2);
    await page.close();
    return { requests, shifts, bottom };
  };

  test.each([STORY, '/'])('%s asks no other site for anything', async (url) => {
    const { requests, bottom } = await scrollThrough(url, 1280);
    expect(bottom).toBe(true);
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((request) => !request.startsWith(`${server.origin}/`))).toEqual([]);
  });

  test.each([
    [STORY, 360, 0],
    [STORY, 1280, 0],
    ['/', 360, 0],
    ['/', 1280, 0],
    [STORY, 360, 2500],
    [STORY, 1280, 2500],
  ])('%s does not move under the eyes of the reader at %d px, with fonts that are %d ms late', async (...how) => {
    const { shifts, bottom } = await scrollThrough(...how);
    expect(bottom).toBe(true);
    const shift = shifts.reduce((sum, value) => sum + value, 0);
    // A letter that is a fraction of a pixel wider in its own font than in the one before counts for 0.0001; on a busy
    // machine fonts are late whether or not the server is.
    expect(shift).toBeLessThan(0.005);
  });

  test.each([360, 1280])('the place of every picture is kept before it comes, at %d px', async (width) => {
    for (const url of [STORY, FIVE_PHOTOS, '/']) {
      const waiting = await pictureSizes(url, width, false);
      expect(waiting.length).toBeGreaterThan(1);
      expect(waiting).toEqual(await pictureSizes(url, width, true));
      for (const [, height] of waiting) expect(height).toBeGreaterThan(50);
    }
  });

  /** Width and height of each picture on the page, with the pictures or while all of them are still on their way. */
  async function pictureSizes(url: string, width: number, arrived: boolean): Promise<number[][]> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    if (!arrived) await page.route('**/*.webp', () => undefined);
    await page.goto(server.origin + url, { waitUntil: 'domcontentloaded' });
    if (arrived) {
      // Those that wait for the reader to come near are fetched at once.
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager';
      });
      await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    }
    await page.evaluate(() => document.fonts.ready);
    const sizes = await page.evaluate(() =>
      [...document.images].map((image) => [image.offsetWidth, image.offsetHeight]),
    );
    await page.close();
    return sizes;
  }
});

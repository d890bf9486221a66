import type { Page, Request } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/audit/chromium.ts';
import { demoBrowser } from './demo-browser.ts';
import { readPage, type HtmlPage } from './html-page.ts';
import { nextFrames } from './next-frames.ts';
import { EMBEDS, FIVE_PHOTOS, MAIN_PAGES, PAGE_KINDS, STORY } from './page-kinds.ts';

/** How far a page may move in all: Web Vitals calls 0.1 good. https://web.dev/articles/cls */
const SHIFT_BUDGET = 0.01;

/** Widths of a window, in pixels: a phone and a desk. */
const WIDTHS = [360, 1280];

/** `npm test` looks at the main pages on phones, `npm run test:views` at pages of every kind at both widths. */
const hasEveryView = process.env['EVERY_VIEW'] === '1';
const WATCHED_WIDTHS = hasEveryView ? WIDTHS : [360];
const WATCHED_PAGES = PAGE_KINDS.filter(([, url]) => hasEveryView || MAIN_PAGES.includes(url));

/** The `@font-face` rules of a page. */
function facesOf({ html }: HtmlPage): string[] {
  return [...html.matchAll(/@font-face ?\{[^}]*\}/g)].map(([face]) => face);
}

/** The font file that a page asks for before all else, and those that it does without when they are late. */
function fontsOf(page: HtmlPage): { first: string; optional: string[] } {
  const first = /<link rel="preload" href="([^"]+)" as="font"/.exec(page.html)?.[1];
  const optional = facesOf(page)
    .filter((face) => face.includes('font-display:optional'))
    .flatMap((face) => /url\("([^"]+)"\)/.exec(face)?.[1] ?? []);
  if (first === undefined || optional.length === 0) throw new Error(`${page.url} loads its fonts in another way.`);
  return { first, optional };
}

// Phones place letters at fractions of a pixel. Hinting rounds their widths, so that lines break elsewhere.
const demo = demoBrowser(undefined, () => launchChromium(['--font-render-hinting=none']));

/** A page that notes what moves in it. It keeps no files, so that each visit is a first one. */
const openWatched = async (width: number): Promise<Page> => {
  const page = await demo.newPage({ viewport: { width, height: 800 } });
  await page.addInitScript(() => {
    const shifts: { value: number; moved: string }[] = [];
    const note = (entries: PerformanceEntry[]) => {
      for (const entry of entries) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName,
        );
        shifts.push({ value, moved: moved.join(' ') });
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const shiftsUntilNow = () => {
      note(observer.takeRecords());
      return shifts;
    };
    Object.assign(window, { shiftsUntilNow });
  });
  return page;
};

/**
 * Goes through the page from top to bottom, as fast readers do. Fonts come in the same order on every machine: the face
 * of the text, which the page asks for before all else, comes before the style sheet, so that the first paint has it, or
 * after that paint; the faces that a page can do without never come, as on a slow first visit.
 * @param others whether the further faces of the text come, which are there before the reader begins to scroll
 * @param text when the face of the text comes
 */
const scrollThrough = async (
  page: Page,
  url: string,
  others: 'come' | 'are late',
  text: 'before paint' | 'after paint' = 'before paint',
) => {
  const { first, optional } = fontsOf(readPage(url));
  const firstCame = Promise.withResolvers<void>();
  const painted = Promise.withResolvers<void>();
  const finished = (request: Request) => request.url().endsWith(first) && firstCame.resolve();
  page.on('requestfinished', finished);
  await page.route('**/*.css', async (route) => {
    if (text === 'before paint') await firstCame.promise;
    await route.continue();
  });
  await page.route('**/*.woff2', async (route) => {
    const { pathname } = new URL(route.request().url());
    const comes = pathname === first || (others === 'come' && !optional.includes(pathname));
    if (comes && text === 'after paint') await painted.promise;
    return comes ? route.continue() : route.abort();
  });
  await page.goto(demo.origin + url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.waitForLoadState('domcontentloaded');
  await nextFrames(page);
  painted.resolve();
  await page.waitForLoadState('load');
  await settle(page);
  const isAtBottom = () => page.evaluate(() => scrollY + innerHeight >= document.body.scrollHeight - 2);
  for (let scrolled = 0; scrolled < 60 && !(await isAtBottom()); scrolled++) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 600);
    await page.waitForFunction((top) => scrollY > top, before);
    await nextFrames(page);
  }
  // All that wait for a reader to come near.
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await settle(page);
  const shifts = await page.evaluate(() =>
    (window as unknown as { shiftsUntilNow: () => { value: number; moved: string }[] }).shiftsUntilNow(),
  );
  const bottom = await isAtBottom();
  page.off('requestfinished', finished);
  await page.unrouteAll({ behavior: 'wait' });
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: JSON.stringify(shifts),
    bottom,
  };
};

/** Waits until the fonts that come are there, and until shifts that they cause have been counted. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await nextFrames(page);
}

/** A page of each width that is kept from kind to kind: a browser takes longer for a new one than to show what is in it. */
let watched: readonly (readonly [width: number, page: Page])[];

beforeAll(async () => {
  watched = await Promise.all(WIDTHS.map(async (width) => [width, await openWatched(width)] as const));
});

test.each(WATCHED_PAGES)('the %s does not move under the eyes', async (_, url) => {
  const views = watched.map(async ([width, page]) => {
    if (!WATCHED_WIDTHS.includes(width)) return;
    const { shift, moved, bottom } = await scrollThrough(page, url, 'come');
    expect(bottom).toBe(true);
    expect(shift, `at ${width} px, where this moved: ${moved}`).toBeLessThanOrEqual(SHIFT_BUDGET);
  });
  await Promise.all(views);
});

test.each(WIDTHS)(
  'a story does not move at %d px when all fonts are late, except the one of its text',
  async (width) => {
    const { shift, moved, bottom } = await scrollThrough(await openWatched(width), STORY, 'are late');
    expect(bottom).toBe(true);
    expect(shift, moved).toBeLessThanOrEqual(SHIFT_BUDGET);
  },
);

test.each([
  ['story', STORY],
  ['story with embeds', EMBEDS],
  ['front page', '/'],
  ['story in Japanese', '/2026/11/nemuro-fishers/'],
])('the %s does not move when the face of its text comes after it was shown', async (_, url) => {
  for (const [width, page] of watched) {
    const { shift, moved, bottom } = await scrollThrough(page, url, 'come', 'after paint');
    expect(bottom).toBe(true);
    expect(shift, `at ${width} px, where this moved: ${moved}`).toBeLessThanOrEqual(SHIFT_BUDGET);
  }
});

test.each(WIDTHS)('the place of every picture is kept before it comes, at %d px', async (width) => {
  for (const url of [STORY, FIVE_PHOTOS, '/']) {
    const waiting = await pictureSizes(url, width, false);
    expect(waiting.length).toBeGreaterThan(1);
    expect(waiting).toEqual(await pictureSizes(url, width, true));
    for (const [, height] of waiting) expect(height).toBeGreaterThan(50);
  }
});

/** Width and height of each picture on the page, with the pictures or while all of them are still on their way. */
async function pictureSizes(url: string, width: number, arrived: boolean): Promise<number[][]> {
  const page = await demo.newPage({ viewport: { width, height: 800 } });
  if (!arrived) await page.route('**/photos/*', () => undefined);
  await page.goto(demo.origin + url, { waitUntil: 'domcontentloaded' });
  if (arrived) {
    // Those that wait for the reader to come near are fetched at once.
    await page.evaluate(() => {
      for (const image of document.images) image.loading = 'eager';
    });
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  }
  await page.evaluate(() => document.fonts.ready);
  const sizes = await page.evaluate(() => [...document.images].map((image) => [image.offsetWidth, image.offsetHeight]));
  await page.context().close();
  return sizes;
}

import type { Element } from 'hast';
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { openSite } from '../src/audit/built-site.ts';
import { launchChromium } from '../src/audit/chromium.ts';
import { FIRST_FLIGHT, LIST_BUDGET, ORDINARY_WORDS, pageWeights, SCRIPT_BUDGET } from '../src/audit/rules/weight.ts';
import { sitePage } from '../src/audit/site-page.ts';
import { ORIGIN, ROOT, SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { attribute, hasClass, isStory, readPage, sitePages, type HtmlPage } from './html-page.ts';
import { nextFrames } from './next-frames.ts';
import { EMBEDS, FIVE_PHOTOS, PAGE_KINDS, STORY } from './page-kinds.ts';

/** How far a page may move in all: Web Vitals calls 0.1 good. https://web.dev/articles/cls */
const SHIFT_BUDGET = 0.01;

/** Widths of a window, in pixels: a phone and a desk. */
const WIDTHS = [360, 1280];

const pages = sitePages();

const site = openSite(ROOT, SITE, ORIGIN);
const weights = pageWeights(site);
const weightOf = ({ url, html }: HtmlPage) => weights.ofPage(sitePage(url.slice(1), html));
const scriptWeightOf = ({ url, html }: HtmlPage) => weights.ofScripts(sitePage(url.slice(1), html));

/** JSON-LD: what machines read, and no browser runs. */
const isData = (element: Element) => attribute(element, 'type') === 'application/ld+json';

/** The words of the body. */
function lengthOf({ elements }: HtmlPage): number {
  const prose = elements.filter((element) => hasClass(element, 'prose')).flatMap(({ children }) => children);
  const runs = prose.filter((node) => node.type !== 'element' || !hasClass(node, 'part')).map(textOf);
  return runs
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
}

describe('what a reader downloads', () => {
  const stories = pages.filter(isStory).map((page) => ({ page, words: lengthOf(page) }));
  const longest = stories.toSorted((a, b) => b.words - a.words)[0];
  const ordinary = stories.toSorted(
    (a, b) => Math.abs(a.words - ORDINARY_WORDS) - Math.abs(b.words - ORDINARY_WORDS),
  )[0];

  test('for a story, page and style together, comes in the first flight of a connection', () => {
    if (!longest || !ordinary) throw new Error('The site has no stories.');
    const measured = [...stories.filter(({ words }) => words <= ORDINARY_WORDS), ordinary, longest];
    expect(measured.length).toBeGreaterThan(20);
    for (const { page, words } of measured)
      expect(weightOf(page), `${page.url}, ${words} words`).toBeLessThanOrEqual(FIRST_FLIGHT);
    for (const { page, words } of [ordinary, longest])
      console.info(`${page.url}, ${words} words: HTML and CSS are ${weightOf(page)} bytes with brotli.`);
  });

  test('for the front page, page and style together, is no more than 30 kB', () => {
    const front = pages.find(({ url }) => url === '/');
    const weight = front ? weightOf(front) : Number.NaN;
    expect(weight).toBeLessThanOrEqual(LIST_BUDGET);
    console.info(`The HTML and CSS of the front page are ${weight} bytes with brotli.`);
  });

  test('holds no more than 6 kB of scripts on any page, and waits only for those that set its colors or lead on', () => {
    const bytes = pages.map(scriptWeightOf);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(SCRIPT_BUDGET);
    expect(Math.max(...bytes)).toBeGreaterThan(0);
    for (const { url, elements } of pages) {
      for (const script of elements.filter((element) => element.tagName === 'script' && !isData(element))) {
        const file = attribute(script, 'src');
        expect(file, url).toMatch(/^\/_astro\//);
        const isWaitedFor = attribute(script, 'type') !== 'module';
        expect(isWaitedFor, `${url} ${file}`).toBe(/^\/_astro\/(?:before-paint|keep-query)\./.test(file ?? ''));
        expect(textOf(script), url).toBe('');
      }
      const handlers = elements.flatMap(({ properties }) =>
        Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
      );
      expect(handlers, url).toEqual([]);
    }
  });
});

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

describe('in a browser', () => {
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

  test.each(PAGE_KINDS)('the %s does not move under the eyes', async (_, url) => {
    const views = watched.map(async ([width, page]) => {
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
    const sizes = await page.evaluate(() =>
      [...document.images].map((image) => [image.offsetWidth, image.offsetHeight]),
    );
    await page.context().close();
    return sizes;
  }
});

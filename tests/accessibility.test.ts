import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addAxe, violationsOn } from '../src/audit/accessibility.ts';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { overflow } from './overflow.ts';
import { MAIN_PAGES, PAGE_KINDS, STORY } from './page-kinds.ts';

/**
 * `npm run test:axe` looks at every page that search engines are told of, at both widths in both schemes. `npm run test:views`
 * looks at a page of every kind, on phones in the dark scheme and on desks in the light one: structure does not depend on
 * the scheme, nor do colors on the width. `npm test` looks at desks for some kinds only.
 */
const isThorough = process.env['EVERY_PAGE'] === '1';
const hasEveryView = isThorough || process.env['EVERY_VIEW'] === '1';
/** Sizes of a window, in pixels. */
const WINDOWS = { phone: { width: 360, height: 900 }, desk: { width: 1280, height: 900 } };
const VIEWS = [
  { device: 'phone', colorScheme: 'dark' },
  { device: 'desk', colorScheme: 'light' },
  ...(isThorough
    ? ([
        { device: 'phone', colorScheme: 'light' },
        { device: 'desk', colorScheme: 'dark' },
      ] as const)
    : []),
] as const;
/** Rules of axe that every page keeps at least: it has the parts to which they apply. */
const RULES = 16;
/** Milliseconds: a guard against hangs. */
const GUARD = 3_600_000;

const demo = demoBrowser();

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  // Without animation, so that what is asked after a step is where the step has led.
  const page = await demo.open(url, { reducedMotion: 'reduce', ...options });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Every page that search engines are told of. */
function sitemapPages(): string[] {
  const maps = globSync('sitemaps/*.xml', { cwd: SITE });
  const texts = maps.map((file) => readFileSync(path.join(SITE, file), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname),
  );
}

/** The page that one kind after the other is opened in: the browser then has read axe, the fonts and the styles already. */
let page: Page;

beforeAll(async () => {
  page = await demo.newPage({ reducedMotion: 'reduce', viewport: WINDOWS.phone });
  await addAxe(page);
});

describe.each(PAGE_KINDS)('the %s', (_, url) => {
  const isLookedAtClosely = hasEveryView || MAIN_PAGES.includes(url);

  beforeAll(async () => {
    await page.goto(demo.origin + url);
    await page.evaluate(() => document.fonts.ready);
  });

  const views = VIEWS.filter(({ device }) => isLookedAtClosely || device === 'phone');
  test.each(views)('has no violation that axe finds on a $device, $colorScheme', async ({ device, colorScheme }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(WINDOWS[device]);
    expect(await violationsOn(page, RULES)).toEqual([]);
  });

  test('fits into 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toEqual([]);
  });

  test('has no target that is too small to hit', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await smallTargets(page)).toEqual([]);
  });

  test.each(isLookedAtClosely ? [360, 1280] : [])('fits into %d px when its text is twice as large', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const style = await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).fontSize)).toBe('32px');
    expect(await overflow(page)).toEqual([]);
    await style.evaluate((element) => (element as Element).remove());
  });
});

/** What is less than 24 by 24 px: WCAG 2.2, 2.5.8, which excepts links in a line of text. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('a[href]:not(.skip), button, summary, input[type=email]');
    return [...controls].flatMap((control) => {
      const block = control.closest('p, address, li, dd, figcaption, h1, h2, h3');
      const inText = getComputedStyle(control).display === 'inline' && block?.textContent !== control.textContent;
      // The link of a card covers it.
      const { width, height } = (control.closest('.card') ?? control).getBoundingClientRect();
      if (inText || !control.checkVisibility() || (width >= 24 && height >= 24)) return [];
      return [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 100)}`];
    });
  });
}

if (isThorough) {
  describe('every page of the sitemap', () => {
    test.each(VIEWS)(
      'has no violation that axe finds on a $device, $colorScheme',
      { timeout: GUARD },
      async ({ device, colorScheme }) => {
        const waiting = sitemapPages();
        expect(waiting.length).toBeGreaterThan(150);
        const found: string[] = [];
        const readers = [1, 2].map(async () => {
          const page = await demo.newPage({ reducedMotion: 'reduce', colorScheme, viewport: WINDOWS[device] });
          await addAxe(page);
          for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
            await page.goto(demo.origin + url);
            found.push(...(await violationsOn(page, RULES)).map(({ rule, html }) => `${url} ${rule}: ${html}`));
          }
        });
        await Promise.all(readers);
        expect(found).toEqual([]);
      },
    );
  });
}

describe('a keyboard', () => {
  const schemes = hasEveryView ? (['light', 'dark'] as const) : (['light'] as const);
  test.each(schemes)('shows where it is on every control of a story, %s', async (colorScheme) => {
    const page = await open(STORY, { colorScheme, javaScriptEnabled: false });
    const outlineOf = () =>
      page.locator(':focus').evaluate((element) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const { width, height, top, bottom } = element.getBoundingClientRect();
        return {
          html: element.outerHTML.slice(0, 100),
          outline: `${outlineWidth} ${outlineStyle} ${outlineColor}`,
          seen: width > 5 && height > 5 && bottom > 0 && top < window.innerHeight,
        };
      });
    const controls = await page
      .locator('a[href], button, summary:not(.reading *), input[type=email], [tabindex="0"]')
      .count();
    const reached: { html: string; outline: string; seen: boolean }[] = [];
    for (let presses = 0; presses < controls; presses++) {
      await page.keyboard.press('Tab');
      reached.push(await outlineOf());
    }
    const linkColor = colorScheme === 'light' ? 'rgb(16, 73, 107)' : 'rgb(143, 196, 230)';
    expect(new Set(reached.map(({ html }) => html)).size).toBeGreaterThan(40);
    for (const { html, outline, seen } of reached) {
      expect(outline, html).toBe(`3px solid ${linkColor}`);
      expect(seen, html).toBe(true);
    }
    const last = page.locator('main a').last();
    await last.blur();
    const atRest = await last.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(atRest).toBe('none');
  });
});

describe('a reader who asked for less motion', () => {
  test('gets no smooth scrolling', async () => {
    const page = await open(STORY);
    const behaviour = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
    expect(await behaviour()).toBe('auto');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await behaviour()).toBe('smooth');
  });
});

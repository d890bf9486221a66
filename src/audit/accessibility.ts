import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { Progress } from '../cache/progress.ts';
import { fileAt, namedFile, urlOf, type BuiltSite } from './built-site.ts';
import type { ProblemList } from './problem-list.ts';

/** A rule of axe that a page breaks, at an element. */
export interface Violation {
  rule: string;
  help: string;
  html: string;
  summary: string;
}

/** A phone in the dark scheme and a desk in the light one: structure does not depend on the scheme, nor colors on the width. */
const VIEWS = [
  { viewport: { width: 360, height: 900 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
] as const;

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Gives axe to every page that is opened from now on. Chromium compiles such a script once; evaluated in each page, it takes as
 * long as a run of axe.
 */
export async function addAxe(target: BrowserContext | Page): Promise<void> {
  await target.addInitScript(await axeScript());
}

/**
 * What axe finds on a page, as it is shown. No page has a frame before a reader asks for one, so frames are left out.
 * @param page one that has axe, by {@link addAxe}
 * @param least the number of rules that the page must keep; with fewer, it was not shown
 * @throws when fewer rules are kept
 */
export async function violationsOn(page: Page, least = 1): Promise<Violation[]> {
  const { violations, kept } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    // The elements that keep a rule are not described, which takes axe longer than to find them.
    const { violations, passes } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
    return { violations, kept: passes.length };
  });
  if (kept < least) throw new Error(`axe found nothing to look at on ${page.url()}.`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => ({ rule: id, help, html, summary: failureSummary })),
  );
}

/** The script of axe, which is installed with the packages for development only. */
function axeScript(): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
}

/**
 * Opens pages in Chromium and looks at them with axe. The browser gets the files of the site at its own address; nothing
 * else is loaded.
 * @returns what is missing, when the packages or a browser are not installed
 */
export async function checkAccessibility(
  files: readonly string[],
  site: BuiltSite,
  problems: ProblemList,
  progress?: Progress,
): Promise<string | undefined> {
  const browser = await openBrowser();
  if ('missing' in browser) return browser.missing;
  try {
    let done = 0;
    for (const view of VIEWS) {
      const context = await browser.newContext({ ...view, reducedMotion: 'reduce', serviceWorkers: 'block' });
      await context.route('**/*', (route) => {
        const url = new URL(route.request().url());
        const file = url.origin === site.origin ? fileAt(url.pathname) : undefined;
        if (file === undefined || !site.files.has(file)) return route.abort();
        const contentType = TYPES[path.extname(file)];
        const body = readFileSync(path.join(site.folder, file));
        return route.fulfill({ body, ...(contentType !== undefined && { contentType }) });
      });
      await addAxe(context);
      const page = await context.newPage();
      for (const file of files) {
        progress?.step(done++, files.length * VIEWS.length);
        await page.goto(site.origin + encodeURI(urlOf(file)));
        await page.evaluate(() => document.fonts.ready);
        for (const { rule, help, html, summary } of await violationsOn(page)) {
          problems.add({
            rule: 'accessibility',
            file: namedFile(site, file),
            what: `${help} (${rule}): ${html.slice(0, 200)}`,
            why: summary.replaceAll(/\s+/g, ' ').trim(),
            fix: `Read https://dequeuniversity.com/rules/axe/latest/${rule}, and correct the component or the colors.`,
          });
        }
      }
      await context.close();
    }
    return undefined;
  } finally {
    progress?.done();
    await browser.close();
  }
}

async function openBrowser() {
  try {
    await axeScript();
    const { launchChromium } = await import('./chromium.ts');
    return await launchChromium();
  } catch (error) {
    const isPackage = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (isPackage) return { missing: 'the packages for a browser: run `npm ci` without `--omit=dev`' };
    return { missing: `Chromium, which did not start (${String(error).split('\n')[0]}): set CHROME_PATH to yours` };
  }
}

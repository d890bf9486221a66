import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { SITE } from './demo-project.ts';
import { connectChromium } from '../src/audit/chromium.ts';
import { serve, type Instead, type StaticServer } from './static-server.ts';

/** The demo publication on a server, and a browser to read it in. */
export interface DemoBrowser {
  /** Where the publication is served, without a slash at the end. */
  readonly origin: string;
  /**
   * An empty page for a reader of their own, who shares nothing with another: 1280 by 800 px unless told otherwise. It starts
   * no service worker unless `serviceWorkers` is `allow`, because one keeps files of every page for later.
   */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** The same with an address of the publication open, such as `/news/`. */
  open(url: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Serves the demo publication and connects to the browser before the tests of the file, or of the `describe` that it is called
 * in, and ends both after them. A page that a test opens is closed after it; one from `beforeAll` stays for all of them.
 * @param instead what the server answers in place of files, as {@link serve} takes it
 * @param start returns the browser; all files share one unless they need another
 * @returns what tests and hooks may use: there is neither server nor browser before they run
 */
export function demoBrowser(
  instead?: Instead,
  start = (): Promise<Browser> => connectChromium(inject('browser')),
): DemoBrowser {
  let browser: Browser;
  let server: StaticServer;
  let opened: BrowserContext[] = [];

  beforeAll(async () => {
    server = await serve(SITE, instead);
    browser = await start();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(() => {
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((context) => context.close()));
  });

  const newPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      serviceWorkers: 'block',
      ...options,
    });
    opened.push(context);
    return context.newPage();
  };
  return {
    get origin() {
      return server.origin;
    },
    newPage,
    open: async (url, options) => {
      const page = await newPage(options);
      await page.goto(server.origin + url);
      return page;
    },
  };
}

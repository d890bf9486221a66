import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** Pages that are open at once. */
const PAGES = 4;
/** Milliseconds after which the next address is opened. */
const LONGEST = 30_000;
/** Types of files that run nothing, and that need not be loaded. */
const IDLE_TYPES = /\.(?:avif|webp|jpe?g|png|woff2|css)$/;

/** The result of a visit. */
export interface Visit {
  /** What ran, with the address where it did. */
  ran: string[];
  /** How many documents were opened. */
  opened: number;
}

/** Opens addresses of a site, and finds out which payloads run. A payload runs when it calls `ran(id)` or opens a dialog. */
export class PayloadBrowser {
  readonly #browser: Browser;
  readonly #nameOf: (id: number) => string;

  /** @param nameOf the payload that calls `ran` with a number */
  constructor(browser: Browser, nameOf: (id: number) => string) {
    this.#browser = browser;
    this.#nameOf = nameOf;
  }

  /** Opens addresses, several at a time, and does in each what may start a script: a click, an opened part, the focus. */
  visit(origin: string, addresses: readonly string[]): Promise<Visit> {
    const waiting = [...addresses];
    return this.#watch(origin, PAGES, async (page) => {
      let opened = 0;
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift(), opened++)
        await openAt(page, origin + url);
      return opened;
    });
  }

  /** Lets a test use a page. */
  use(origin: string, steps: (page: Page) => Promise<void>): Promise<Visit> {
    return this.#watch(origin, 1, async (page) => {
      await steps(page);
      return 1;
    });
  }

  async #watch(origin: string, pages: number, work: (page: Page) => Promise<number>): Promise<Visit> {
    const context = await this.#browser.newContext();
    const ran = new Set<string>();
    await context.exposeBinding('ran', ({ page }, id: unknown) => {
      ran.add(`${this.#nameOf(Number(id))} at ${page.url()}`);
    });
    await context.route(
      (url) => url.origin !== origin || IDLE_TYPES.test(url.pathname),
      (route) => route.abort(),
    );
    const opened = await Promise.all(
      Array.from({ length: pages }, async () => {
        const page = await context.newPage();
        page.on('dialog', (dialog) => {
          ran.add(`${dialog.type()} ${dialog.message()} at ${page.url()}`);
          void dialog.dismiss().catch(() => {});
        });
        return await work(page);
      }),
    );
    await context.close();
    return { ran: [...ran], opened: opened.reduce((sum, count) => sum + count, 0) };
  }
}

/** Opens a page. One that leads away, or that never ends, is left alone after a while. */
async function openAt(page: Page, url: string): Promise<void> {
  await page.goto(url, { timeout: LONGEST }).catch(() => {});
  await Promise.race([page.evaluate(startScripts).catch(() => {}), pause(LONGEST)]);
}

/** Runs in the page: does what a reader may do, and waits for what runs a moment later. */
export async function startScripts(): Promise<void> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll<HTMLElement>('main :is(a, input, textarea, button)')) element.focus();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a'))
    if (/^\s*(?:javascript|data|vbscript):/i.test(String(link.href))) link.click();
  for (const button of document.querySelectorAll<HTMLButtonElement>('[formaction], form[action^="j" i] [type=submit]'))
    button.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

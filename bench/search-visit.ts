import type { Browser, Page } from 'playwright-core';

/** What a search took. */
export interface SearchCost {
  /** Milliseconds until the results stood on the page. */
  time: number;
  /** Bytes that were fetched with their headers: the script and WebAssembly of the search, and its index. */
  engine: number;
  index: number;
}

/** What a reader's searches for a word cost. */
export interface Visit {
  word: string;
  found: number;
  /** From opening the page with the word in its address, and nothing in the cache. */
  cold: SearchCost;
  /** From pressing the button on a page that has been open for a moment. */
  warm: SearchCost;
}

/** Searches for a word twice: in a browser that has never been there, and on a page that is ready. */
export async function visitSearch(browser: Browser, origin: string, word: string): Promise<Visit> {
  const cold = await onNewPage(browser, async (page, cost) => {
    return cost(() => page.goto(`${origin}/search/?q=${word}`, { waitUntil: 'commit' }));
  });
  const warm = await onNewPage(browser, async (page, cost) => {
    await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
    await page.fill('input[type=search]', word);
    return cost(() => page.press('input[type=search]', 'Enter'));
  });
  return { word, found: warm.found, cold: cold.cost, warm: warm.cost };
}

type Cost = (search: () => Promise<unknown>) => Promise<{ found: number; cost: SearchCost }>;

async function onNewPage<T>(browser: Browser, use: (page: Page, cost: Cost) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const fetched = { engine: 0, index: 0 };
  const kinds = new Map<string, keyof typeof fetched>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname } = new URL(request.url);
    if (/\.js$|\/wasm\./.test(pathname)) kinds.set(requestId, 'engine');
    else if (/^\/search\/./.test(pathname)) kinds.set(requestId, 'index');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) fetched[kind] += encodedDataLength;
  });
  try {
    return await use(page, async (search) => {
      const before = { ...fetched };
      const begun = performance.now();
      await search();
      const found = await page.waitForFunction(() => {
        const items = document.querySelectorAll('.search-results li');
        return (
          items.length > 0 && /\d/.test(document.querySelector('.search-status')?.textContent ?? '') && items.length
        );
      });
      const time = performance.now() - begun;
      await page.waitForLoadState('networkidle');
      return {
        found: (await found.jsonValue()) as number,
        cost: { time, engine: fetched.engine - before.engine, index: fetched.index - before.index },
      };
    });
  } finally {
    await context.close();
  }
}

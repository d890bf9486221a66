import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { nextFrames } from './next-frames.ts';
import { EMBEDS, PAGE_KINDS, STORY } from './page-kinds.ts';
import { texts } from './shown-text.ts';

const demo = demoBrowser();

/** The page of one reader, who opens one kind of page after the other. */
let page: Page;
/** Address of every request, those of the service worker, too. */
const requested: string[] = [];

beforeAll(async () => {
  page = await demo.newPage({ serviceWorkers: 'allow' });
  page.context().on('request', (request) => requested.push(request.url()));
});

/** Opens a page and has everything loaded that waits until a reader comes near. */
async function readThrough(url: string): Promise<void> {
  await page.goto(demo.origin + url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLImageElement>('[loading=lazy]')) element.loading = 'eager';
    scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
  });
  await nextFrames(page);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
}

/** What the browser has stored for the site. */
async function stored() {
  const storage = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  return { ...storage, cookies: await page.context().cookies() };
}

test.each(PAGE_KINDS)(
  'the %s asks no other site for anything, and stores no cookie and nothing else before a reader chooses',
  async (_, url) => {
    requested.length = 0;
    await readThrough(url);
    const { caches: names, ...others } = await stored();
    expect(others).toEqual({ local: {}, session: {}, databases: [], cookies: [] });
    // For reading without a network, as the privacy page says; `offline: false` switches it off.
    for (const name of names) expect(name).toMatch(/^(?:stories|assets|photos)$/);
    expect(requested.length).toBeGreaterThan(2);
    expect(requested.filter((request) => !request.startsWith(`${demo.origin}/`))).toEqual([]);
  },
);

test('the privacy page names what the site stores, who gets an address, and whose films it shows', async () => {
  const page = await demo.open('/privacy/', { javaScriptEnabled: false });
  const facts = page.getByRole('region', { name: 'What this site stores and asks for' });
  expect(await texts(facts.getByRole('heading', { level: 3 }))).toEqual([
    'On your device',
    'Newsletters',
    'Letters and comments',
    'Films and posts from other sites',
    'Counting readers',
  ]);
  const said = (await texts(facts.getByRole('listitem'))).join('\n');
  expect(said).toContain('goes to Buttondown');
  expect(said).toContain('Vimeo');
  expect(said).toContain('the last 30 stories that you read');
  expect(await facts.getByRole('button').count()).toBe(0);
  for (const url of [STORY, EMBEDS])
    expect((await page.request.get(demo.origin + url)).headers()['set-cookie']).toBe(undefined);
});

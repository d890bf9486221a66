import { expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { EMBEDS, PAGE_KINDS, STORY } from './page-kinds.ts';
import { texts } from './shown-text.ts';

const demo = demoBrowser();

/** What a browser has stored for the site. */
async function stored(url: string) {
  const page = await demo.open(url);
  await page.mouse.wheel(0, 5000);
  await page.waitForLoadState('networkidle');
  const storage = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  return { ...storage, cookies: await page.context().cookies() };
}

test.each(PAGE_KINDS)('the %s stores no cookie and nothing else before a reader chooses', async (_, url) => {
  const { caches: names, ...others } = await stored(url);
  expect(others).toEqual({ local: {}, session: {}, databases: [], cookies: [] });
  // For reading without a network, as the privacy page says; `offline: false` switches it off.
  for (const name of names) expect(name).toMatch(/^(?:stories|assets|photos)$/);
});

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

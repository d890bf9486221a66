import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { hostHeaders } from './host-server.ts';
import { nextFrames } from './next-frames.ts';
import { EMBEDS } from './page-kinds.ts';

const FILM = 'https://vimeo.com/76979871';
const PLAYER = 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1';
/** What only the test itself asks for. */
const CANARY = 'https://canary.example/';
/** Says that it is 777 pixels high, as a post does when it is there. */
const SHOWN = '<!doctype html><title>Film</title><script>parent.postMessage({ height: 777 }, "*")</script>';

/** The policy that hosts send with the story, as far as frames are concerned. */
const policy = /frame-src [^;]*/.exec(hostHeaders(SITE)(EMBEDS).get('Content-Security-Policy') ?? '')?.[0] ?? '';

const demo = demoBrowser((_request, response) => {
  response.setHeader('Content-Security-Policy', policy);
  return false;
});
let page: Page;
/** Every address that was asked for elsewhere, and what came along. */
let elsewhere: { url: string; referrer: string | undefined }[] = [];

beforeEach(() => {
  elsewhere = [];
});

async function open(javaScriptEnabled = true): Promise<void> {
  page = await demo.newPage({ javaScriptEnabled });
  await page.context().route(
    ({ origin }) => origin !== demo.origin,
    async (route) => {
      const request = route.request();
      elsewhere.push({ url: request.url(), referrer: request.headers()['referer'] });
      await route.fulfill({ contentType: 'text/html', body: SHOWN });
    },
  );
  await page.goto(demo.origin + EMBEDS);
}

const film = () => page.locator(`.embed a[href="${FILM}"]`);

/**
 * Waits until the frame on the page has loaded: everything that was asked for before it is then in {@link elsewhere}, which
 * an element in the document alone does not say.
 */
async function loadedFrame(address = PLAYER): Promise<Locator> {
  const frame = page.locator('.embed iframe');
  await expect.poll(() => page.frames().map((shown) => shown.url())).toContain(address);
  await page.frame({ url: address })?.waitForLoadState();
  return frame;
}

test('nothing is asked of another site before a reader presses, though all of the story was read', async () => {
  await open();
  for (const embed of await page.locator('.embed').all()) await embed.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 20_000);
  await film().hover();
  await nextFrames(page);
  expect(await page.locator('.embed').count()).toBe(3);
  expect(await page.locator('iframe').count()).toBe(0);
  // The browser reports requests in their order: when that of the test is there, so is every one before it.
  await page.evaluate((url) => fetch(url).catch(() => undefined), CANARY);
  expect(elsewhere.map(({ url }) => url)).toEqual([CANARY]);
});

test('pressed, the film stands in a frame with restrictions and a name, and only that one', async () => {
  await open();
  await film().focus();
  await page.keyboard.press('Enter');
  const frame = await loadedFrame();
  expect(await page.locator('iframe').count()).toBe(1);
  expect(elsewhere).toEqual([{ url: PLAYER, referrer: `${demo.origin}/` }]);
  expect(await frame.getAttribute('title')).toBe('From the net to the slurry: a morning on deck');
  expect(await frame.getAttribute('sandbox')).toBe(
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  );
  expect(await frame.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await frame.boundingBox())?.height).toBe(360);
  expect(page.url()).toBe(demo.origin + EMBEDS);
});

test('a post is as high as it says', async () => {
  await open();
  await film().evaluate((link) => link.closest('.embed')?.classList.replace('video', 'post'));
  await film().click();
  await page.waitForFunction(() => document.querySelector('iframe')?.offsetHeight === 777);
});

test('under what is shown, the link leads to where it stands', async () => {
  await open();
  await film().click();
  await loadedFrame();
  await film().click();
  await page.waitForURL(FILM);
});

test('without a script it is a link, and so is what no frame can show', async () => {
  await open(false);
  await film().click();
  await page.waitForURL(FILM);
  await open();
  const paper = page.locator('.embed.document a[rel=external]');
  const address = (await paper.getAttribute('href')) ?? '';
  await paper.click();
  await page.waitForURL(address);
});

test('the policy stops a frame from anywhere else', async () => {
  await open();
  await film().evaluate((link) => {
    link.dataset['frame'] = 'https://evil.example/';
  });
  const refused = page.waitForEvent('console', (message) => /frame-src/.test(message.text()));
  await film().click();
  await refused;
  expect(elsewhere).toEqual([]);
});

const always = () => page.locator('.embed.video').first().getByLabel('Always show content from Vimeo');

test('what a reader always wants to see is shown without asking again, and plays nothing by itself', async () => {
  await open();
  await always().check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await film().click();
  await loadedFrame();
  elsewhere = [];
  await page.reload();
  const frame = page.locator('.embed iframe').first();
  await frame.scrollIntoViewIfNeeded();
  await expect.poll(() => elsewhere.map(({ url }) => url)).toContain('https://player.vimeo.com/video/76979871?dnt=1&');
  expect(await page.evaluate(() => localStorage['embeds'])).toBe('["Vimeo"]');
});

test('the choice can be taken back on the privacy page', async () => {
  await open();
  await always().check();
  await film().click();
  await page.goto(`${demo.origin}/privacy/`);
  await page.getByRole('button', { name: 'No longer show content from Vimeo' }).click();
  expect(await page.getByText('You chose to always show').isVisible()).toBe(false);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto(demo.origin + EMBEDS);
  // The script that would show frames has run: it offers the choice again.
  await always().waitFor();
  expect(await page.locator('.embed iframe').count()).toBe(0);
});

test('the box for it is there only where a script can remember it', async () => {
  await open(false);
  expect(await always().isVisible()).toBe(false);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { EMBEDS, EXPLAINER, GALLERY, STORY } from './page-kinds.ts';
import { tabTo } from './tab-key.ts';

const PROVIDER = 'https://buttondown.com';

const demo = demoBrowser();
let page: Page;
/** What was asked of other sites. */
let elsewhere: { method: string; url: string; body: string }[] = [];

/** Opens a page for a reader who has no mouse. */
async function open(url: string): Promise<void> {
  page = await demo.newPage({ reducedMotion: 'reduce' });
  elsewhere = [];
  await page.context().route(
    ({ origin }) => origin !== demo.origin,
    async (route) => {
      const request = route.request();
      elsewhere.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' });
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>Elsewhere' });
    },
  );
  await page.goto(demo.origin + url);
}

const press = (key: string) => page.keyboard.press(key);
const dataOfRoot = (name: string) => page.evaluate((key) => document.documentElement.dataset[key], name);

test('the colors and the text size are chosen with arrow keys', async () => {
  await open(STORY);
  await tabTo(page, '.reading summary');
  await press('Enter');
  await tabTo(page, '.reading input[value=system]');
  await press('ArrowRight');
  await press('ArrowRight');
  expect(await dataOfRoot('scheme')).toBe('dark');
  await tabTo(page, '.reading input[value=medium]');
  await press('ArrowRight');
  expect(await dataOfRoot('size')).toBe('large');
});

test('a story is shared, its caption unfolded, its comments and its topics reached', async () => {
  await open(STORY);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tabTo(page, '.share');
  await press('Enter');
  await page.locator('.tools [role=status]', { hasText: 'Link copied' }).waitFor();
  await tabTo(page, '.lead-photo summary');
  await press('Enter');
  expect(await page.locator('.lead-photo details .caption').isVisible()).toBe(true);
  await tabTo(page, 'nav[aria-label="Topics of this story"] a');
  await tabTo(page, '#comments textarea');
});

test('an address is given to the newsletter', async () => {
  await open(STORY);
  await tabTo(page, 'input[type=email]');
  await page.keyboard.type('jane.reader@example.com');
  await press('Tab');
  await press('Enter');
  await page.waitForURL(`${PROVIDER}/**`);
  expect(elsewhere).toMatchObject([{ method: 'POST', body: expect.stringContaining('jane.reader%40example.com') }]);
});

test('the table of contents is unfolded, folded up and followed', async () => {
  await open(EXPLAINER);
  await tabTo(page, '.contents summary');
  const isOpen = () => page.locator('.contents details').evaluate((details) => (details as HTMLDetailsElement).open);
  expect(await isOpen()).toBe(false);
  for (const expected of [true, false, true]) {
    await press('Enter');
    expect(await isOpen()).toBe(expected);
  }
  await tabTo(page, '.contents li:nth-child(2) a');
  await press('Enter');
  await page.locator(':target').waitFor();
  // What comes next is behind the heading and not at the top of the page.
  await press('Tab');
  expect(
    await page.evaluate(() => {
      const heading = document.querySelector(':target');
      const order = document.activeElement && heading?.compareDocumentPosition(document.activeElement);
      return order === Node.DOCUMENT_POSITION_FOLLOWING;
    }),
  ).toBe(true);
});

test('the photos of a gallery are opened, turned and closed, by buttons too, and the focus stays among them', async () => {
  await open(GALLERY);
  await tabTo(page, '.gallery li a');
  await press('Enter');
  const status = page.getByRole('dialog').getByRole('status');
  expect(await status.textContent()).toBe('1 of 9');
  await tabTo(page, 'dialog button[aria-label="Next photo"]');
  await press('Enter');
  expect(await status.textContent()).toBe('2 of 9');
  await tabTo(page, 'dialog button[aria-label="Previous photo"]');
  await press('Space');
  expect(await status.textContent()).toBe('1 of 9');
  await tabTo(page, 'dialog button[aria-label="Close"]');
  await press('Enter');
  expect(await page.getByRole('dialog').count()).toBe(0);
  // A dialog says that it is closed some time after it is.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.gallery li') != null)).toBe(true);
});

test('an embed is shown', async () => {
  await open(EMBEDS);
  await tabTo(page, '.embed a[href^="https://vimeo.com/"]');
  await press('Enter');
  await page.locator('.embed iframe').waitFor();
});

test('a search is made and narrowed, and a result opened', async () => {
  await open('/');
  await tabTo(page, 'header a[href="/search/"]');
  await press('Enter');
  await page.waitForURL('**/search/');
  await page.locator('input[type=search]:focus').waitFor();
  await page.keyboard.type('storm');
  await press('Enter');
  const results = page.locator('.search-results li');
  await results.first().waitFor();
  await tabTo(page, 'select[name=year]');
  // Typing the year would depend on the time between the keys.
  while ((await page.locator('select[name=year]').inputValue()) !== '2024') await press('ArrowDown');
  await page.waitForURL('**/search/?q=storm&year=2024');
  // Until then the page shows what was found before.
  await page.locator('[role=status]', { hasText: /\d/ }).waitFor();
  expect(await results.count()).toBeGreaterThan(0);
  await tabTo(page, '.search-results a');
  await press('Enter');
  await page.waitForURL('**/2024/**');
});

test('a list is left by its first card within a few presses behind the link that skips the navigation', async () => {
  await open('/news/');
  await press('Tab');
  await press('Enter');
  expect(await tabTo(page, '.card a')).toBeLessThan(10);
  const address = await page.locator(':focus').getAttribute('href');
  await press('Enter');
  await page.waitForURL(`**${address}`);
});

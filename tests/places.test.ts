import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { GALLERY, STORY } from './page-kinds.ts';

const WITHOUT_PHOTO = '/2025/01/letter-parking-ban/';
const MONTH = '/2026/10/';

const demo = demoBrowser();

/** Where the first element begins that a selector finds, in pixels from the left and from the top of the page. */
async function beginning(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return box;
}

test('nothing stands between the photo of a story and its correction', async () => {
  const page = await demo.open(STORY);
  const photo = await beginning(page, '.lead-photo');
  const correction = await beginning(page, 'section[aria-labelledby=corrections_title]');
  const signup = await beginning(page, '.prose aside');
  expect(correction.y).toBeGreaterThan(photo.y);
  expect(signup.y).toBeGreaterThan(correction.y);
});

test('a headline begins where the photo below it begins, and without a photo where the text does', async () => {
  const page = await demo.open(STORY);
  expect((await beginning(page, 'h1')).x).toBeCloseTo((await beginning(page, '.lead-photo img')).x, 0);
  await page.goto(demo.origin + WITHOUT_PHOTO);
  expect((await beginning(page, 'h1')).x).toBeCloseTo((await beginning(page, '.prose > p')).x, 0);
});

test('the words for a photo are whole in the lightbox', async () => {
  const page = await demo.open(GALLERY);
  await page.locator('.gallery li:nth-child(3) a').click();
  const words = page.locator('.lightbox figcaption');
  await words.waitFor();
  await page.locator('.lightbox img').evaluate((photo: HTMLImageElement) => photo.decode());
  expect(await words.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
});

test('paper shows nothing that is for the screen', async () => {
  const page = await demo.open(MONTH);
  await page.emulateMedia({ media: 'print' });
  const screenOnly = page.locator('.screen');
  expect(await screenOnly.count()).toBeGreaterThan(2);
  for (const part of await screenOnly.all()) expect(await part.isVisible()).toBe(false);
});

test('a printed story is set in two columns', async () => {
  const page = await demo.open(STORY);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  const starts = await page.locator('.prose > p').evaluateAll((all) => all.map((p) => p.getBoundingClientRect().x));
  expect(new Set(starts.map(Math.round)).size).toBe(2);
});

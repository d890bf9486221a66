import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { STORY } from './page-kinds.ts';

const demo = demoBrowser();
let page: Page;

async function print(javaScriptEnabled: boolean): Promise<void> {
  page = await demo.open(STORY, { javaScriptEnabled });
  await page.emulateMedia({ media: 'print' });
}

describe('on paper', () => {
  beforeAll(() => print(false));

  test('the caption is whole, and there is no button to open it', async () => {
    const rest = page.locator('.lead-photo details .caption');
    expect(await rest.isVisible()).toBe(true);
    const height = await rest.evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(10);
    expect(await rest.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    expect(await page.locator('figcaption summary').isVisible()).toBe(false);
  });

  test('the navigation, the newsletter and the comments are left out', async () => {
    for (const nav of await page.locator('nav').all()) expect(await nav.isVisible()).toBe(false);
    for (const box of await page.locator('aside:has(form)').all()) expect(await box.isVisible()).toBe(false);
    expect(await page.locator('#comments').isVisible()).toBe(false);
  });

  test('the story, its byline, its credit and its corrections are there', async () => {
    for (const part of ['h1', 'address', '.credit', '.body p', 'section[aria-labelledby=corrections_title] p'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
  });

  test('a link to another site shows its address', async () => {
    const shown = await page
      .locator('a[rel=external]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(shown).toContain('https://www.weather.gov/');
  });
});

test('a printed story says where it stands, and has neither tools nor what comes after it', async () => {
  await print(true);
  expect(await page.locator('.address').textContent()).toBe(`https://larkfieldledger.example${STORY}`);
  for (const part of ['.tools', '.reading', '.related', '.livewire', '.masthead'])
    for (const found of await page.locator(part).all()) expect(await found.isVisible(), part).toBe(false);
});

test('a link within the site has no address on paper, which would lack the site', async () => {
  await print(false);
  const own = page.locator('.prose a[href^="/"]').first();
  expect(await own.evaluate((link) => getComputedStyle(link, '::after').content)).toBe('none');
});

test('a printed story has one run of columns: what is left out of its text does not end it', async () => {
  await print(false);
  // One page that is long enough for the whole story.
  await page.setViewportSize({ width: 680, height: 20_000 });
  const lefts = await page
    .locator('.prose > :is(p, h2, .box, .pullquote, .photo)')
    .evaluateAll((all) => all.map((block) => Math.round((block.getClientRects()[0]?.left ?? 0) / 100)));
  const turns = lefts.filter((left, index) => index > 0 && left !== lefts[index - 1]);
  expect(turns).toHaveLength(1);
});

test('the foot of the page does not make a last page of its own', async () => {
  await print(false);
  expect(await page.locator('body > footer').isVisible()).toBe(false);
  expect(await page.locator('.address').isVisible()).toBe(true);
});

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
    for (const part of ['h1', 'address', '.credit', '.body p', 'section[aria-labelledby=corrections-title] p'])
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

import { beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { demoBrowser } from './demo-browser.ts';
import { STORY } from './page-kinds.ts';

const demo = demoBrowser();

describe('a table on a phone', () => {
  let page: Page;
  let box: Locator;

  beforeAll(async () => {
    page = await demo.open(STORY, { viewport: { width: 360, height: 740 } });
    box = page.locator('.prose .table');
    // More columns than a phone is wide.
    await box.evaluate((element) => {
      for (const row of element.querySelectorAll('tr'))
        for (let column = 0; column < 6; column++) row.append(row.lastElementChild?.cloneNode(true) as Node);
      const caption = document.createElement('caption');
      caption.textContent = 'High tides';
      element.querySelector('table')?.prepend(caption);
    });
  });

  test('scrolls by itself, and a shade shows at the edge where there is more of it', async () => {
    expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const attachments = await box.evaluate((element) => getComputedStyle(element).backgroundAttachment);
    expect(attachments).toBe('local, local, scroll, scroll');
  });

  test('keeps its caption and the names of its rows in sight', async () => {
    await box.evaluate((element) => element.scrollTo(120, 0));
    const left = (await box.boundingBox())?.x;
    for (const kept of ['caption', 'th:first-child', 'td:first-child'])
      expect((await box.locator(kept).first().boundingBox())?.x, kept).toBe(left);
    expect((await box.locator('td').nth(1).boundingBox())?.x).toBeLessThan(left ?? 0);
  });
});

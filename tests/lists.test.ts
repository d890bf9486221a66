import { expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';

const demo = demoBrowser();

test.each(['/authors/lena-marsh/', '/tags/coast/', '/news/', '/livewire/'])(
  'the list at %s shows readers its feed',
  async (url) => {
    const page = await demo.open(url, { javaScriptEnabled: false });
    const link = page.getByRole('link', { name: 'Follow by RSS' });
    expect(await link.getAttribute('href')).toBe(`${url}rss.xml`);
    const first = page.locator('link[rel=alternate][type="application/rss+xml"]').first();
    expect(await first.getAttribute('href')).toBe(`${url}rss.xml`);
  },
);

test('the grid of a month leads to the stories of a day', async () => {
  const page = await demo.open('/2026/11/', { javaScriptEnabled: false });
  const grid = page.getByRole('table', { name: 'November 2026' });
  await grid.getByRole('link', { name: /^19 / }).click();
  const heading = page.locator(':target');
  expect(await heading.textContent()).toMatch(/^\s*Thursday, Nov\. 19, 2026\s*$/);
  // The browser scrolls smoothly.
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(200);
  expect(await page.locator('section:has(:target) .card').count()).toBeGreaterThan(0);
});

test('the page of an author counts their stories, and does not name them on each', async () => {
  const page = await demo.open('/authors/lena-marsh/', { javaScriptEnabled: false });
  const cards = await page.locator('.card').count();
  expect(await page.locator('.list-head .meta').first().textContent()).toBe(`${cards} stories`);
  const names = await page.locator('.card .by').allTextContents();
  expect(names.length).toBeLessThan(cards);
  expect(names).not.toContain('Lena Marsh');
});

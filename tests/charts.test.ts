import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { contrast } from '../src/lib/color/contrast.ts';
import { demoBrowser } from './demo-browser.ts';
import { SITE } from './demo-project.ts';

const LINES = '/2026/11/larkfield-rents-october/';
const BARS = '/2026/11/budget-next-year/';

const demo = demoBrowser();
const written = (url: string) => readFileSync(path.join(SITE, url, 'index.html'), 'utf8');

/** The color of the first element as the screen shows it, `#rrggbb`. */
function colorOf(page: Page, selector: string, name: 'fill' | 'stroke' | 'backgroundColor'): Promise<string> {
  return page.evaluate(
    ([at, property]) => {
      const element = document.querySelector(at ?? '');
      if (!element) throw new Error(`There is no ${at}.`);
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.fillStyle = getComputedStyle(element)[property as 'fill'];
      context.fillRect(0, 0, 1, 1);
      const channels = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
      return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    },
    [selector, name] as const,
  );
}

describe('a chart on a phone', () => {
  let page: Page;

  beforeAll(async () => {
    page = await demo.open(LINES, { viewport: { width: 320, height: 740 }, colorScheme: 'dark' });
  });

  test('has a name and a description, and its numbers as a table that opens without a script', async () => {
    const drawing = page.getByRole('img', { name: 'Rents in Larkfield have left the state behind' });
    expect(await drawing.count()).toBe(1);
    const description = await drawing.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${description}"]`).textContent()).toContain('$1,985 in 2026');
    await page.locator('.chart summary').click();
    expect(await page.locator('.chart tr').last().locator('th, td').allTextContents()).toEqual([
      '2026',
      '$1,985',
      '$1,510',
    ]);
    await page.locator('.chart summary').click();
  });

  test('has words of 11 pixels and more, within the page and apart from each other', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const words = await page.locator('.chart svg text').evaluateAll((texts) =>
      texts
        .filter((text) => getComputedStyle(text).display !== 'none')
        .map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return {
            words: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize),
            left,
            right,
            top,
            bottom,
          };
        }),
    );
    expect(words.length).toBeGreaterThan(8);
    for (const word of words) {
      expect(word.size, word.words ?? '').toBeGreaterThanOrEqual(11);
      expect(word.left, word.words ?? '').toBeGreaterThanOrEqual(0);
      expect(word.right, word.words ?? '').toBeLessThanOrEqual(320);
    }
    const clashes = words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        )
        .map((other) => `${one.words} and ${other.words}`),
    );
    expect(clashes).toEqual([]);
  });

  test('has lines with three times the contrast of dark paper, on no ground of its own', async () => {
    const paper = await colorOf(page, 'html', 'backgroundColor');
    for (const series of ['s1', 's2'])
      expect(contrast(await colorOf(page, `.chart path.${series}`, 'stroke'), paper), series).toBeGreaterThan(3);
    expect(await page.locator('.chart').evaluate((chart) => getComputedStyle(chart).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
  });
});

test('a chart of a table in the text takes the place of the table, and only stories with charts load its style', () => {
  const html = written(BARS);
  expect(html.match(/<tr><th scope="row">2027<\/th><td>61.8<\/td><\/tr>/g)).toHaveLength(1);
  expect(html.match(/_astro\/chart\.[^"]*\.css/g)).toHaveLength(1);
  expect(written('/2026/11/coast-road-closed/')).not.toMatch(/_astro\/chart\./);
});

test('feeds have a chart as a picture that leads to its story', async () => {
  const feed = JSON.parse(readFileSync(path.join(SITE, 'feed.json'), 'utf8')) as {
    items: { url: string; content_html: string }[];
  };
  const item = feed.items.find(({ url }) => url.endsWith(BARS));
  expect(item?.content_html).toContain('<strong>The general fund grows every year (millions of dollars)</strong>');
  const picture = new RegExp(
    `<a href="(https?://[^/]+)${BARS}"><img src="\\1${BARS}chart-1.png" alt="The city’s general fund[^"]*" width="640" height="(\\d+)"/></a>`,
  ).exec(item?.content_html ?? '');
  expect(picture).not.toBeNull();
  expect(item?.content_html).not.toContain('<td>2027</td><td>61.8</td>');
  expect(await sharp(path.join(SITE, BARS, 'chart-1.png')).metadata()).toMatchObject({
    format: 'png',
    width: 1280,
    height: 2 * Number(picture?.[2]),
  });
});

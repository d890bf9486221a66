import type { Element } from 'hast';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { demoBrowser } from './demo-browser.ts';
import { holesOf } from './holes.ts';
import { attribute, descendants, hasClass, readPage, sitePages } from './html-page.ts';

const pages = sitePages();
const cardsOf = (elements: Element[]) => elements.filter((element) => hasClass(element, 'card'));
const linksOf = (element: Element) => descendants(element).filter(({ tagName }) => tagName === 'a');

describe('a card', () => {
  const cards = pages.flatMap(({ url, elements }) => cardsOf(elements).map((card) => ({ url, card })));

  test('has one link, and its name is the headline and nothing else', () => {
    expect(cards.length).toBeGreaterThan(300);
    for (const { url, card } of cards) {
      const [link, ...others] = linksOf(card);
      const headline = descendants(card).find((element) => hasClass(element, 'headline'));
      if (!link || !headline) throw new Error(`${url}: a card has no link or no headline.`);
      expect(others, url).toEqual([]);
      expect(textOf(link).trim(), url).toBe(textOf(headline).trim());
      expect(attribute(link, 'ariaLabel'), url).toBeUndefined();
    }
  });
});

describe('the front page', () => {
  test('shows no story twice', () => {
    const links = cardsOf(readPage('/').elements).flatMap((card) =>
      linksOf(card).map((link) => attribute(link, 'href')),
    );
    expect(links.length).toBeGreaterThan(15);
    expect(new Set(links).size).toBe(links.length);
  });

  describe('in a browser', () => {
    const demo = demoBrowser();
    let page: Page;

    beforeAll(async () => {
      page = await demo.open('/', { javaScriptEnabled: false });
    });

    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector} is not shown.`);
      return box;
    };

    test('has its lead before and above all else on a phone, and in the middle of the fold on a desk', async () => {
      const [lead, beside, wire] = ['.lead-band > .card', '.lead-band .beside .card', '.lead-band > .livewire'];
      await page.setViewportSize({ width: 360, height: 800 });
      expect((await boxOf(lead)).y).toBeLessThan((await boxOf(beside)).y);
      expect((await boxOf(beside)).y).toBeLessThan((await boxOf(wire)).y);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect((await boxOf(beside)).x).toBeLessThan((await boxOf(lead)).x);
      expect((await boxOf(lead)).x).toBeLessThan((await boxOf(wire)).x);
      expect((await boxOf(lead)).width).toBeGreaterThan(2 * (await boxOf(beside)).width);
    });

    test.each([600, 768, 900, 1024, 1280, 1440, 1600, 1920])(
      'leaves no hole of more than 80 pixels beside its stories at %i pixels',
      async (width) => {
        await page.setViewportSize({ width, height: 900 });
        expect(await holesOf(page, 80)).toEqual([]);
      },
    );

    test('has the stories after its lead package as a fourth column on a wide screen', async () => {
      await page.setViewportSize({ width: 1600, height: 900 });
      const columns = ['.beside', '.lead', '.livewire', '.top'].map((name) => boxOf(`.opening ${name}`));
      const boxes = await Promise.all(columns);
      expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).sort((a, b) => a - b));
      expect(Math.max(...boxes.map(({ y }) => y)) - Math.min(...boxes.map(({ y }) => y))).toBeLessThan(40);
    });

    test('names the day of its newest story once, and no date of that year has the year', async () => {
      const day = await page.locator('.day').textContent();
      expect(day).toMatch(/^[A-Z][a-z]+day, \S+ \d+, (\d{4})$/);
      const year = day?.slice(-4) ?? '';
      for (const time of await page.locator('main .card time').allTextContents()) expect(time).not.toContain(year);
    });

    test('leads to a story wherever its card is pressed', async () => {
      const card = page.locator('.card.brief').first();
      const address = await card.locator('a').getAttribute('href');
      await card.click({ position: { x: 4, y: 4 } });
      await page.waitForURL(({ pathname }) => pathname === address);
    });
  });
});

describe('the pages of a list', () => {
  test('have a name and say which is shown; the demo’s lists are of one page, which says nothing', () => {
    for (const { url, elements } of pages) {
      for (const nav of elements.filter((element) => hasClass(element, 'pages'))) {
        expect(attribute(nav, 'ariaLabel'), url).not.toBe('');
        const current = linksOf(nav).filter((link) => attribute(link, 'ariaCurrent') === 'page');
        expect(
          current.map((link) => attribute(link, 'href')),
          url,
        ).toEqual([url]);
      }
    }
  });
});

import type { Element } from 'hast';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { demoBrowser } from './demo-browser.ts';
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
      const [lead, beside, wire] = ['.lead-band > .card', '.lead-band > .beside', '.lead-band > .livewire'];
      await page.setViewportSize({ width: 360, height: 800 });
      expect((await boxOf(lead)).y).toBeLessThan((await boxOf(beside)).y);
      expect((await boxOf(beside)).y).toBeLessThan((await boxOf(wire)).y);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect((await boxOf(beside)).x).toBeLessThan((await boxOf(lead)).x);
      expect((await boxOf(lead)).x).toBeLessThan((await boxOf(wire)).x);
      expect((await boxOf(lead)).width).toBeGreaterThan(2 * (await boxOf(beside)).width);
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

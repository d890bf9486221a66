import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { attribute, hasPage, sitePages } from './html-page.ts';
import { STORY } from './page-kinds.ts';
import { text, texts } from './shown-text.ts';

const demo = demoBrowser();
/** The story with every field, in a browser without JavaScript. */
let page: Page;

beforeAll(async () => {
  page = await demo.open(STORY, { javaScriptEnabled: false });
});

/** How far below the top of the page each begins, in px; not a number for what is not shown. */
const topsOf = async (locators: Locator[]) =>
  Promise.all(locators.map(async (locator) => Math.round((await locator.boundingBox())?.y ?? Number.NaN)));

describe('the page around a story', () => {
  test('has one header, one main and one footer, each a landmark', async () => {
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
  });

  test('names its navigations', async () => {
    const names = await page.getByRole('navigation').evaluateAll((navs) =>
      navs.map((nav) => {
        const title = document.getElementById(nav.getAttribute('aria-labelledby') ?? '');
        return nav.getAttribute('aria-label') ?? title?.textContent.trim();
      }),
    );
    expect(names).toEqual(['Sections', 'Winter storms: part 2 of 2', 'Topics of this story', 'About this publication']);
  });

  test('names what stands beside the story, each by a name of its own', async () => {
    const names = await page
      .getByRole('complementary')
      .evaluateAll((asides) =>
        asides.map((aside) => document.getElementById(aside.getAttribute('aria-labelledby') ?? '')?.textContent.trim()),
      );
    expect(names).toEqual([
      'The Morning Memo',
      'The Harbor Letter',
      'Latest Livewire',
      'Related stories',
      'Comments',
      'Masthead',
    ]);
  });

  test('begins with a link that skips to the content', async () => {
    const first = page.locator('body a').first();
    expect(await text(first)).toBe('Skip to the content');
    expect(await first.getAttribute('href')).toBe('#main');
    expect(await page.locator('main#main').count()).toBe(1);
  });

  test('has the name of the publication as text and as a link to the front page', async () => {
    const name = page.getByRole('banner').getByRole('link', { name: 'The Larkfield Ledger', exact: true });
    expect(await name.getAttribute('href')).toBe('/');
    expect(await page.getByRole('banner').locator('img').count()).toBe(0);
  });

  test('leads to every section and marks the one of the story', async () => {
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    expect(await texts(links)).toEqual(['News', 'Business', 'Life', 'Opinion', 'Livewire']);
    for (const link of await links.all()) expect(hasPage((await link.getAttribute('href')) ?? '?')).toBe(true);
    expect(await texts(page.locator('header nav a[aria-current]'))).toEqual(['News']);
  });

  test('ends with the policies and the imprint', async () => {
    const footer = page.getByRole('contentinfo');
    expect(await texts(footer.getByRole('navigation').getByRole('link'))).toEqual([
      'Masthead',
      'Corrections',
      'Archive',
      'Newsletters',
      'Letter to the editor',
      'About The Larkfield Ledger',
      'Ethics and standards',
      'Corrections policy',
      'Comments',
      'Privacy',
      'Contact',
    ]);
    expect(await text(footer)).toContain('12 Pier Street, Larkfield, Maine');
  });

  test('begins at one edge on a wide page, with the byline and the caption of the photo in the margin', async () => {
    const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;
    const parts = ['h1', '.standfirst', '.lead-photo img', '.prose > p', '.series'];
    const places = await Promise.all(parts.map((part) => left(`article ${part}`)));
    expect(new Set(places).size).toBe(1);
    const margin = await Promise.all(['address', '.lead-photo figcaption'].map((part) => left(`article ${part}`)));
    expect(margin).toEqual([await left('header .name'), await left('header .name')]);
  });

  test('shows its parts in the order of a front-to-back read', async () => {
    await page.setViewportSize({ width: 768, height: 1024 });
    const tops = await topsOf([
      page.getByRole('banner'),
      page.locator('article h1'),
      page.locator('article .standfirst'),
      page.locator('article address'),
      page.locator('article .lead-photo'),
      page.getByRole('region', { name: 'Corrections' }),
      page.locator('.dateline'),
      page.getByRole('region', { name: 'Clarifications' }),
      page.getByRole('navigation', { name: 'Winter storms' }),
      page.getByRole('navigation', { name: 'Topics of this story' }),
      page.getByRole('complementary', { name: 'Comments' }),
      page.getByRole('complementary', { name: 'Masthead' }),
      page.getByRole('contentinfo'),
    ]);
    expect(tops).not.toContain(Number.NaN);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

describe('every page', () => {
  test('has one h1 and no id twice', () => {
    for (const { url, elements } of sitePages()) {
      expect(elements.filter(({ tagName }) => tagName === 'h1').length, url).toBe(1);
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        url,
      ).toEqual([]);
    }
  });

  test('is free of the words that a program prints when a value is missing', () => {
    for (const { url, html } of sitePages())
      expect(html.match(/\bundefined\b|\bNaN\b|Invalid Date|\[object Object\]|\bnull\b/g), url).toBeNull();
  });
});

/** Where the line is on which the letters of an element stand, in px from the top of the page. */
const baselineOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const mark = element.appendChild(document.createElement('span'));
    mark.style.display = 'inline-block';
    const { bottom } = mark.getBoundingClientRect();
    mark.remove();
    return Math.round(bottom);
  });

describe('on a desk, the words of the head stand on one line', () => {
  test.each([
    [STORY, ['.name a', 'nav li:first-child a', '.reading summary span:first-child']],
    ['/', ['.day', '.tagline', '.reading summary span:first-child']],
  ])('of %s', async (url, selectors) => {
    const opened = await demo.open(url);
    const lines = await Promise.all(selectors.map((selector) => baselineOf(opened, `body > header ${selector}`)));
    expect(new Set(lines).size).toBe(1);
  });
});

test('the photo of the card that was pressed grows into the photo of its story, and no other does', async () => {
  const named = (opened: Page) =>
    opened
      .locator('img')
      .evaluateAll((images) =>
        images
          .filter((image) => getComputedStyle(image).viewTransitionName === 'photo')
          .map(({ className }) => className),
      );
  const front = await demo.open('/');
  expect(await named(front)).toEqual([]);
  await front.locator('.lead-band > .card a').focus();
  expect(await named(front)).toHaveLength(1);
  await front.locator('.opinion a').first().focus();
  expect(await named(front)).toEqual([]);
  expect(await named(page)).toHaveLength(1);
});

test.each([
  [360, 640],
  [1280, 800],
])('the text of a story with a photo and a correction begins within 1.4 windows of %i by %i', async (width, height) => {
  const opened = await demo.open(STORY, { viewport: { width, height } });
  const top = await opened
    .locator('.prose > p')
    .first()
    .evaluate((words) => words.getBoundingClientRect().top);
  expect(top / height).toBeLessThan(1.4);
});

test('the page for what is not there leads to the front page and to the wire', async () => {
  const opened = await demo.open('/404.html');
  const links = opened.locator('main h1 + p a');
  expect(await texts(links)).toEqual(['front page', 'wire']);
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(['/', '/livewire/']);
});

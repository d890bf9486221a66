import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { PAGE_KINDS, STORY } from './page-kinds.ts';
import { tabTo } from './tab-key.ts';

const demo = demoBrowser();
/** The page of all tests: without scripts, nothing is left of one test for the next. */
let page: Page;

beforeAll(async () => {
  page = await demo.newPage({ javaScriptEnabled: false });
});

async function open(url: string): Promise<void> {
  await page.goto(demo.origin + url);
}

describe('without JavaScript', () => {
  beforeEach(() => open(STORY));

  test('the whole text of the story is there to read', async () => {
    const paragraphs = page.locator('.body p, .body li, .body h2:not(.sr-only), .body td');
    expect(await paragraphs.count()).toBeGreaterThan(60);
    const hidden = await paragraphs.evaluateAll((all) =>
      all
        .filter((paragraph) => !paragraph.checkVisibility({ visibilityProperty: true }))
        .map(({ outerHTML }) => outerHTML),
    );
    expect(hidden).toEqual([]);
    expect(await page.getByText('the city solicitor would call them on Monday.').isVisible()).toBe(true);
  });

  test('MORE opens the caption and LESS closes it, by mouse', async () => {
    const rest = page.locator('.lead-photo details .caption');
    expect(await rest.isVisible()).toBe(false);
    await page.locator('.lead-photo summary').click();
    expect(await rest.isVisible()).toBe(true);
    await page.locator('.lead-photo summary').click();
    expect(await rest.isVisible()).toBe(false);
  });

  test('MORE opens the caption and LESS closes it, by keyboard', async () => {
    const rest = page.locator('.lead-photo details .caption');
    await tabTo(page, '.lead-photo summary');
    await page.keyboard.press('Enter');
    expect(await rest.isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await rest.isVisible()).toBe(false);
  });

  test('the skip link takes a keyboard past the navigation', async () => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect((await skip.boundingBox())?.width).toBeGreaterThan(50);
    await page.keyboard.press('Enter');
    await page.locator(':target').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => element.closest('article') !== null)).toBe(true);
  });

  test('a link of the navigation leads to its section', async () => {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Business' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/business/');
    expect(await page.locator('h1').textContent()).toBe('Business');
  });

  test('the form for a comment is posted to the letters server, with the story that it is about', async () => {
    const form = page.locator('form:has(textarea)');
    expect(await form.getAttribute('method')).toBe('post');
    expect(await form.getAttribute('action')).toBe('https://letters.larkfieldledger.example/comments');
    expect(await form.locator('[name=story]').getAttribute('value')).toBe(STORY);
    expect(await form.getByLabel('Your comment').isVisible()).toBe(true);
  });
});

describe('without JavaScript, from the front page', () => {
  beforeEach(() => open('/'));

  /** Presses links one after the other; a link that leads to no page of its own name would stop it. */
  async function follow(...addresses: string[]): Promise<void> {
    for (const address of addresses) {
      await page.locator(`a[href="${address}"]`).first().click();
      await page.waitForURL(({ pathname, hash }) => pathname + hash === address);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }
  }

  test('an old story is found through the archives, and what else its author wrote', async () => {
    await follow('/archive/', '/2024/', '/2024/12/', '/2024/12/plow-routes/', '/authors/daniel-whitcomb/');
    expect(await page.locator('.card').count()).toBeGreaterThan(3);
  });

  test('a story leads to its topics, the rest of its series and the stories that are related', async () => {
    await follow(STORY, '/tags/coast/');
    await page.goBack();
    await follow('/series/winter-storms/');
    await page.goBack();
    const related = page.getByRole('complementary', { name: 'Related stories' }).getByRole('link');
    const address = (await related.first().getAttribute('href')) ?? '';
    await follow(address);
  });

  test('a reader finds who makes the newspaper and what it corrected', async () => {
    await follow('/masthead/', '/corrections/', '/ethics/', '/privacy/');
  });

  test('the wire, an address that is not there and the search lead on', async () => {
    await follow('/livewire/', '/2026/11/gale-warning/');
    await page.goto(`${demo.origin}/no/such/page/`);
    expect(await page.locator('main a').count()).toBeGreaterThan(3);
    await follow('/search/', '/2025/');
  });

  test('no control is shown that does nothing', async () => {
    for (const [, url] of PAGE_KINDS) {
      await page.goto(demo.origin + url, { waitUntil: 'domcontentloaded' });
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, input:not([type=hidden], [tabindex="-1"])')]
          .filter(
            (control) => !control.closest('form[action]') && control.checkVisibility({ visibilityProperty: true }),
          )
          .map((control) => control.outerHTML),
      );
      expect(shown, url).toEqual([]);
    }
  });
});

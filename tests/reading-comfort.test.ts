import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { EMBEDS, EXPLAINER, STORY } from './page-kinds.ts';

const OLD_STORY = '/2024/12/plow-routes/';
const LIGHT = 'rgb(255, 254, 251)';
const DARK = 'rgb(20, 22, 26)';

const demo = demoBrowser();
let page: Page;

async function open(url: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await demo.open(url, options);
}

const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
/** The color of the browser's own bars, as the page asks for it. */
const barColors = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ content }) => content),
  );
const choose = async (value: string) => {
  await page.locator('.reading summary').click();
  await page.locator(`.reading input[value=${value}]`).check();
};

describe('the colors', () => {
  test.each([
    ['light', LIGHT, '#fffefb'],
    ['dark', DARK, '#14161a'],
  ] as const)('are %s on a device that is, with a script and without', async (colorScheme, color, bar) => {
    for (const javaScriptEnabled of [true, false]) {
      await open(STORY, { colorScheme, javaScriptEnabled });
      expect(await paper()).toBe(color);
      expect(await barColors()).toEqual([bar]);
      expect(await page.locator('.reading').isVisible()).toBe(javaScriptEnabled);
    }
  });

  test('stay as the reader chose them on the next page, from the first picture on', async () => {
    await open(STORY, { colorScheme: 'light' });
    await choose('dark');
    expect(await paper()).toBe(DARK);
    expect(await barColors()).toEqual(['#14161a']);
    // What the page had for colors each time that it was about to be drawn.
    await page.addInitScript(() => {
      const drawn: string[] = [];
      Object.assign(window, { drawn });
      const note = () => {
        if (document.body) drawn.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    });
    await page.goto(demo.origin + EXPLAINER);
    await page.waitForFunction(() => (window as unknown as { drawn: string[] }).drawn.length > 5);
    expect(new Set(await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn))).toEqual(
      new Set([DARK]),
    );
    expect(await page.locator('.reading input[value=dark]').isChecked()).toBe(true);
    expect(await barColors()).toEqual(['#14161a']);
    await choose('system');
    expect(await paper()).toBe(LIGHT);
  });

  test('on paper are those of paper', async () => {
    await open(STORY, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
  });
});

test('a text size is kept, and all of the page follows it without a line that is too wide', async () => {
  await open(STORY, { viewport: { width: 360, height: 700 } });
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const before = await Promise.all(['.prose', '.reading label'].map(sizeOf));
  await choose('largest');
  await page.goto(demo.origin + EXPLAINER);
  const after = await Promise.all(['.prose', '.reading label'].map(sizeOf));
  for (const [index, size] of after.entries()) expect(size / (before[index] ?? 0)).toBeGreaterThan(1.4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the reading settings close with Esc, which leads back to their button, and with a click outside', async () => {
  await open(STORY);
  const [button, panel] = [page.locator('.reading summary'), page.locator('.reading div')];
  await button.click();
  await page.locator('.reading input[value=large]').focus();
  await page.keyboard.press('Escape');
  expect(await panel.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  await button.click();
  await page.locator('.reading legend').first().click();
  expect(await panel.isVisible()).toBe(true);
  await page.locator('h1').click();
  expect(await panel.isVisible()).toBe(false);
});

describe('sharing', () => {
  test('without a script is an e-mail with the address of the story', async () => {
    await open(STORY, { javaScriptEnabled: false });
    const href = (await page.locator('.share').getAttribute('href')) ?? '';
    expect(href).toMatch(/^mailto:\?subject=Storm%20closes/);
    expect(decodeURIComponent(href)).toContain(`https://larkfieldledger.example${STORY}`);
  });

  test('copies the address and says so where the device cannot share', async () => {
    await open(`${STORY}#main`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const status = page.locator('.tools [role=status]');
    expect(await status.textContent()).toBe('');
    await page.locator('.share').click();
    await page.waitForFunction(() => document.querySelector('.tools [role=status]')?.textContent !== '');
    expect(await status.textContent()).toBe('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(demo.origin + STORY);
  });
});

describe('the note on the age of a story', () => {
  const noteIn = async (url: string, now: string) => {
    page = await demo.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(demo.origin + url);
    return page.locator('story-age').textContent();
  };

  test('loads no language data for a story of the last twelve months', async () => {
    const formattersFor = async (now: string) => {
      page = await demo.newPage();
      await page.addInitScript(() => {
        const made: unknown[] = [];
        const RelativeTimeFormat = new Proxy(Intl.RelativeTimeFormat, {
          construct(target, given: [string]) {
            made.push(given);
            return new target(...given);
          },
        });
        Object.assign(window, { made });
        Object.assign(Intl, { RelativeTimeFormat });
      });
      await page.clock.setFixedTime(now);
      await page.goto(demo.origin + OLD_STORY);
      return page.evaluate(() => (window as unknown as { made: unknown[] }).made.length);
    };
    expect(await formattersFor('2025-12-01T12:00:00Z')).toBe(0);
    expect(await formattersFor('2027-12-31T12:00:00Z')).toBe(1);
  });

  test('says how many years have passed, and nothing in the first', async () => {
    expect(await noteIn(OLD_STORY, '2027-12-31T12:00:00Z')).toBe('This story was published 3 years ago.');
    expect(await noteIn(OLD_STORY, '2025-12-01T12:00:00Z')).toBe('');
  });
});

const clipOf = (element: Locator) => element.evaluate((shown) => getComputedStyle(shown).clipPath);

test('every block within a story can be skipped with the keyboard, by a link that names it', async () => {
  for (const url of [STORY, EXPLAINER, EMBEDS]) {
    await open(url);
    const links = page.locator('main a.skip');
    expect(await links.count()).toBeGreaterThan(1);
    for (const link of await links.all()) {
      expect(await clipOf(link)).toBe('inset(50%)');
      await link.focus();
      expect(await clipOf(link)).toBe('none');
      expect((await link.textContent())?.trim()).toMatch(/^Skip past /);
      const target = (await link.getAttribute('href')) ?? '';
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => `#${document.activeElement?.id}`)).toBe(target);
    }
    for (const block of ['aside:has(form)', '.livewire', '.embed', '.gallery', '.contents', '#comments']) {
      for (const found of await page.locator(`main ${block}`).all())
        expect(await found.locator('a.skip').count(), `${url} ${block}`).toBe(1);
    }
  }
});

test('the table of contents of an explainer leads to its headings', async () => {
  await open(EXPLAINER, { javaScriptEnabled: false });
  await page.locator('.contents summary').click();
  const links = page.locator('.contents li a');
  expect(await links.allInnerTexts()).toEqual(await page.locator('.prose h2:not([class])').allInnerTexts());
  await links.last().click();
  await expect
    .poll(async () => (await page.locator(':target').textContent())?.trim())
    .toBe((await links.last().textContent())?.trim());
});

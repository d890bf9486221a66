import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { descendants, readPage } from './html-page.ts';
import { OBITUARY, STORY } from './page-kinds.ts';
import { text, texts } from './shown-text.ts';

const demo = demoBrowser();
/** The story with every field, in a browser without JavaScript. */
let page: Page;

beforeAll(async () => {
  page = await demo.open(STORY, { javaScriptEnabled: false });
});

describe('the lead photo', () => {
  const figure = () => page.locator('article .lead-photo figure');

  test('has its size and says what it shows', async () => {
    const image = figure().locator('img');
    expect(await image.getAttribute('width')).toBe('1600');
    expect(await image.getAttribute('height')).toBe('1067');
    expect(await image.getAttribute('alt')).toMatch(/^A two-lane road breaks off/);
    expect(await image.getAttribute('fetchpriority')).toBe('high');
    expect(await image.getAttribute('loading')).toBeNull();
  });

  test('folds the rest of a long caption behind MORE, which says of what, and LESS', async () => {
    const details = figure().locator('figcaption details');
    const rest = details.locator('.caption');
    const toggle = details.locator('summary');
    const shown = () => toggle.evaluate((element) => getComputedStyle(element, '::before').content);
    expect(await toggle.getAttribute('aria-label')).toBe('More or less of the photo caption');
    expect(await figure().locator('figcaption > .caption').isVisible()).toBe(true);
    expect([await shown(), await rest.isVisible()]).toEqual(['"More"', false]);
    await toggle.click();
    expect([await shown(), await rest.isVisible()]).toEqual(['"Less"', true]);
    const [words, less] = [await rest.boundingBox(), await toggle.boundingBox()];
    expect(less?.y).toBeGreaterThan((words?.y ?? Number.NaN) + (words?.height ?? Number.NaN) - 5);
    await toggle.click();
    expect([await shown(), await rest.isVisible()]).toEqual(['"More"', false]);
  });

  test('goes on with the caption in the line that MORE was in', async () => {
    const details = figure().locator('figcaption details');
    await details.locator('summary').click();
    const [before, after] = await figure().evaluate((element) =>
      [...element.querySelectorAll('.caption')].map((caption) => [...caption.getClientRects()].map(({ y }) => y)),
    );
    await details.locator('summary').click();
    expect(after?.[0]).toBe(before?.at(-1));
  });

  test('has the whole caption in the document, and once', async () => {
    const caption = (await texts(figure().locator('.caption'))).join(' ');
    expect(caption).toBe(
      'Both lanes of the Coast Road end in the surf under Gull Head at dusk on Sunday. The first storm, on Nov. 12, took the shoulder and the guardrail. The second, which arrived before dawn on Saturday, took 260 feet of pavement and the water main beneath it.',
    );
    for (const sentence of ['Both lanes of the Coast Road', 'took the shoulder', 'the water main beneath it'])
      expect((await page.content()).split(sentence)).toHaveLength(2);
  });

  test('is the caption alone, with its credit, for programs that read only text', async () => {
    expect(await text(figure().locator('figcaption'))).toMatch(
      /^Both lanes .* on Sunday\. The first storm, .* beneath it\. Noor Haddad \/ The Ledger$/,
    );
  });

  test('keeps the credit apart from the caption and always in sight', async () => {
    const credit = figure().locator('figcaption > .credit');
    expect(await text(credit)).toBe('Noor Haddad / The Ledger');
    expect(await credit.isVisible()).toBe(true);
  });

  test.each([
    [768, 'en'],
    [1280, 'en'],
    [1280, 'ar'],
  ])(
    'is beside the first paragraphs when it is upright, with room for all that follows: %d px, %s',
    async (width, language) => {
      const upright = await demo.open(STORY, { javaScriptEnabled: false, viewport: { width, height: 800 } });
      const sheet = readdirSync(path.join(SITE, '_astro')).find((name) => name.startsWith('upright-photo.'));
      const css = readFileSync(path.join(SITE, '_astro', sheet ?? '?'), 'utf8');
      const overlaps = await upright.evaluate(
        ([lang, style]) => {
          document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
          document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
          const photo = document.querySelector('.lead-photo figure');
          photo?.classList.add('upright');
          photo?.querySelector('img')?.setAttribute('height', '2400');
          const { left = 0, right = 0, top = 0, bottom = 0 } = photo?.getBoundingClientRect() ?? {};
          const parts = [...document.querySelectorAll('.prose > :not(.lead-photo) :is(p, img, input, button, li)')];
          const rows = [...parts, ...document.querySelectorAll('.prose > p')].flatMap((part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            return [...range.getClientRects()];
          });
          const beside = rows.filter((row) => row.width > 1 && row.top < bottom && row.bottom > top);
          return [beside.length, beside.filter((row) => row.left < right && row.right > left).length];
        },
        [language, css],
      );
      expect(overlaps[0]).toBeGreaterThan(5);
      expect(overlaps[1]).toBe(0);
    },
  );

  test('shows a short caption whole, without MORE', () => {
    const { elements } = readPage(OBITUARY);
    expect(elements.some(({ tagName }) => tagName === 'figcaption')).toBe(true);
    const captions = elements.filter(({ tagName }) => tagName === 'figcaption');
    expect(captions.flatMap(descendants).some(({ tagName }) => tagName === 'details')).toBe(false);
  });
});

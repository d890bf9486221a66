import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { makeProject } from '../project.ts';
import { deskForm, type DeskForm } from './desk-form.ts';

let dev: DevSite;
let browser: Browser;
let page: Page;
let form: DeskForm;

beforeAll(async () => {
  dev = await startDev(makeProject());
  // The scripts of the desk are bundled when somebody first asks for them.
  await dev.until(async () => (await fetch(`${dev.origin}/admin/desk.js`)).ok);
  browser = await launchChromium();
  // For a coarse pointer, the CMS makes some of them larger by itself.
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.setDefaultTimeout(30_000);
  form = deskForm(page, dev.origin);
  await form.open('collections/articles');
  await page.getByText('A good story').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  dev.stop();
});

/** The visible controls that are narrower or lower than a finger needs, with how many there are in all. */
function controls(): Promise<{ count: number; small: string[] }> {
  return page.evaluate(() => {
    const roles = ['button', 'link', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'option', 'radio', 'checkbox'];
    const more = ['switch', 'tab', 'combobox', 'textbox', 'treeitem', 'slider', 'searchbox'];
    const selector = [
      'a[href], button, input, select, textarea, [tabindex="0"]:not([role=none])',
      ...[...roles, ...more].map((role) => `[role=${role}]`),
    ].join();
    const shown = [...document.querySelectorAll(selector)].filter((node) => {
      const { width, height, left, right } = node.getBoundingClientRect();
      const isOnScreen = width > 0 && height > 0 && right > 0 && left < innerWidth;
      return (
        isOnScreen &&
        node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !node.closest('[inert]')
      );
    });
    const small = shown.flatMap((node) => {
      const { width, height } = node.getBoundingClientRect();
      const name = node.getAttribute('aria-label') ?? node.textContent.trim().slice(0, 30);
      const isLarge = width >= 43.9 && height >= 43.9;
      return isLarge ? [] : [`${node.tagName} ${node.getAttribute('role')} “${name}”: ${width} × ${height}`];
    });
    return { count: shown.length, small };
  });
}

/** Scrolls through all that there is, and measures at each step. */
async function smallOnes(): Promise<string[]> {
  const small = new Set<string>();
  let isMoving = true;
  for (let step = 0; isMoving && step < 60; step++) {
    const found = await controls();
    expect(found.count).toBeGreaterThan(3);
    for (const one of found.small) small.add(one);
    isMoving = await page.evaluate(async () => {
      const boxes = [...document.querySelectorAll('*')].filter(
        (box) => box.scrollHeight > box.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(box).overflowY),
      );
      const before = boxes.map((box) => box.scrollTop);
      for (const box of boxes) box.scrollBy(0, 500);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return boxes.some((box, at) => box.scrollTop !== before[at]);
    });
  }
  return [...small];
}

test.each(['collections', 'collections/articles', 'collections/settings', 'assets', 'menu'])(
  'on a phone, every control of %s is large enough for a finger',
  async (address) => {
    await form.open(address);
    await page.waitForFunction(() => document.querySelectorAll('#nc-root button').length > 2);
    expect(await smallOnes()).toEqual([]);
  },
);

test('so is every control of the form of a story, and what it opens', async () => {
  await form.open('collections/articles/entries/2026/11/good');
  await form.field('headline');
  expect(await smallOnes()).toEqual([]);
  await page.getByRole('button', { name: 'Publish' }).last().click();
  expect((await controls()).small).toEqual([]);
});

test('so is every control of the window in which a photo is chosen', async () => {
  await form.open('collections/articles/new');
  const photo = await form.field('photo');
  if ((await page.locator('[data-key-path="photo.src"]').count()) === 0)
    await photo.getByRole('checkbox').first().click();
  await (await form.field('photo.src')).getByRole('button', { name: 'Browse' }).click();
  const dialog = page.getByRole('dialog', { name: 'Select Image' });
  await dialog.getByRole('button', { name: 'Insert' }).waitFor();
  expect((await controls()).small).toEqual([]);
});

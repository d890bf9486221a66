import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readXmp } from '../src/lib/photo/xmp.ts';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { attribute, hasClass, readPage, sitePages } from './html-page.ts';
import { FIVE_PHOTOS, GALLERY, STORY } from './page-kinds.ts';

const SCRIPT_BUDGET = 1200;

const files = readdirSync(path.join(SITE, 'photos'));

describe('the published files of photos', () => {
  test('are all asked for by some page or feed: hosts count files', () => {
    const texts = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:html|xml|json|md)$/.test(file))
      .map((file) => readFileSync(path.join(SITE, file), 'utf8'));
    const asked = new Set(texts.flatMap((text) => text.match(/[^/"'\s,()]+-[0-9a-f]{16}-\d+\.(?:avif|jpg)/g) ?? []));
    expect(files.filter((file) => !asked.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test('say whose they are, in each format', async () => {
    const lead = files.filter((file) => file.startsWith('coast-road-'));
    expect(new Set(lead.map((file) => path.extname(file)))).toEqual(new Set(['.avif', '.jpg']));
    for (const file of lead) {
      const { xmpAsString = '' } = await sharp(path.join(SITE, 'photos', file)).metadata();
      expect(readXmp(xmpAsString), file).toEqual({ credit: 'Noor Haddad / The Ledger' });
    }
  });
});

test('every picture has its size, a colour before it comes, and AVIF before the format for everybody', () => {
  const images = sitePages().flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'img'));
  expect(images.length).toBeGreaterThan(100);
  for (const image of images) {
    expect(Number(attribute(image, 'width'))).toBeGreaterThan(0);
    expect(Number(attribute(image, 'height'))).toBeGreaterThan(0);
  }
  const [lead] = readPage(STORY).elements.filter(({ tagName }) => tagName === 'picture');
  const parts = lead?.children.filter((child) => child.type === 'element') ?? [];
  const [avif, image] = parts;
  if (!avif || !image) throw new Error('The lead photo has no formats to choose from.');
  expect(attribute(avif, 'type')).toBe('image/avif');
  expect(hasClass(image, 'tone')).toBe(true);
  expect(attribute(image, 'src')).toMatch(/\.jpg$/);
});

test('a story of five photos has five figures, each with its own picture', () => {
  const { elements } = readPage(FIVE_PHOTOS);
  const figures = elements.filter(({ tagName }) => tagName === 'figure');
  const pictures = elements.filter(({ tagName }) => tagName === 'img').map((image) => attribute(image, 'src'));
  expect(figures).toHaveLength(5);
  expect(new Set(pictures).size).toBe(5);
});

describe('a gallery', () => {
  const demo = demoBrowser();

  test('is a list of links to the whole photos without a script', async () => {
    const page = await demo.open(GALLERY, { javaScriptEnabled: false });
    const links = page.locator('.gallery li a');
    expect(await links.count()).toBe(9);
    await links.nth(2).click();
    await page.waitForURL(/\/photos\/salmon-run-[0-9a-f]+-1600\.jpg$/);
  });

  test('opens over the page, and is gone through, announced and left by keyboard', async () => {
    const page = await demo.open(GALLERY);
    const dialog = page.getByRole('dialog', { name: 'In pictures' });
    const status = dialog.getByRole('status');
    await page.locator('.gallery li a').nth(7).focus();
    await page.keyboard.press('Enter');
    expect(await status.textContent()).toBe('8 of 9');
    await page.keyboard.press('ArrowRight');
    expect(await status.textContent()).toBe('9 of 9');
    expect(await dialog.locator('img').getAttribute('alt')).toMatch(/^The beam of a lighthouse/);
    expect(await dialog.locator('figcaption').textContent()).toContain('Noor Haddad / The Ledger');
    await page.keyboard.press('ArrowRight');
    expect(await status.textContent()).toBe('1 of 9');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await status.textContent()).toBe('8 of 9');
    for (const name of ['Previous photo', 'Next photo', 'Close'])
      expect(await dialog.getByRole('button', { name }).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    // A dialog says that it is closed some time after it is.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('img')?.alt))
      .toMatch(/^Curtains of green/);
  });

  test('has its script and its style on its own pages only, and both are small', () => {
    const named = (url: string) =>
      readPage(url).elements.flatMap((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? []);
    const own = named(GALLERY).filter((file) => /^\/_astro\/gallery/i.test(file));
    expect(own.map((file) => path.extname(file)).sort()).toEqual(['.css', '.js']);
    expect(named(STORY).filter((file) => own.includes(file))).toEqual([]);
    const script = readFileSync(path.join(SITE, own.find((file) => file.endsWith('.js')) ?? ''));
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });
});

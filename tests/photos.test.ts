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

const SCRIPT_BUDGET = 2000;

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

  test('has an address for each photo, and Back closes the dialog and stays on the page', async () => {
    const page = await demo.open(GALLERY);
    const dialog = page.locator('.lightbox');
    await page.locator('.gallery li a').nth(2).click();
    await page.keyboard.press('ArrowRight');
    expect(new URL(page.url()).hash).toBe('#photo-4');
    await page.goBack();
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(page.url()).toBe(demo.origin + GALLERY);
    await page.goForward();
    await dialog.waitFor();
    expect(await dialog.getByRole('status').textContent()).toBe('4 of 9');
    await page.keyboard.press('Escape');
    // Esc takes back the entry of the history that opening has made.
    await expect.poll(() => page.url()).toBe(demo.origin + GALLERY);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('photo-4');
  });

  test('stays where it is opened again before the browser has reported that it was closed', async () => {
    const page = await demo.open(GALLERY);
    await page.locator('.gallery li a').nth(2).click();
    await page.evaluate(async () => {
      const dialog = document.querySelector('.lightbox') as HTMLDialogElement;
      dialog.close();
      document.querySelectorAll<HTMLAnchorElement>('.gallery li a')[4]?.click();
      await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(new URL(page.url()).hash).toBe('#photo-5');
    expect(await page.locator('.lightbox').isVisible()).toBe(true);
  });

  test('stays at the photo that a double click opens', async () => {
    const page = await demo.open(GALLERY);
    await page.locator('.gallery li a').nth(2).dblclick();
    expect(await page.locator('.lightbox [role=status]').textContent()).toBe('3 of 9');
  });

  test('opens at the photo that an address names, and is left for its place on the page', async () => {
    const page = await demo.open(`${GALLERY}#photo-5`);
    await expect.poll(() => page.locator('.lightbox [role=status]').textContent()).toBe('5 of 9');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.url()).toBe(demo.origin + GALLERY);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('photo-5');
    await page.close();
    const plain = await demo.open(`${GALLERY}#photo-5`, { javaScriptEnabled: false });
    await expect.poll(async () => (await plain.locator(':target a').boundingBox())?.y).toBeCloseTo(24, -1);
  });

  test('keeps the keys where the browser takes the focus away, as on going to the address of a photo', async () => {
    const page = await demo.open(`${GALLERY}#photo-5`);
    const dialog = page.getByRole('dialog', { name: 'In pictures' });
    await dialog.waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await dialog.locator(':focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toBe('#photo-6');
  });

  test('is turned by swipes in the direction of reading, and closed by one down', async () => {
    const page = await demo.open(`${GALLERY}#photo-5`, { viewport: { width: 360, height: 740 } });
    const dialog = page.locator('.lightbox');
    const swipe = async (x: number, y: number) => {
      await page.mouse.move(180, 300);
      await page.mouse.down();
      await page.mouse.move(180 + x, 300 + y, { steps: 3 });
      await page.mouse.up();
    };
    const status = () => dialog.getByRole('status').textContent();
    await expect.poll(status).toBe('5 of 9');
    await swipe(-120, 10);
    expect(await status()).toBe('6 of 9');
    await swipe(120, 10);
    expect(await status()).toBe('5 of 9');
    await swipe(-20, 5);
    expect(await status()).toBe('5 of 9');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await swipe(120, 10);
    expect(await status()).toBe('6 of 9');
    await swipe(10, 160);
    await expect.poll(() => dialog.isVisible()).toBe(false);
  });

  test('loads the next photo before it is shown, and has its arrows within reach of a thumb', async () => {
    const page = await demo.newPage({ viewport: { width: 360, height: 740 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${demo.origin}${GALLERY}#photo-5`);
    // The sixth photo as it is, and not cropped as in the gallery.
    const next = await page.locator('#photo-6 a').getAttribute('data-srcset');
    const files = [...(next ?? '').matchAll(/\S+\.avif/g)].map(([file]) => demo.origin + file);
    await expect.poll(() => asked.some((url) => files.includes(url))).toBe(true);
    expect(await page.locator('.lightbox [role=status]').textContent()).toBe('5 of 9');
    for (const name of ['Previous photo', 'Next photo'])
      expect((await page.getByRole('button', { name }).boundingBox())?.y).toBeGreaterThan(740 * 0.85);
  });

  test('has full rows, whatever the number of photos and the width of the window', async () => {
    const page = await demo.open(GALLERY, { javaScriptEnabled: true });
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (let number = 1; number <= 14; number++) {
        const rows = await page.evaluate((wanted) => {
          const list = document.querySelector('.gallery ol') as HTMLElement;
          while (list.children.length > wanted) list.lastElementChild?.remove();
          while (list.children.length < wanted) list.append(list.children[0]?.cloneNode(true) as Node);
          const boxes = [...list.children].map((item) => item.getBoundingClientRect());
          const all = list.getBoundingClientRect();
          return [...Map.groupBy(boxes, ({ top }) => Math.round(top)).values()].map((row) => ({
            photos: row.length,
            isFull: Math.abs((row[0]?.left ?? 0) - all.left) < 2 && Math.abs((row.at(-1)?.right ?? 0) - all.right) < 2,
          }));
        }, number);
        expect(
          rows.every(({ isFull }) => isFull),
          `${number} photos at ${width} px`,
        ).toBe(true);
        if (width > 360)
          expect(
            rows.slice(1).every(({ photos }) => photos > 1),
            `${number} photos at ${width} px`,
          ).toBe(true);
      }
    }
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

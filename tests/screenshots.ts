/** Takes the screenshots of docs/ from the demo publication. Look at each before you commit it. */
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';
import { launchChromium } from '../src/audit/chromium.ts';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { setup } from './built-site.ts';
import { ROOT, SITE } from './demo-project.ts';
import { nextFrames } from './next-frames.ts';
import { GALLERY, LIVE, OPINION, STORY } from './page-kinds.ts';
import { serve } from './static-server.ts';

const DESK = { viewport: { width: 1280, height: 960 } };
const PHONE = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.2 };
/** The space between two phones, in pixels of the picture. */
const BETWEEN = 48;
const GROUND = '#e9e5dc';

const DEMO_SCREENSHOTS = {
  name: 'demo:screenshots',
  summary: 'takes the screenshots of docs/ from the demo',
  options: {},
  example: '',
} as const satisfies Command;
commandLine(DEMO_SCREENSHOTS);
setup();
const server = await serve(SITE);
const browser = await launchChromium();
try {
  await save('front', await shot('/', { viewport: { width: 1400, height: 1006 } }));
  await save('story', await shot(STORY, DESK));
  await save('opinion', await shot(OPINION, DESK));
  await save(
    'live',
    await shot(LIVE, DESK, (page) =>
      page.locator('.key-points').evaluate((points) => scrollBy(0, points.getBoundingClientRect().top - 24)),
    ),
  );
  await save(
    'viewer',
    await shot(GALLERY, DESK, async (page) => {
      await page.locator('.gallery a').nth(2).click();
      await page.locator('dialog[open] img').evaluate((image: HTMLImageElement) => image.decode());
    }),
  );
  const search = (page: Page) => page.getByRole('link', { name: 'Storm closes' }).first().waitFor();
  await save(
    'phones',
    await beside([
      await shot('/', PHONE),
      await shot(STORY, { ...PHONE, colorScheme: 'dark' }),
      await shot('/search/?q=storm', PHONE, search),
    ]),
  );
} finally {
  await browser.close();
  await server.close();
}

async function shot(url: string, options: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(server.origin + url);
  await page.evaluate(() => document.fonts.ready);
  await prepare?.(page);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.loading === 'lazy'));
  await nextFrames(page);
  const taken = await page.screenshot();
  await context.close();
  return taken;
}

/** Pictures of one size in a row, on a ground of their own. */
async function beside(pictures: readonly Buffer[]): Promise<Sharp> {
  const { width, height } = await sharp(pictures[0]).metadata();
  const ground = sharp({
    create: {
      width: pictures.length * (width + BETWEEN) + BETWEEN,
      height: height + 2 * BETWEEN,
      channels: 3,
      background: GROUND,
    },
  });
  const placed = pictures.map((input, index) => ({ input, left: BETWEEN + index * (width + BETWEEN), top: BETWEEN }));
  // The pixels themselves, because a composition is not drawn before it is written.
  return sharp(await ground.composite(placed).png().toBuffer());
}

async function save(name: string, picture: Buffer | Sharp): Promise<void> {
  const image = Buffer.isBuffer(picture) ? sharp(picture) : picture;
  await image.webp({ quality: 82 }).toFile(path.join(ROOT, 'docs', `${name}.webp`));
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { ICO_SIZES, iconSource, ICONS, TOUCH_ICON } from '../newsroom/site/icon.ts';
import { iconIco, iconPng, iconSvg } from './icon-drawing.ts';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#123456"/></svg>';

const sourceOf = (content: ContentForTests = {}) =>
  iconSource(newsroomForTests({ ...content, publication: { brand: { paper: '#ffffff', accent: '#aa0000' } } }));

/** The color at a place, from 0 to 1 in each direction, as `r,g,b,a`. */
async function colorAt(picture: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = 4 * (Math.floor(y * info.height) * info.width + Math.floor(x * info.width));
  return [...data.subarray(at, at + 4)].join();
}

test('a publication without a logo has a front page on its accent color', async () => {
  const svg = await iconSvg(sourceOf());
  expect(svg).toMatch(
    /^<svg xmlns="[^"]+" viewBox="0 0 512 512"><rect [^>]*fill="#aa0000"\/><path [^>]*fill="#ffffff"/,
  );
});

test.each(Object.entries({ ...ICONS, touch: TOUCH_ICON }))(
  'the picture %s has the size that it says',
  async (_name, shape) => {
    const { width, height, format } = await sharp(await iconPng(sourceOf(), shape)).metadata();
    expect([format, width, height]).toEqual(['png', shape.width, shape.height]);
  },
);

test('a logo of shapes is in each icon, and is the drawing itself', async () => {
  const source = sourceOf({ logos: { 'logo.svg': { drawing: LOGO } } });
  expect(await iconSvg(source)).toBe(`${LOGO}\n`);
  const [large, touch, maskable] = await Promise.all(
    [ICONS.large, TOUCH_ICON, ICONS.maskable].map((shape) => iconPng(source, shape)),
  );
  if (!large || !touch || !maskable) throw new Error('There are three pictures.');
  for (const picture of [large, touch, maskable]) expect(await colorAt(picture, 0.5, 0.5)).toBe('18,52,86,255');
  // Around a logo, the home screen of an iPhone would be black.
  expect(await colorAt(large, 0.01, 0.01)).toMatch(/,0$/);
  expect(await colorAt(touch, 0.01, 0.01)).toBe('255,255,255,255');
  // Android cuts off a tenth at each side.
  expect(await colorAt(maskable, 0.5, 0.05)).toBe('255,255,255,255');
  expect(await colorAt(maskable, 0.5, 0.15)).toBe('18,52,86,255');
});

test('a logo of pixels is in each icon, and in a drawing around it', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-logo-'));
  try {
    mkdirSync(path.join(root, 'content'));
    const logo = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#00aa00' } })
      .png()
      .toBuffer();
    writeFileSync(path.join(root, 'content/logo.png'), logo);
    const source = sourceOf({ logos: { 'logo.png': {} } });
    expect(await colorAt(await iconPng(source, ICONS.small, root), 0.5, 0.5)).toBe('0,170,0,255');
    expect(
      await colorAt(
        await sharp(Buffer.from(await iconSvg(source, root)))
          .resize(64, 64)
          .png()
          .toBuffer(),
        0.5,
        0.5,
      ),
    ).toBe('0,170,0,255');
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('an ICO file holds a PNG file of each size, at the place that it names', async () => {
  const ico = await iconIco(sourceOf());
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, ICO_SIZES.length]);
  for (const [index, size] of ICO_SIZES.entries()) {
    const at = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    const { format, width, height } = await sharp(ico.subarray(offset, offset + length)).metadata();
    expect([ico[at], ico[at + 1], format, width, height]).toEqual([size, size, 'png', size, size]);
  }
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { mailLogos } from '../newsroom/site/mail-logo.ts';
import { mailLogoPng } from './mail-logo-drawing.ts';

const NEWSLETTERS = {
  memo: {
    name: 'Memo',
    pitch: 'Start',
    frequency: 'Daily',
    provider: { kind: 'buttondown' as const, username: 'memo' },
  },
};
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10h-10z"/></svg>';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-logo-'));
  mkdirSync(path.join(root, 'content/brand'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const logosOf = (logo: string | { light: string; dark: string }, content: ContentForTests) =>
  mailLogos(
    newsroomForTests({
      newsletters: NEWSLETTERS,
      publication: { brand: { logo, paper: '#ffffff', ink: '#112233' } },
      ...content,
    }),
  );

/** The color at a place, from 0 to 1 in each direction, as `r,g,b,a`. */
async function colorAt(picture: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = 4 * (Math.floor(y * info.height) * info.width + Math.floor(x * info.width));
  return [...data.subarray(at, at + 4)].join();
}

test('a logo of shapes becomes two pictures of one size, each in the colors of its ground', async () => {
  const size = { width: 10, height: 10 };
  const [light, dark] = logosOf('a.svg', { brand: { 'a.svg': { drawing: SQUARE, size } } });
  if (!light || !dark) throw new Error('There are two pictures.');
  expect([light.address, dark.address]).toEqual(['/icons/mail-logo.png', '/icons/mail-logo-dark.png']);
  const png = await mailLogoPng(light, root);
  const { format, width, height } = await sharp(png).metadata();
  expect([format, width, height]).toEqual(['png', 560, 128]);
  // The square is as high as the picture, and in the middle.
  expect(await colorAt(png, 0.5, 0.02)).toBe('17,34,51,255');
  expect(await colorAt(png, 0.3, 0.5)).toBe('255,255,255,255');
  const night = await mailLogoPng(dark, root);
  expect(await colorAt(night, 0.5, 0.5)).not.toBe(await colorAt(png, 0.5, 0.5));
  expect(await colorAt(night, 0.3, 0.5)).not.toBe('255,255,255,255');
});

test('a logo of pixels keeps its proportions, on the ground of the mail', async () => {
  const logo = await sharp({ create: { width: 900, height: 150, channels: 4, background: '#00aa00' } })
    .png()
    .toBuffer();
  writeFileSync(path.join(root, 'content/brand/wide.png'), logo);
  const [light] = logosOf('wide.png', { brand: { 'wide.png': { size: { width: 900, height: 150 } } } });
  if (!light) throw new Error('There is a picture.');
  const png = await mailLogoPng(light, root);
  expect(await colorAt(png, 0.01, 0.5)).toBe('0,170,0,255');
  expect(await colorAt(png, 0.5, 0.05)).toBe('255,255,255,255');
});

test('a publication without a logo, or without newsletters, has none for mails', () => {
  const brand = { 'a.svg': { drawing: SQUARE, size: { width: 10, height: 10 } } };
  expect(mailLogos(newsroomForTests({ newsletters: NEWSLETTERS }))).toEqual([]);
  expect(logosOf('a.svg', { brand, newsletters: {} })).toEqual([]);
});

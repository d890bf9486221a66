import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readBrandFile } from './brand-reading.ts';

const FONTS = `${import.meta.dirname}/../fonts`;
const svg = (inside: string, box = '0 0 240 40') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}</svg>`);
const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();

async function whatIsWrong(file: string, bytes: Uint8Array): Promise<string> {
  const reading = await readBrandFile(`content/brand/${file}`, bytes);
  return reading.ok ? '' : reading.problems.map(({ rule, what, fix }) => `${rule} ${what} ${fix}`).join('\n');
}

test('a logo may be wider than it is high', async () => {
  expect(await readBrandFile('content/brand/logo.svg', svg('<path d="M0 0h9v9H0z"/>'))).toMatchObject({
    ok: true,
    value: { size: { width: 240, height: 40 } },
  });
  expect(await readBrandFile('content/brand/logo.png', await png(900, 150))).toMatchObject({
    ok: true,
    value: { size: { width: 900, height: 150 } },
  });
});

test.each([
  ['newsreader-latin.woff2', { style: 'normal', isSans: false }],
  ['newsreader-latin-italic.woff2', { style: 'italic' }],
  ['public-sans-latin.woff2', { style: 'normal' }],
])('the weights and the style of %s are read from it', async (file, face) => {
  const reading = await readBrandFile(`content/brand/${file}`, readFileSync(path.join(FONTS, file)));
  expect(reading).toMatchObject({ ok: true, value: { face: { weight: '400 700', ...face } } });
});

test.each([
  ['logo.svg', svg('<script>alert(1)</script>'), 'logo-refused', 'contains `<script>`'],
  ['logo.svg', svg(''), 'There is nothing to see', 'Export it again as a plain SVG'],
  ['logo.png', svg('<path d="M0 0h9v9H0z"/>'), 'brand-refused', 'contains something else'],
  ['text.woff2', Buffer.from('wOF2 and no font'), 'not a WOFF2 file, or it is damaged'],
  ['text.woff2', readFileSync(path.join(FONTS, 'newsreader-latin.woff2')).subarray(0, 20_000), 'damaged'],
  ['text.woff2', Buffer.alloc(1_000_001), '1000001 bytes', 'a subset'],
  ['text.ttf', Buffer.from(''), 'a font (.woff2)', 'Convert the font to WOFF2'],
  ['pier.jpg', Buffer.from(''), 'is a logo (.svg or .png) or a font', 'content/photos'],
])('%s is refused when it is something else: %#', async (file, bytes, ...words) => {
  const wrong = await whatIsWrong(file, bytes);
  for (const word of words) expect(wrong).toContain(word);
});

test('a logo of pixels is high enough for a sharp screen', async () => {
  expect(await whatIsWrong('logo.png', await png(400, 60))).toContain('only 60 pixels high');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARD_SIZE } from '../newsroom/photos/card-size.ts';
import type { CardDrawing } from '../newsroom/photos/social-card.ts';
import { palettesOf } from '../schema/brand/palette.ts';
import { drawCard } from './card-drawing.ts';
import { fittingWords } from './card-fitting.ts';
import { cardRenderer } from './card-fonts.ts';
import { SERIF, setWords, SMALL_FAMILIES, wordsFitting } from './card-layout.ts';

const palette = palettesOf().light;
const STORY: CardDrawing = {
  palette,
  name: 'The Larkfield Ledger',
  words: 'Storm',
  label: 'Weather',
  stamp: 'November 2026',
};
const PHOTO = { original: 'halves.png', digest: 'x', focus: [0.1, 0.5] as const };

let renderer: Renderer;
let root: string;
beforeAll(async () => {
  renderer = await cardRenderer();
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-card-'));
  mkdirSync(path.join(root, 'content'));
  // Red on the left, blue on the right.
  const half = { create: { width: 1000, height: 1000, channels: 3, background: 'blue' } } as const;
  await sharp({ create: { ...half.create, width: 2000, background: 'red' } })
    .composite([{ input: await sharp(half).png().toBuffer(), left: 1000, top: 0 }])
    .toFile(path.join(root, 'content/halves.png'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Returns true when every pixel of a part of a card has the colour of paper. */
async function isBlank(card: Buffer, box: { left: number; top: number; width: number; height: number }) {
  const { channels } = await sharp(await sharp(card).removeAlpha().extract(box).png().toBuffer()).stats();
  return channels.every(({ min }) => min >= 0xf8);
}

/** A headline of an exact number of characters; every fifth has one word that is as long as it. */
function headline(length: number): string {
  const words = 'Storm closes Łódź-Çeşme coast road again; Ørsted’s “extraordinarily” wide $38 million bridge WMWMWM ';
  return length % 5 === 0 ? 'W'.repeat(length) : words.repeat(3).slice(0, length).replace(/ $/, 'n');
}

test('small text has the shapes of the sans, and not those of the headlines', async () => {
  const draw = (fontFamily: string) =>
    renderer.render(
      { type: 'text', text: 'November 2026', style: { fontFamily, fontSize: 40, width: 400, height: 80 } },
      { width: 400, height: 80, format: 'raw' },
    );
  expect(await draw(SMALL_FAMILIES)).not.toEqual(await draw(SERIF));
});

describe('a headline', () => {
  test.each([1, 2, 3, 8, 15, 25, 40, 63, 78, 90, 101, 120, 144, 160, 177, 199, 200])(
    'of %i characters is complete within the margins, with and without a photo',
    async (length) => {
      for (const photo of [undefined, PHOTO]) {
        const words = headline(length);
        const drawing = { ...STORY, words, ...(photo && { photo }) };
        const node = await fittingWords(renderer, words, wordsFitting(drawing));
        expect(node.text).toBe(words);
        const card = await drawCard(renderer, drawing, root);
        // Letters lean out by a little, and JPEG blurs within squares of eight pixels.
        const [width, right] = photo ? [736, 712] : [CARD_SIZE.width, 1152];
        expect(await isBlank(card, { left: 0, top: 0, width, height: 34 }), 'above').toBe(true);
        expect(await isBlank(card, { left: 0, top: 594, width, height: 36 }), 'below').toBe(true);
        expect(await isBlank(card, { left: 0, top: 0, width: 48, height: 630 }), 'at the left').toBe(true);
        expect(await isBlank(card, { left: right, top: 0, width: width - right, height: 630 }), 'at the right').toBe(
          true,
        );
        // The stamp was not pushed away.
        expect(await isBlank(card, { left: 56, top: 555, width: 200, height: 35 }), 'the stamp').toBe(false);
      }
    },
  );

  test('that no card could hold ends at a word, with an ellipsis', async () => {
    const words = 'Storm closes the coast road '.repeat(100).trim();
    const { text } = await fittingWords(renderer, words, wordsFitting(STORY));
    expect(text).toMatch(/^Storm closes the coast road .* (?:Storm|closes|the|coast|road)…$/);
    expect(text.length).toBeGreaterThan(800);
  });

  test.each(['<', '>', 'Ḥ'])('with %s has a glyph for it that is as tall as a letter', async (words) => {
    const card = await drawCard(renderer, { ...STORY, words }, root);
    const place = await sharp(card)
      .removeAlpha()
      .extract({ left: 50, top: 290, width: 120, height: 110 })
      .png()
      .toBuffer();
    const { info } = await sharp(place).trim({ threshold: 60 }).toBuffer({ resolveWithObject: true });
    expect(info.height).toBeGreaterThan(30);
    expect(info.height, 'not blank').toBeLessThan(110);
  });

  test('is set as large as it may be', async () => {
    const sizeOf = async (words: string) => (await fittingWords(renderer, words, wordsFitting(STORY))).style?.fontSize;
    expect(await sizeOf('Storm')).toBe(wordsFitting(STORY).largest);
    expect(await sizeOf(headline(199))).toBeLessThan(wordsFitting(STORY).largest);
  });
});

describe('a card', () => {
  test('has the colors of the publication', async () => {
    const own = palettesOf({ paper: '#ffee88', accent: '#004488' }).light;
    const card = await drawCard(renderer, { ...STORY, palette: own }, root);
    const { data, info } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colors = new Set(
      Array.from({ length: info.width * info.height }, (_, at) => data.subarray(at * 3, at * 3 + 3).toString('hex')),
    );
    for (const color of [own.paper, own.accent, own.ink]) expect(colors).toContain(color.slice(1));
  });

  test.each<[string, CardDrawing, string]>([
    ['with words', STORY, 'png'],
    ['with a photo', { ...STORY, photo: PHOTO }, 'jpeg'],
    ['with nothing but a photo', { palette, photo: PHOTO, stamp: '2026' }, 'jpeg'],
    ['of the publication', { palette, name: 'The Larkfield Ledger', words: 'News of the harbor' }, 'png'],
    ['with a name of 200 characters', { ...STORY, name: headline(201) }, 'png'],
  ])('%s is 1200 by 630 pixels, and has the same bytes from every renderer', async (_what, drawing, format) => {
    const card = await drawCard(renderer, drawing, root);
    expect(await sharp(card).metadata()).toMatchObject({ format, ...CARD_SIZE });
    expect(card.equals(await drawCard(await cardRenderer(), drawing, root))).toBe(true);
  });

  test('has the fonts of the publication, and takes from the others what they lack', async () => {
    const file = 'src/fonts/public-sans-latin.woff2';
    const faces = { headline: [{ file, digest: 'x' }], small: [] };
    const own = await cardRenderer('.', faces);
    const measured = async (from: Renderer) => JSON.stringify(await from.measure(setWords('Storm closes', 60, 1000)));
    expect(await measured(own)).not.toBe(await measured(renderer));
    // Its file has no letters beyond Western Europe.
    const card = await drawCard(own, { ...STORY, faces, words: 'Łódź' }, root);
    const plain = await drawCard(own, { ...STORY, faces, words: 'odz' }, root);
    expect(card.equals(plain)).toBe(false);
  });

  test('shows the part of the photo around its focus', async () => {
    const colour = async (focus: readonly [number, number]) => {
      const card = await drawCard(renderer, { ...STORY, photo: { ...PHOTO, focus } }, root);
      const { dominant } = await sharp(
        await sharp(card).extract({ left: 900, top: 200, width: 200, height: 200 }).toBuffer(),
      ).stats();
      return dominant.r > dominant.b ? 'red' : 'blue';
    };
    expect(await colour([0.1, 0.5])).toBe('red');
    expect(await colour([0.9, 0.5])).toBe('blue');
  });

  test('may have a grey photo, and one with holes', async () => {
    const grey = sharp({ create: { width: 900, height: 900, channels: 3, background: 'gray' } }).toColourspace('b-w');
    await grey.toFile(path.join(root, 'content/grey.png'));
    const holes = { width: 900, height: 900, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    await sharp({ create: holes }).toFile(path.join(root, 'content/holes.png'));
    for (const original of ['grey.png', 'holes.png']) {
      const card = await drawCard(renderer, { ...STORY, photo: { ...PHOTO, original } }, root);
      const { dominant } = await sharp(
        await sharp(card).extract({ left: 900, top: 200, width: 200, height: 200 }).toBuffer(),
      ).stats();
      expect(dominant.r).toBeGreaterThan(100);
    }
  });

  test('is not drawn from a photo that can be read only in part', async () => {
    const bytes = await sharp({ create: { width: 800, height: 800, channels: 3, background: 'green' } })
      .jpeg()
      .toBuffer();
    writeFileSync(path.join(root, 'content/half.jpg'), bytes.subarray(0, bytes.length / 2));
    const drawing = { ...STORY, photo: { ...PHOTO, original: 'half.jpg' } };
    await expect(drawCard(renderer, drawing, root)).rejects.toThrow();
  });
});

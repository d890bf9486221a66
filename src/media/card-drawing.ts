import type { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { readPlainFile } from '../cache/plain-file.ts';
import { cropAround, type Focus, type Size } from '../lib/photo/crop.ts';
import { CARD_SIZE } from '../newsroom/photos/card-size.ts';
import type { CardDrawing } from '../newsroom/photos/social-card.ts';
import { fittingWords } from './card-fitting.ts';
import { cardLayout, nameFitting, photoBox, wordsFitting } from './card-layout.ts';

/** JPEG quality: the drawing next to a photo has hard edges. */
const QUALITY = 84;

/**
 * Draws a card.
 * @param root the project's root
 * @returns a PNG file, or a JPEG file when there is a photo on it
 * @throws when the photo is damaged
 */
export async function drawCard(renderer: Renderer, drawing: CardDrawing, root: string): Promise<Buffer> {
  const { palette, name, words, photo } = drawing;
  const box = photoBox(drawing);
  const fitted = {
    name: name === undefined ? undefined : await fittingWords(renderer, name, nameFitting(drawing)),
    words: words === undefined ? undefined : await fittingWords(renderer, words, wordsFitting(drawing)),
  };
  const layout = cardLayout(drawing, fitted);
  if (!photo || !box) return renderer.render(layout, { ...CARD_SIZE, format: 'png' });
  const pixels = await renderer.render(layout, { ...CARD_SIZE, format: 'raw' });
  const size = { width: box.width, height: box.height };
  const picture = await croppedPhoto(
    readPlainFile(root, `content/${photo.original}`),
    photo.focus,
    size,
    palette.paper,
  );
  return sharp(pixels, { raw: { ...CARD_SIZE, channels: 4 } })
    .composite([{ input: picture, raw: { ...size, channels: 3 }, left: box.left, top: box.top }])
    .removeAlpha()
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The part of a photo around its focus that fills a box, as pixels of red, green and blue. */
async function croppedPhoto(bytes: Uint8Array, focus: Focus, { width, height }: Size, paper: string): Promise<Buffer> {
  const { autoOrient } = await sharp(bytes).metadata();
  return (
    sharp(bytes, { failOn: 'warning' })
      .autoOrient()
      .extract(cropAround(autoOrient, focus, width / height))
      .resize({ width, height, fit: 'fill' })
      // A photo may be grey, or have holes in it.
      .flatten({ background: paper })
      .toColourspace('srgb')
      .raw()
      .toBuffer()
  );
}

import sharp from 'sharp';
import { MAX_PIXELS } from '../lib/photo/max-pixels.ts';
import { publicJpeg } from '../lib/photo/public-jpeg.ts';
import { rightsXmp } from '../lib/photo/xmp.ts';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';

/** The most bytes of an original that readers get until the photo is converted: about five times as many as of its AVIF file. */
const HEAVIEST = 600_000;

/** For originals that are too large to be shown: quick to make. */
const REDUCED = { quality: 75, progressive: true, optimiseCoding: true };

/**
 * Makes the file that stands for an original on the site: upright, with whose it is and without all other metadata. A JPEG file
 * keeps its pixels as they are coded, unless readers get it and it is too large for them.
 * @throws when the photo is damaged
 */
export async function publishedOriginal(bytes: Uint8Array, variant: PhotoVariant): Promise<Buffer> {
  const { format, width, box, rights, use } = variant;
  const image = sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS });
  const { orientation = 1, space } = await image.metadata();
  const isLight = width === box.width && bytes.length <= HEAVIEST && space !== 'cmyk';
  const copy = use === 'engine' || isLight ? publicJpeg(bytes, rights, orientation) : undefined;
  if (copy) return copy;
  const upright = image.autoOrient().resize({ width, withoutEnlargement: true }).toColourspace('srgb');
  const named = Object.keys(rights).length > 0 ? upright.withXmp(rightsXmp(rights)) : upright;
  if (format === 'png') return named.png().toBuffer();
  // Lossless: what an engine makes of it is compressed once more.
  if (format === 'webp') return named.webp({ lossless: true, effort: 0 }).toBuffer();
  return named
    .flatten({ background: 'white' })
    .jpeg(use === 'engine' ? { quality: 92 } : REDUCED)
    .toBuffer();
}

import path from 'node:path';
import sharp from 'sharp';
import { ContentError } from '../lib/problem.ts';
import { rightsXmp } from '../lib/photo/xmp.ts';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { encode } from './photo-encoding.ts';
import { MAX_PIXELS } from '../loader/photo-reading.ts';

/** The longest side, in pixels, at which an original is held while its files are made from it. */
const LARGEST = 4096;

/** An original in memory, the right way up. */
type Held = Awaited<ReturnType<typeof hold>>;

/**
 * Makes files of one photo, which is decoded once for all of them. Everything that a camera wrote into it is left out, where
 * it was above all; whose it is goes into each file.
 * @param root the project's root
 * @throws ContentError when the original is damaged: a photo that can be read only in part must not be published
 */
export async function developPhoto(root: string, variants: readonly PhotoVariant[]): Promise<Buffer[]> {
  const [first] = variants;
  if (!first) return [];
  const file = `content/${first.original}`;
  try {
    const held = await hold(path.join(root, file));
    const files: Buffer[] = [];
    for (const variant of variants) files.push(await printOf(held, variant));
    return files;
  } catch (error) {
    const what = `The photo cannot be converted: ${(error as Error).message.split('\n')[0]}`;
    const fix = 'Export it again as JPEG, PNG or WebP of at most 60 megapixels.';
    throw new ContentError([{ rule: 'photo-unreadable', file, line: 1, column: 1, what, fix }]);
  }
}

async function hold(file: string) {
  const image = sharp(file, { failOn: 'warning', limitInputPixels: MAX_PIXELS });
  const { autoOrient } = await image.metadata();
  const { data, info } = await image
    .autoOrient()
    .resize({ width: LARGEST, height: LARGEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    data,
    raw: { width: info.width, height: info.height, channels: info.channels },
    scale: info.width / autoOrient.width,
  };
}

function printOf({ data, raw, scale }: Held, { box, width, height, format, rights }: PhotoVariant): Promise<Buffer> {
  const left = Math.min(Math.round(box.left * scale), raw.width - 1);
  const top = Math.min(Math.round(box.top * scale), raw.height - 1);
  const part = {
    left,
    top,
    width: Math.min(Math.max(1, Math.round(box.width * scale)), raw.width - left),
    height: Math.min(Math.max(1, Math.round(box.height * scale)), raw.height - top),
  };
  let image = sharp(data, { raw }).extract(part).resize({ width, height, fit: 'fill' });
  // JPEG has no transparency, and would show black in its place.
  if (format === 'jpg') image = image.flatten({ background: '#fff' });
  if (Object.keys(rights).length > 0) image = image.withXmp(rightsXmp(rights));
  return encode(image, format).toBuffer();
}

import sharp from 'sharp';
import { MAX_PIXELS } from '../lib/photo/max-pixels.ts';
import { rightsXmp } from '../lib/photo/xmp.ts';
import type { PhotoFormat, PhotoVariant } from '../newsroom/photos/photo-variant.ts';

/**
 * Compression settings for photos. Measured on photos of the demo at 960 pixels: AVIF with effort 1 takes a twelfth of
 * the time of effort 4 and makes files about a tenth larger. Colors at half the resolution (4:2:0), as cameras and JPEG have
 * them, take a quarter of the time away. Drawings come as PNG and keep all of it (4:4:4), or fine colored lines would blur.
 */
const ENCODING = {
  avif: { quality: 55, effort: 1 },
  jpg: { quality: 78, mozjpeg: true },
} satisfies Record<PhotoFormat, object>;

/** The longest side, in pixels, of an original in memory while its files are made. */
const LARGEST = 4096;

/** A decoded original in memory, upright. */
export type Decoded = Awaited<ReturnType<typeof decode>>;

/**
 * Decodes an original. All camera metadata is left out, above all the location.
 * @param bytes the file of the photo
 * @throws when the photo is damaged: one that can be read only in part must not be published
 */
export async function decode(bytes: Uint8Array) {
  const image = sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS });
  const { autoOrient, format } = await image.metadata();
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
    chromaSubsampling: format === 'png' ? '4:4:4' : '4:2:0',
  };
}

/** Makes a published file of a photo: its crop, size, format, and the rights metadata of each file. */
export function encodeVariant(
  { data, raw, scale, chromaSubsampling }: Decoded,
  { box, width, height, format, rights }: PhotoVariant,
): Promise<Buffer> {
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
  if (format === 'jpg') image = image.flatten({ background: 'white' });
  if (Object.keys(rights).length > 0) image = image.withXmp(rightsXmp(rights));
  return (
    format === 'avif' ? image.avif({ ...ENCODING.avif, chromaSubsampling }) : image.jpeg(ENCODING.jpg)
  ).toBuffer();
}

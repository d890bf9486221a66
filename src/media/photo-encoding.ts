import sharp, { type CreateRaw, type Sharp } from 'sharp';
import type { Size } from '../lib/photo/crop.ts';
import { MAX_PIXELS } from '../lib/photo/max-pixels.ts';
import { rightsXmp } from '../lib/photo/xmp.ts';
import type { PhotoFormat, PhotoVariant } from '../newsroom/photos/photo-variant.ts';

/**
 * Compression settings for photos; docs/photos.md has the measurements. AVIF with effort 0 takes a third of the time of effort 1,
 * and makes files 7 % larger. Colors at half the resolution (4:2:0), as cameras and JPEG have them, take a quarter of the time away.
 * Drawings come as PNG and keep all of it (4:4:4), or fine colored lines would blur.
 */
const ENCODING = {
  avif: { quality: 55, effort: 0 },
  jpg: { quality: 78, mozjpeg: true },
} satisfies Record<PhotoFormat, object>;

/** JPEG files that only programs fetch: three times as fast to make as those for readers, and a quarter larger. */
const QUICK = { quality: 78, progressive: true, optimiseCoding: true };

/** The longest side, in pixels, of an original in memory of which the largest files are made. */
const LARGEST = 4096;

/** The pixels of an original, upright. */
interface Pixels {
  data: Buffer;
  raw: CreateRaw;
  /** Width of these pixels by width of the original. */
  scale: number;
}

/** An original whose files are being made. */
export interface OpenedPhoto {
  /** The pixels from which a file is made. */
  pixelsFor(variant: Pick<PhotoVariant, 'width' | 'box'>): Promise<Pixels>;
  chromaSubsampling: '4:2:0' | '4:4:4';
}

/**
 * Opens an original. Most photos are much larger than their files: nearly all are made of pixels that are just large enough for
 * them, for which a JPEG is decoded at half or a quarter of its size. Which pixels those are depends on the file and on the
 * original alone, so that a file is the same whatever else is made with it. All camera metadata is left out, above all the location.
 * @param bytes the file of the photo
 * @throws when the photo is damaged, as do its pixels: one that can be read only in part must not be published
 */
export async function openPhoto(bytes: Uint8Array): Promise<OpenedPhoto> {
  const { autoOrient: size, format } = await open(bytes).metadata();
  const ordinary = ordinaryScale(size);
  const largest = Math.min(1, LARGEST / Math.max(size.width, size.height));
  const decoded = new Map<number, Promise<Pixels>>();
  return {
    pixelsFor({ width, box }) {
      const scale = width / box.width <= ordinary * TOLERANCE ? ordinary : largest;
      const pixels = decoded.get(scale) ?? pixelsAt(bytes, Math.ceil(size.width * scale), size.width);
      decoded.set(scale, pixels);
      return pixels;
    },
    chromaSubsampling: format === 'png' ? '4:4:4' : '4:2:0',
  };
}

/** A crop may be rounded: it is enlarged by as much at most. */
const TOLERANCE = 1.01;

/** The scale at which an original is large enough for every file that pages show in place, and for those of search engines. */
function ordinaryScale({ width, height }: Size): number {
  return Math.min(1, Math.max((width < height ? 1200 : 1440) / width, 960 / height));
}

async function pixelsAt(bytes: Uint8Array, width: number, original: number): Promise<Pixels> {
  const { data, info } = await open(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return { data, raw, scale: info.width / original };
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS });
}

/** Makes a published file of a photo: its crop, size, format, and the rights metadata of each file. */
export async function encodeVariant(photo: OpenedPhoto, variant: PhotoVariant): Promise<Buffer> {
  const { box, width, height, format, rights, use } = variant;
  const { data, raw, scale } = await photo.pixelsFor(variant);
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
  if (format === 'avif') return image.avif({ ...ENCODING.avif, chromaSubsampling: photo.chromaSubsampling }).toBuffer();
  return image.jpeg(use === 'programs' ? QUICK : ENCODING.jpg).toBuffer();
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { chance } from '../random.ts';

/** The size in pixels and the quality with which agencies send photos. */
const SIZE = { width: 3600, height: 2400 };
const QUALITY = 85;

/** How many pictures there are to draw; a photo is a copy of one of them with a comment of its own. */
const PICTURES = 4;

/**
 * Grain of several sizes in the place of what is seen: the coarser, the stronger, as in photos. `columns` is how many grains are
 * beside each other, and `strength` how much darker or lighter one can be, of 255. With these strengths, the AVIF file of 1,080 pixels
 * has 69 kB and the JPEG file 99 kB, where photos from cameras have 61 kB and 96 kB (docs/photos.md).
 */
const GRAINS = [
  { columns: 12, strength: 90 },
  { columns: 48, strength: 60 },
  { columns: 200, strength: 30 },
  { columns: 800, strength: 10 },
  { columns: 1800, strength: 9 },
];

/** The segment of a JPEG file that holds a comment: ITU-T T.81, table B.1. */
const COMMENT = 0xfffe;
/** The marker with which every JPEG file begins. */
const START_LENGTH = 2;

/** The id of the photo that story number `index` has for itself. */
export function cameraPhoto(index: number): string {
  return `camera-${index}`;
}

/**
 * Writes photos as they come from a camera, as `<id>.jpg`: each is another file, so that each has to be converted, but only a few
 * pictures have to be drawn. The same ids give the same bytes.
 */
export async function drawCameraPhotos(folder: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const pictures = await Promise.all(Array.from({ length: PICTURES }, (_, seed) => drawPicture(seed)));
  for (const [index, id] of ids.entries()) {
    const picture = pictures[index % PICTURES];
    if (picture) writeFileSync(path.join(folder, `${id}.jpg`), withComment(picture, id));
  }
}

async function drawPicture(seed: number): Promise<Buffer> {
  const layers = GRAINS.map(({ columns, strength }, layer) => grain(seed * GRAINS.length + layer, columns, strength));
  return sharp(Buffer.from(hillsBelowSky(seed)))
    .removeAlpha()
    .composite(await Promise.all(layers))
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

/** A layer of gray spots, which lightens and darkens what is below. */
async function grain(seed: number, columns: number, strength: number): Promise<OverlayOptions> {
  const rows = Math.round((columns * SIZE.height) / SIZE.width);
  const random = chance(seed);
  const spots = Buffer.from(Array.from({ length: columns * rows }, () => 128 + (random.next() - 0.5) * 2 * strength));
  const { data, info } = await sharp(spots, { raw: { width: columns, height: rows, channels: 1 } })
    .resize({ ...SIZE, fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: info.channels }, blend: 'hard-light' };
}

function hillsBelowSky(seed: number): string {
  const { width, height } = SIZE;
  const hue = seed * 70;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 50% 45%)"/><stop offset="1" stop-color="hsl(${hue + 40} 60% 80%)"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <path d="M0 1500Q900 ${1100 + seed * 90} 1800 1500T3600 1400V2400H0Z" fill="hsl(${hue + 90} 30% 35%)"/>
    <path d="M0 1900Q1200 ${1500 - seed * 60} 2400 1900T3600 1800V2400H0Z" fill="hsl(${hue + 110} 35% 22%)"/>
  </svg>`;
}

/** A JPEG file with a comment behind its first marker. */
function withComment(file: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(COMMENT, 0);
  // The length counts itself.
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([file.subarray(0, START_LENGTH), head, text, file.subarray(START_LENGTH)]);
}

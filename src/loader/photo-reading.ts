import sharp from 'sharp';
import { MAX_PIXELS } from '../lib/photo/max-pixels.ts';
import { readIim } from '../lib/photo/iim.ts';
import { photoWords, type PhotoWords } from '../lib/photo/photo-words.ts';
import type { Problem } from '../lib/problem.ts';
import { toneOf } from '../lib/photo/tone.ts';
import { readXmp } from '../lib/photo/xmp.ts';
import type { PhotoFile } from '../schema/photo.ts';
import type { Reading } from '../schema/yaml/source-text.ts';

/** The first bytes of the formats, and their file extensions. */
const FORMATS: [format: string, ending: RegExp, isStart: (bytes: Uint8Array) => boolean][] = [
  ['jpeg', /\.jpe?g$/i, (bytes) => startsWith(bytes, '\u00FF\u00D8\u00FF')],
  ['png', /\.png$/i, (bytes) => startsWith(bytes, '\u0089PNG\r\n\u001A\n')],
  ['webp', /\.webp$/i, (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')],
];
/** Other formats that photos are often saved in, named in messages. */
const OTHERS: [format: string, start: RegExp][] = [
  ['an SVG drawing', /^\s*<(?:\?xml|svg|!DOCTYPE svg)/i],
  ['a HEIC or AVIF photo', /^.{4}ftyp/s],
  ['a GIF', /^GIF8/],
  ['a TIFF', /^(?:II\*|MM\0\*)/],
  ['a web page', /^\s*<(?:!DOCTYPE|html)/i],
];

/**
 * Reads all pixels of a photo, so that an incomplete file is found here and not by readers.
 * @param file path from the project's root
 */
export async function readPhoto(file: string, bytes: Uint8Array): Promise<Reading<PhotoFile>> {
  const expected = FORMATS.find(([, ending]) => ending.test(file));
  if (!expected) return failure(file, 'The name of the file does not end in .jpg, .png or .webp.');
  const [format, , isStart] = expected;
  if (!isStart(bytes)) return failure(file, `The file name says ${format}, but the file contains ${contentOf(bytes)}.`);
  try {
    // To follow the color profile at every pixel would take three times as long, for a color of which only the hue is kept.
    const image = sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS, ignoreIcc: true });
    const { width, height, autoOrient, iptc, xmpAsString } = await image.metadata();
    if (width * height > MAX_PIXELS) return failure(file, `The photo has ${width} × ${height} pixels.`);
    // A single pixel is the mean of all. Without the cut, decoders would read no more than they need for a small picture, and
    // damage would show only in a build.
    const pixel = await image
      .extract({ left: 0, top: 0, width, height })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .resize(1, 1, { fit: 'fill' })
      .raw()
      .toBuffer();
    const words: PhotoWords = photoWords(xmpAsString ? readXmp(xmpAsString) : {}, iptc ? readIim(iptc) : {});
    return {
      ok: true,
      value: {
        width: autoOrient.width,
        height: autoOrient.height,
        tone: toneOf([pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0]),
        ...(Object.keys(words).length > 0 && { words }),
      },
    };
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit/.test(error.message);
    return failure(
      file,
      isLarge ? 'The photo has more than 60 million pixels.' : 'The photo is damaged or incomplete.',
    );
  }
}

function failure(file: string, what: string): Reading<never> {
  const fix = 'Export it again as a JPEG, PNG or WebP of at most 60 megapixels.';
  const problem: Problem = { rule: 'photo-unreadable', file, line: 1, column: 1, what, fix };
  return { ok: false, problems: [problem] };
}

function contentOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'nothing';
  const known = FORMATS.find(([, , isStart]) => isStart(bytes))?.[0];
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return known ?? OTHERS.find(([, pattern]) => pattern.test(start))?.[0] ?? 'no photo';
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;
}

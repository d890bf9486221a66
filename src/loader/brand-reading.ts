import path from 'node:path';
import sharp from 'sharp';
import { faceOf } from '../lib/font/face.ts';
import { MAX_PIXELS } from '../lib/photo/max-pixels.ts';
import type { BrandFile } from '../schema/brand/brand-file.ts';
import type { Reading } from '../schema/yaml/source-text.ts';
import { readLogoDrawing } from './logo/logo-reading.ts';

/** Bytes: a reader loads a font before the first visit looks as it should. */
const LARGEST_FONT = 1_000_000;
/** Bytes of a logo of pixels, which is on every page. */
const LARGEST_LOGO = 300_000;
/** Pixels: screens show a pixel of CSS with up to three of their own. */
const LEAST_HEIGHT = 120;

/**
 * Reads a file of `content/brand/`: a logo or a font.
 * @param file path from the project's root
 */
export async function readBrandFile(file: string, bytes: Uint8Array): Promise<Reading<BrandFile>> {
  switch (path.extname(file)) {
    case '.svg':
      return readDrawn(file, bytes);
    case '.png':
      return readPixels(file, bytes);
    case '.woff2':
      return readFont(file, bytes);
    default:
      return failure(
        file,
        'A file in content/brand is a logo (.svg or .png) or a font (.woff2).',
        /\.(?:woff|ttf|otf)$/i.test(file)
          ? 'Convert the font to WOFF2, the only format that every browser needs.'
          : 'Convert it, or put it in content/photos or public.',
      );
  }
}

async function readDrawn(file: string, bytes: Uint8Array): Promise<Reading<BrandFile>> {
  const drawn = await readLogoDrawing(file, bytes, 'any');
  return drawn.ok ? { ok: true, value: { size: drawn.value.size, drawing: drawn.value.svg } } : drawn;
}

async function readPixels(file: string, bytes: Uint8Array): Promise<Reading<BrandFile>> {
  const fix = `Export it again as a PNG file that is at least ${LEAST_HEIGHT} pixels high, or as SVG.`;
  if (bytes.length > LARGEST_LOGO)
    return failure(file, `The logo has ${bytes.length} bytes; ${LARGEST_LOGO} are the limit.`, fix);
  try {
    const image = sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS });
    const { format, width, height } = await image.metadata();
    if (format !== 'png') return failure(file, 'The file name says PNG, but the file contains something else.', fix);
    if (height < LEAST_HEIGHT) return failure(file, `The logo is only ${height} pixels high.`, fix);
    if ((await image.stats()).channels[3]?.max === 0) return failure(file, 'There is nothing to see in the logo.', fix);
    return { ok: true, value: { size: { width, height } } };
  } catch {
    return failure(file, 'The logo is damaged or incomplete.', fix);
  }
}

function readFont(file: string, bytes: Uint8Array): Reading<BrandFile> {
  if (bytes.length > LARGEST_FONT)
    return failure(
      file,
      `The font has ${bytes.length} bytes. Readers load it with the first page, so ${LARGEST_FONT} are the limit.`,
      'Make a smaller file that holds only the characters of your language: a subset.',
    );
  try {
    return { ok: true, value: { face: faceOf(Buffer.from(bytes)) } };
  } catch {
    return failure(file, 'The font is not a WOFF2 file, or it is damaged.', 'Download or convert it again as WOFF2.');
  }
}

function failure(file: string, what: string, fix: string): Reading<never> {
  return { ok: false, problems: [{ rule: 'brand-refused', file, line: 1, column: 1, what, fix }] };
}

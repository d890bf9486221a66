import sharp, { type Sharp } from 'sharp';
import { readExif } from '../../lib/photo/exif.ts';
import { readIim } from '../../lib/photo/iim.ts';
import { MAX_PIXELS } from '../../lib/photo/max-pixels.ts';
import { photoWords, type PhotoWords } from '../../lib/photo/photo-words.ts';
import { readXmp } from '../../lib/photo/xmp.ts';
import type { Note } from '../note.ts';
import { photoKind, type PhotoKind } from './photo-kind.ts';

/** A photo as `content/` can hold it. */
export interface MadePhoto {
  bytes: Uint8Array;
  ending: 'jpg' | 'png' | 'webp';
  /** The words that its maker wrote into the file. */
  words: PhotoWords;
  notes: Note[];
}

/** The width of a drawing that becomes a photo, in pixels. */
const DRAWING_WIDTH = 1600;
/** What an old photo may have, however large its file is; more is a bomb. */
const READABLE_PIXELS = 400_000_000;
const ENDINGS = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;
const NAMES: Record<PhotoKind, string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  gif: 'GIF',
  avif: 'AVIF',
  heic: 'HEIC',
  tiff: 'TIFF',
  bmp: 'BMP',
  svg: 'SVG',
};

/**
 * Makes a photo that `content/` can hold from the file of an old site. A sound JPEG, PNG or WebP stays as it is, with its metadata.
 * Other kinds are converted, and damaged or too large ones are saved again.
 * @returns the reason, as a sentence for editors, when there is no photo in the file
 */
export async function makePhoto(bytes: Uint8Array): Promise<MadePhoto | { leftOut: string }> {
  const kind = photoKind(bytes);
  if (kind === undefined) return { leftOut: bytes.length === 0 ? 'The file is empty.' : 'The file is not a picture.' };
  if (kind === 'heic' || kind === 'bmp')
    return { leftOut: `The file is a ${NAMES[kind]}, which only other programs can convert. Save it as a JPEG.` };
  try {
    const image = sharp(bytes, { failOn: 'none', limitInputPixels: READABLE_PIXELS });
    const { width, height, pages = 1, hasAlpha, exif, iptc, xmpAsString } = await image.metadata();
    const words = photoWords(
      xmpAsString ? readXmp(xmpAsString) : {},
      iptc ? readIim(iptc) : {},
      exif ? readExif(exif) : {},
    );
    const isStill = kind === 'jpeg' || kind === 'png' || kind === 'webp';
    if (isStill && width * height <= MAX_PIXELS && (await isSound(bytes)))
      return { bytes, ending: ENDINGS[kind], words, notes: [] };
    const { source, notes } = saving({ kind, width, height, pages, bytes });
    const asPng = kind === 'png' || kind === 'gif' || kind === 'svg' || hasAlpha;
    const upright = source.autoOrient().toColourspace('srgb').keepMetadata();
    const saved = asPng ? upright.png() : upright.jpeg({ quality: 92 });
    return { bytes: await saved.toBuffer(), ending: asPng ? 'png' : 'jpg', words, notes };
  } catch (error) {
    return { leftOut: `The ${NAMES[kind]} cannot be read: ${(error as Error).message.split('\n')[0]}.` };
  }
}

interface Saving {
  kind: PhotoKind;
  width: number;
  height: number;
  pages: number;
  bytes: Uint8Array;
}

function saving({ kind, width, height, pages, bytes }: Saving): { source: Sharp; notes: Note[] } {
  const note = (rule: string, what: string, certain: Note['kind'] = 'changed'): Note => ({ kind: certain, rule, what });
  if (kind === 'svg') {
    const density = Math.min(2400, Math.max(72, (72 * DRAWING_WIDTH) / width));
    return {
      source: sharp(bytes, { density, limitInputPixels: MAX_PIXELS }).resize({
        width: DRAWING_WIDTH,
        withoutEnlargement: false,
      }),
      notes: [note('photo-converted', 'The drawing (SVG) was saved as a PNG, because drawings can hold scripts.')],
    };
  }
  const source = sharp(bytes, { failOn: 'none', limitInputPixels: READABLE_PIXELS });
  if (kind === 'gif' && pages > 1)
    return {
      source,
      notes: [note('photo-still', `Of the ${pages} pictures of the GIF, only the first is shown.`, 'guessed')],
    };
  if (width * height > MAX_PIXELS) {
    const scale = Math.sqrt(MAX_PIXELS / (width * height));
    const what = `The photo of ${width} × ${height} pixels was made smaller: more than 60 megapixels are not published.`;
    return { source: source.resize({ width: Math.floor(width * scale) }), notes: [note('photo-reduced', what)] };
  }
  if (kind === 'jpeg' || kind === 'png' || kind === 'webp')
    return {
      source,
      notes: [
        note('photo-damaged', 'The file is damaged. What can be read of it was saved again: look at it.', 'guessed'),
      ],
    };
  return {
    source,
    notes: [note('photo-converted', `The ${NAMES[kind]} was saved in a format that every browser shows.`)],
  };
}

/** Reads all pixels as strictly as a build does. */
async function isSound(bytes: Uint8Array): Promise<boolean> {
  try {
    await sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS, ignoreIcc: true }).stats();
    return true;
  } catch {
    return false;
  }
}

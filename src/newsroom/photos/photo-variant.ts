import { cropAround, MIDDLE, type Box, type Focus } from '../../lib/photo/crop.ts';
import { digest } from '../../lib/digest.ts';
import type { Rights } from '../../lib/photo/xmp.ts';
import type { PhotoOriginal } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';

/** The formats of published photos, by the ending of their files. */
export type PhotoFormat = 'avif' | 'jpg';

/** In which shape, formats and widths a photo is published for a use. */
interface Recipe {
  /** Width by height; left out, the photo is not cropped. */
  ratio?: number;
  widths: Record<PhotoFormat, readonly number[]>;
  /** Widths that are left out where they would be files for this use alone. */
  sharedOnly?: readonly number[];
  /** Whom the files are for, if not readers. */
  use?: FileUse;
}

/**
 * The uses of photos; docs/photos.md says what each file costs. Chrome shows AVIF since 2020, Firefox since 2021, Safari since 2022
 * and Edge since 2024. Hosts count files, so that AVIF has all widths that layouts use, older browsers get one JPEG file, and no
 * other format is made. Between their margins, phones of 360 to 412 points need 656 to 721 pixels when they are plain and 984 to
 * 1,074 when they are fine: a width just below those would make them fetch the next one. Most cameras make photos of 3:2: a card of
 * those needs no file of its own.
 */
const RECIPES = {
  /** At the head of a story and in a body. */
  whole: { widths: { avif: [720, 1080, 1440], jpg: [960] } },
  /** In lists and on fronts. Only the largest screens show a card wider than 1,080 pixels. */
  card: { ratio: 3 / 2, widths: { avif: [320, 720, 1080, 1440], jpg: [640] }, sharedOnly: [1440] },
  /** The lead photo of a mail, 600 points wide: mail programs know neither AVIF nor a choice of widths. */
  mail: { ratio: 3 / 2, widths: { avif: [], jpg: [1200] } },
  /** Of a person. */
  portrait: { ratio: 1, widths: { avif: [160, 320, 640], jpg: [320] } },
  /** What the link of a picture in a gallery leads to. */
  full: { widths: { avif: [], jpg: [2048] } },
  /** The shapes that search engines ask of the picture of a story, of a size that can be cut from 1,440 pixels of 3:2. */
  search16x9: { ratio: 16 / 9, widths: { avif: [], jpg: [1200] }, use: 'programs' },
  search4x3: { ratio: 4 / 3, widths: { avif: [], jpg: [1200] }, use: 'programs' },
  search1x1: { ratio: 1, widths: { avif: [], jpg: [960] }, use: 'programs' },
} satisfies Record<string, Recipe>;

/** The widest file of an upright photo: pages show one no wider than 36rem. */
const UPRIGHT = 1080;

/** A use of photos. */
export type Rendition = keyof typeof RECIPES;

/** The renditions for search engines. */
export const SEARCH_RENDITIONS: readonly Rendition[] = ['search16x9', 'search4x3', 'search1x1'];

/**
 * Whom a file is for: `programs`, such as search engines; readers `meanwhile`, until the photo is converted; an `engine`, which makes
 * all other files of it.
 */
export type FileUse = 'programs' | 'meanwhile' | 'engine';

/** The formats of published files: originals for an engine stay what they are. */
export type FileFormat = PhotoFormat | 'png' | 'webp';

/** One published file of a photo. */
export interface PhotoVariant {
  /** Path on the site, without the leading slash. */
  path: string;
  /** Path of the original from `content/`. */
  original: string;
  /** Digest of the original and of its rights. */
  digest: string;
  format: FileFormat;
  /** The part of the original that is shown. */
  box: Box;
  width: number;
  height: number;
  rights: Rights;
  /** Left out for a file that readers are shown. */
  use?: FileUse;
}

/** A file as the table of uses has it. */
export type MadeVariant = PhotoVariant & { format: PhotoFormat };

/**
 * Every file in which a photo is published for a use; a narrow original is never blown up. What is seen is in the name of
 * the file as a digest, so that caches may keep it for ever.
 * @param original path from `content/`
 */
export function photoVariants(
  original: string,
  photo: PhotoOriginal,
  rendition: Rendition,
  focus: Focus = MIDDLE,
): { box: Box; variants: MadeVariant[] } {
  const { ratio, widths, sharedOnly = [], use }: Recipe = RECIPES[rendition];
  const { digest: bytes, rights } = photo;
  const box =
    ratio === undefined
      ? { left: 0, top: 0, width: photo.width, height: photo.height }
      : cropAround(photo, focus, ratio);
  const isWhole = box.width === photo.width && box.height === photo.height;
  const seen = isWhole ? bytes : digest(`${bytes} ${box.left} ${box.top} ${box.width} ${box.height}`);
  const name = publishedName(original, seen);
  const widest = box.height > box.width ? Math.min(UPRIGHT, box.width) : box.width;
  const variants = Object.entries(widths).flatMap(([ending, listed]) => {
    const format = ending as PhotoFormat;
    const wanted = isWhole ? listed : listed.filter((width) => !sharedOnly.includes(width));
    const limit = format === 'avif' ? widest : box.width;
    return [...new Set(wanted.map((width) => Math.min(width, limit)))].map((width) => ({
      path: `${name}-${width}.${format}`,
      original,
      digest: bytes,
      format,
      box,
      width,
      height: Math.max(1, Math.round((box.height * width) / box.width)),
      rights,
      ...(use && { use }),
    }));
  });
  return { box, variants };
}

/** Path of a published file up to its width, not percent-encoded. */
export function publishedName(original: string, seen: string): string {
  return `${addressOf('photo', '').slice(1)}${nameOf(original)}-${seen}`;
}

/** The name of a file without folder and ending. */
function nameOf(original: string): string {
  return (
    original
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? original
  );
}

import { splitCaption, type CaptionText } from '../lib/caption.ts';
import { smarten } from '../lib/typography.ts';
import type { Picture } from '../markdown/body-context.ts';
import { resolvePhoto, type Photo } from '../schema/photo.ts';
import type { PhotoOriginal } from './newsroom.ts';

/** The widths, in pixels, at which photos are published; a narrower original is never blown up. */
const WIDTHS = [480, 960, 1440];

/** Photos by their path from `content/`. */
type Photos = ReadonlyMap<string, PhotoOriginal>;

/** A photo with its words. */
export interface PhotoView {
  picture: Picture;
  alt: string;
  caption?: CaptionText;
  credit?: string;
}

/** One published width of a photo. */
export interface PhotoVariant {
  /** Path on the site, without the leading slash. */
  path: string;
  /** Path of the original from `content/`. */
  original: string;
  digest: string;
  width: number;
}

/** A photo that a file in `content/` names. The loaders have made sure that it exists. */
export function photoView(photo: Photo, file: string, language: string, photos: Photos): PhotoView | undefined {
  const picture = pictureOf(resolvePhoto(file, photo.src), photos);
  if (!picture) return undefined;
  return {
    picture,
    alt: smarten(photo.alt, language),
    ...(photo.caption !== undefined && { caption: splitCaption(smarten(photo.caption, language), language) }),
    ...(photo.credit !== undefined && { credit: smarten(photo.credit, language) }),
  };
}

/** The published files of a photo, for an `<img>`. */
export function pictureOf(original: string, photos: Photos): Picture | undefined {
  const file = photos.get(original);
  if (!file) return undefined;
  const variants = photoVariants(original, file);
  const middle = variants[Math.min(1, variants.length - 1)];
  return {
    src: `/${middle?.path}`,
    srcset: variants.map(({ path, width }) => `/${path} ${width}w`).join(', '),
    width: file.width,
    height: file.height,
  };
}

/** Every width at which a photo is published. The digest in the name makes the files immutable for caches. */
export function photoVariants(original: string, { width, digest }: PhotoOriginal): PhotoVariant[] {
  const name =
    original
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? original;
  const widths = WIDTHS.filter((wanted) => wanted < width);
  return [...widths, Math.min(width, WIDTHS.at(-1) ?? width)]
    .filter((value, index, all) => all.indexOf(value) === index)
    .map((value) => ({ path: `photos/${name}-${digest}-${value}.webp`, original, digest, width: value }));
}

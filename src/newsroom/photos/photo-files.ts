import type { Box, Focus, Size } from '../../lib/photo/crop.ts';
import type { Newsroom, PhotoOriginal } from '../newsroom.ts';
import { engineAddress } from './photo-engine.ts';
import {
  photoVariants,
  publishedName,
  type FileFormat,
  type PhotoFormat,
  type PhotoVariant,
  type Rendition,
} from './photo-variant.ts';

/** The longest side, in pixels, of an original that is shown until the photo is converted. */
const MEANWHILE = 1600;

/**
 * Uses whose files are always made at once: nothing that styles them can cut a crop from the whole photo. There are few of them.
 */
const AT_ONCE: readonly Rendition[] = ['portrait', 'mail'];

/** A file of a photo as pages name it. */
export interface ShownFile extends Size {
  /** Path on the site, or an address on the server of an engine. */
  url: string;
  format: PhotoFormat;
}

/**
 * The files of a photo that pages show: those that a build makes, the original while they are not made yet, or what an engine makes
 * when it is asked.
 * @param original path from `content/`
 */
export function shownFiles(
  original: string,
  photo: PhotoOriginal,
  rendition: Rendition,
  focus?: Focus,
): { box: Box; files: ShownFile[] } {
  const { engine } = photo;
  const { box, variants } = photoVariants(original, photo, rendition, focus);
  if (engine) {
    const { path } = engineOriginal(original, photo);
    const files = variants.map((variant) => ({
      ...shape(variant),
      format: variant.format,
      url: engineAddress(engine, path, photo, variant),
    }));
    return { box, files };
  }
  if (isWaitingFor(photo, rendition)) {
    const file = meanwhile(original, photo);
    return { box, files: [{ ...shape(file), format: 'jpg', url: `/${file.path}` }] };
  }
  return {
    box,
    files: variants.map((variant) => ({ ...shape(variant), format: variant.format, url: `/${variant.path}` })),
  };
}

/** The files that are published for a use of a photo. */
export function publishedFiles(
  original: string,
  photo: PhotoOriginal,
  rendition: Rendition,
  focus?: Focus,
): PhotoVariant[] {
  if (photo.engine) return [engineOriginal(original, photo)];
  if (isWaitingFor(photo, rendition)) return [meanwhile(original, photo)];
  return photoVariants(original, photo, rendition, focus).variants;
}

/** The addresses on other sites from which pages load photos. */
export function pictureServers({
  publication: { photos },
  isPreview,
}: Pick<Newsroom, 'publication' | 'isPreview'>): string[] {
  return photos.engine?.kind === 'imgproxy' && !isPreview ? [photos.engine.url] : [];
}

function isWaitingFor(photo: PhotoOriginal, rendition: Rendition): boolean {
  return photo.isWaiting === true && !AT_ONCE.includes(rendition);
}

function shape({ width, height }: PhotoVariant): Size {
  return { width, height };
}

/** The file that stands for all others until they are made: a JPEG of at most 1,600 pixels. */
function meanwhile(original: string, photo: PhotoOriginal): PhotoVariant {
  const scale = Math.min(1, MEANWHILE / Math.max(photo.width, photo.height));
  const width = Math.max(1, Math.round(photo.width * scale));
  const height = Math.max(1, Math.round(photo.height * scale));
  return { ...wholeFile(original, photo, `original-${width}`, 'jpg'), width, height, use: 'meanwhile' };
}

/** The file from which an engine makes all others: the original without its metadata. */
function engineOriginal(original: string, photo: PhotoOriginal): PhotoVariant {
  const ending = /\.(png|webp)$/i.exec(original)?.[1]?.toLowerCase() as 'png' | 'webp' | undefined;
  return { ...wholeFile(original, photo, 'original', ending ?? 'jpg'), use: 'engine' };
}

function wholeFile(original: string, photo: PhotoOriginal, label: string, format: FileFormat): PhotoVariant {
  const { width, height, digest, rights } = photo;
  const path = `${publishedName(original, digest)}-${label}.${format}`;
  return { path, original, digest, format, box: { left: 0, top: 0, width, height }, width, height, rights };
}

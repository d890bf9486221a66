import { resolvePhoto, type Photo } from '../../schema/photo.ts';
import type { PhotoOriginal } from '../newsroom.ts';
import { photoView, pictureOf, type PhotoView } from './photo.ts';

/** A photo of a gallery: cropped in the gallery, with a link to the whole photo. */
export interface GalleryPhoto {
  /** Cropped to 3:2. */
  view: PhotoView;
  /** Path of the largest file of the whole photo. */
  full: string;
  /** The files of the whole photo as AVIF, with their widths. */
  srcset: string;
  width: number;
  height: number;
}

/** The gallery of a story, in order. */
export interface GalleryView {
  photos: GalleryPhoto[];
  /** Some photos are not among them because their licence has ended. */
  hasExpired: boolean;
}

/** Decides what the gallery of a story shows. */
export function galleryView(
  listed: readonly Photo[],
  file: string,
  language: string,
  photos: ReadonlyMap<string, PhotoOriginal>,
): GalleryView {
  const shown = listed.flatMap((photo): GalleryPhoto[] => {
    const path = resolvePhoto(file, photo.src);
    const view = photoView(photo, file, language, photos, 'card');
    const whole = pictureOf(path, photos);
    const full = pictureOf(path, photos, { rendition: 'full' });
    if (!view || !whole || !full) return [];
    const { width, height, avif = '' } = whole;
    return [{ view, full: full.src, srcset: avif, width, height }];
  });
  return { photos: shown, hasExpired: shown.length < listed.length };
}

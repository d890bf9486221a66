import { splitCaption, type CaptionText } from '../../lib/text/caption.ts';
import { MIDDLE, type Focus } from '../../lib/photo/crop.ts';
import type { Picture } from '../../markdown/body-context.ts';
import { resolvePhoto, type Photo } from '../../schema/photo.ts';
import type { PhotoOriginal } from '../newsroom.ts';
import { shownFiles } from './photo-files.ts';
import type { PhotoFormat, Rendition } from './photo-variant.ts';

/** Photos by their path from `content/`. */
type Photos = ReadonlyMap<string, PhotoOriginal>;

/** A photo with its words. */
export interface PhotoView {
  picture: Picture;
  /** Empty for a photo that nobody has described yet. */
  alt: string;
  caption?: CaptionText;
  credit?: string;
  /** Language of its words. */
  language: string;
}

/** How a picture is shown. */
interface Showing {
  rendition?: Rendition;
  focus?: Focus | undefined;
}

/**
 * A photo that a file in `content/` names. The loaders have made sure that it exists.
 * @returns undefined when its licence has ended
 */
export function photoView(
  photo: Photo,
  file: string,
  language: string,
  photos: Photos,
  rendition: Rendition = 'whole',
): PhotoView | undefined {
  const picture = pictureOf(resolvePhoto(file, photo.src), photos, { rendition, focus: photo.focus });
  if (!picture) return undefined;
  return {
    picture,
    alt: photo.alt ?? '',
    ...(photo.caption !== undefined && { caption: splitCaption(photo.caption, language) }),
    ...(photo.credit !== undefined && { credit: photo.credit }),
    language,
  };
}

/** The published files of a photo, for a `<picture>`; undefined for one that is not there or may not be shown. */
export function pictureOf(original: string, photos: Photos, showing: Showing = {}): Picture | undefined {
  const { rendition = 'whole', focus = MIDDLE } = showing;
  const file = photos.get(original);
  if (!file) return undefined;
  const { box, files } = shownFiles(original, file, rendition, focus);
  const inFormat = (format: PhotoFormat) => files.filter((one) => one.format === format);
  const avif = inFormat('avif').map(({ url, width }) => `${url} ${width}w`);
  const [jpeg] = inFormat('jpg');
  return {
    src: jpeg?.url ?? '',
    ...(avif.length > 0 && { avif: avif.join(', ') }),
    width: box.width,
    height: box.height,
    file: { width: jpeg?.width ?? box.width, height: jpeg?.height ?? box.height },
    tone: file.tone,
  };
}

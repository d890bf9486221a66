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

/** Pictures that are remembered: a page asks for its picture several times, and the next pages for others. */
const MOST = 2000;

/** Pictures that were made, by the photo, its path and how they are shown. */
let made = new WeakMap<PhotoOriginal, Map<string, Picture>>();
let count = 0;

/** The published files of a photo, for a `<picture>`; undefined for one that is not there or may not be shown. */
export function pictureOf(original: string, photos: Photos, showing: Showing = {}): Picture | undefined {
  const { rendition = 'whole', focus = MIDDLE } = showing;
  const file = photos.get(original);
  if (!file) return undefined;
  const key = `${rendition} ${focus.join(' ')} ${original}`;
  const known = made.get(file)?.get(key);
  if (known) return known;
  const picture = madePicture(original, file, rendition, focus);
  if (++count > MOST) {
    made = new WeakMap();
    count = 0;
  }
  const ofPhoto = made.get(file) ?? new Map<string, Picture>();
  made.set(file, ofPhoto.set(key, picture));
  return picture;
}

function madePicture(original: string, file: PhotoOriginal, rendition: Rendition, focus: Focus): Picture {
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

import type { Article } from '../../schema/article.ts';
import type { Photo } from '../../schema/photo.ts';

const NONE: Photo[] = [];

/** The photos that the front matter of a story names: its lead photo and those of its gallery. */
export function namedPhotos({ photo, photos = NONE }: Article): readonly Photo[] {
  return photo ? [photo, ...photos] : photos;
}

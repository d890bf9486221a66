import { resolvePhoto, type Photo } from '../../schema/photo.ts';
import type { Story } from '../newsroom.ts';

/**
 * The photo that stands for a story wherever it is listed or passed on: its lead photo, else the first of its gallery that may
 * be shown.
 * @param photos those that may be shown, by path from `content/`
 */
export function coverPhoto(
  { article, file }: Pick<Story, 'article' | 'file'>,
  photos: { has(path: string): boolean },
): Photo | undefined {
  return article.photo ?? article.photos?.find(({ src }) => photos.has(resolvePhoto(file, src)));
}

import { resolvePhoto } from '../schema/photo.ts';
import type { Newsroom } from './newsroom.ts';
import { photoVariants, type PhotoVariant } from './photo.ts';

/** Every width of every photo that something public shows: nothing of an unpublished story's photos gets out. */
export function publicPhotoVariants(newsroom: Newsroom): PhotoVariant[] {
  const { stories, pages, authors, photos } = newsroom;
  const shown = new Set<string>();
  for (const { article, file, bodyPhotos } of stories) {
    if (article.photo) shown.add(resolvePhoto(file, article.photo.src));
    for (const path of bodyPhotos) shown.add(resolvePhoto(file, path));
  }
  for (const { file, bodyPhotos } of pages.values()) for (const path of bodyPhotos) shown.add(resolvePhoto(file, path));
  for (const [id, { portrait }] of authors)
    if (portrait) shown.add(resolvePhoto(`content/authors/${id}.yaml`, portrait.src));
  const variants = [...shown].sort().flatMap((original) => {
    const file = photos.get(original);
    return file ? photoVariants(original, file) : [];
  });
  // The same photo beside two stories has one path, because its name and its digest are the same.
  return [...new Map(variants.map((variant) => [variant.path, variant])).values()];
}

import type { Focus } from '../../lib/photo/crop.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import type { AskedAddress } from '../site/asked-address.ts';
import { allEditionSources } from '../newsletters/edition-sources.ts';
import type { Newsroom } from '../newsroom.ts';
import { coverPhoto } from './cover-photo.ts';
import { publishedFiles } from './photo-files.ts';
import { SEARCH_RENDITIONS, type PhotoVariant, type Rendition } from './photo-variant.ts';

const LEAD: Rendition[] = ['whole', 'card'];
const GALLERY: Rendition[] = ['card', 'whole', 'full'];
const BODY: Rendition[] = ['whole'];
const PORTRAIT: Rendition[] = ['portrait'];
const MAIL: Rendition[] = ['mail'];

/**
 * Every published file of every photo that something public shows, in the shapes in which it is shown: nothing of an
 * unpublished story's photos gets out, nor of a photo whose licence has ended. Those of the newest stories come first, in the order in
 * which they are converted.
 * @param asked the only file to list, with the others of its photo
 */
export function publicPhotoVariants(newsroom: Newsroom, asked?: AskedAddress): PhotoVariant[] {
  const { stories, pages, editions, authors, photos, publication } = newsroom;
  const variants = new Map<string, PhotoVariant>();
  const show = (file: string, src: string, renditions: readonly Rendition[], focus?: Focus) => {
    if (asked && !asked.file.includes(encodeURI(fileName(src)))) return;
    const path = resolvePhoto(file, src);
    const original = photos.get(path);
    if (!original) return;
    // The same photo beside two stories has one path, because its name and its digest are the same.
    for (const rendition of renditions)
      for (const variant of publishedFiles(path, original, rendition, focus)) variants.set(variant.path, variant);
  };
  const searched = publication.photos.searchCrops ? SEARCH_RENDITIONS : [];
  for (const story of stories) {
    const { photo, photos: gallery = [] } = story.article;
    if (photo) show(story.file, photo.src, LEAD, photo.focus);
    const cover = coverPhoto(story, photos);
    if (cover && cover.redistribution !== false) show(story.file, cover.src, searched, cover.focus);
    for (const { src, focus } of gallery) show(story.file, src, GALLERY, focus);
    for (const src of story.bodyPhotos) show(story.file, src, BODY);
  }
  for (const { file, bodyPhotos } of [...pages.values(), ...editions.values()])
    for (const src of bodyPhotos) show(file, src, BODY);
  for (const { stories: told } of allEditionSources(newsroom)) {
    const [lead] = told;
    const photo = lead && coverPhoto(lead.card, photos);
    if (lead && photo) show(lead.card.file, photo.src, MAIL, photo.focus);
  }
  for (const [id, { portrait }] of authors)
    if (portrait) show(`content/authors/${id}.yaml`, portrait.src, PORTRAIT, portrait.focus);
  return [...variants.values()];
}

/** The name of a photo without folder and ending: the beginning of the names of its files. */
function fileName(src: string): string {
  return src.slice(src.lastIndexOf('/') + 1, src.lastIndexOf('.'));
}

import type { Picture } from '../../markdown/body-context.ts';
import type { Article } from '../../schema/article.ts';
import type { Author } from '../../schema/author.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { bylineIds } from './byline.ts';
import type { PhotoOriginal } from '../newsroom.ts';
import { pictureOf } from '../photos/photo.ts';

/** True for a story that says what somebody thinks: it is kept apart from the news. */
export function isOpinion({ article }: { article: Article }): boolean {
  return article.type === 'opinion' || article.type === 'letter';
}

/** The paths from `content/` of the portraits that a page with an opinion needs. */
export function columnistPortraits(article: Article, authors: ReadonlyMap<string, Author>): string[] {
  const portrait = columnistPortrait(article, authors);
  return portrait ? [portrait.path] : [];
}

/** The portrait of the columnist beside an opinion; none when its licence has ended. */
export function columnistPicture(
  article: Article,
  authors: ReadonlyMap<string, Author>,
  photos: ReadonlyMap<string, PhotoOriginal>,
): Picture | undefined {
  const portrait = columnistPortrait(article, authors);
  return portrait && pictureOf(portrait.path, photos, { rendition: 'portrait', focus: portrait.focus });
}

/** The portrait of the author of an opinion, when nobody else is in the byline. */
function columnistPortrait(article: Article, authors: ReadonlyMap<string, Author>) {
  const [id] = isOpinion({ article }) && article.byline?.length === 1 ? bylineIds(article) : [];
  const portrait = id === undefined ? undefined : authors.get(id)?.portrait;
  return portrait && { path: resolvePhoto(`content/authors/${id}.yaml`, portrait.src), focus: portrait.focus };
}

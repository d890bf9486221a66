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

/** The portraits that go with an opinion, as paths from `content/`: of its author, when nobody else is in the byline. */
export function columnistPortraits(article: Article, authors: ReadonlyMap<string, Author>): string[] {
  const [id] = isOpinion({ article }) && article.byline?.length === 1 ? bylineIds(article) : [];
  const portrait = id === undefined ? undefined : authors.get(id)?.portrait;
  return portrait ? [resolvePhoto(`content/authors/${id}.yaml`, portrait.src)] : [];
}

/** The portrait of the columnist beside an opinion; none when its licence has ended. */
export function columnistPicture(
  article: Article,
  authors: ReadonlyMap<string, Author>,
  photos: ReadonlyMap<string, PhotoOriginal>,
): Picture | undefined {
  const [path] = columnistPortraits(article, authors);
  const [id = ''] = bylineIds(article);
  return path === undefined
    ? undefined
    : pictureOf(path, photos, { rendition: 'portrait', focus: authors.get(id)?.portrait?.focus });
}

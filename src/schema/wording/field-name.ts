import { nearestWord } from '../../lib/text/nearest-word.ts';
import type { FieldPath } from './schema-place.ts';

/** Names that other systems and editors use for our fields. */
const SYNONYMS = [
  ['headline', 'title', 'name', 'heading'],
  ['standfirst', 'subtitle', 'subheadline', 'subhead', 'deck', 'dek', 'description', 'summary', 'excerpt', 'lede'],
  ['description', 'summary', 'excerpt'],
  ['byline', 'author', 'authors', 'by', 'writer', 'reporter'],
  ['photo', 'image', 'picture', 'cover', 'thumbnail', 'leadPhoto'],
  ['portrait', 'photo', 'image', 'picture', 'avatar'],
  ['src', 'file', 'path', 'url', 'image'],
  ['credit', 'photographer', 'copyright', 'source'],
  ['published', 'date', 'pubDate', 'publishDate', 'publicationDate', 'time'],
  ['updated', 'modified', 'lastmod', 'lastModified'],
  ['section', 'category', 'categories', 'channel'],
  ['tags', 'keywords', 'topics', 'labels'],
  ['status', 'draft', 'state'],
  ['lang', 'language', 'locale'],
  ['aliases', 'redirects', 'redirect_from', 'permalink', 'slug'],
  ['region', 'state', 'province'],
  ['email', 'mail', 'contact'],
  ['bio', 'biography', 'about'],
  ['timeZone', 'tz', 'zone'],
  ['navigation', 'menu', 'nav'],
];

/**
 * Finds the known field that an unknown one was most likely meant to be: the nearest in spelling, or our name for the
 * same thing.
 * @returns undefined when none is close enough to suggest
 */
export function nearestField(word: string, known: readonly string[]): string | undefined {
  const near = nearestWord(word, known);
  if (near !== undefined) return near;
  const meant = SYNONYMS.filter((names) => names.some((name) => name.toLowerCase() === word.toLowerCase()));
  return known.find((name) => meant.some((names) => names.includes(name)));
}

/** A path of keys and indexes in words: `alt` of `photo`, entry 1 of `byline`; empty for the whole file. */
export function fieldName(path: FieldPath): string {
  const [parents, last] = [path.slice(0, -1), path.at(-1)];
  if (last === undefined) return '';
  const own = typeof last === 'number' ? `entry ${last + 1}` : `\`${String(last)}\``;
  if (parents.length === 0) return own;
  return `${own} ${typeof parents.at(-1) === 'number' ? 'in' : 'of'} ${fieldName(parents)}`;
}

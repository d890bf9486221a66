import { nearestWord } from '../../lib/text/nearest-word.ts';
import { foreignField } from './foreign-word.ts';
import type { FieldPath } from './schema-place.ts';

/** Names that other systems and editors use for our fields. */
const SYNONYMS = [
  ['headline', 'title', 'name', 'heading', 'linkTitle', 'post_title'],
  [
    'standfirst',
    'subtitle',
    'subheadline',
    'subhead',
    'deck',
    'dek',
    'description',
    'summary',
    'excerpt',
    'lede',
    'custom_excerpt',
    'post_excerpt',
    'lead',
    'teaser',
    'abstract',
  ],
  ['description', 'summary', 'excerpt'],
  ['byline', 'author', 'authors', 'by', 'writer', 'reporter', 'contributors', 'post_author', 'creator'],
  [
    'photo',
    'image',
    'images',
    'picture',
    'cover',
    'coverImage',
    'thumbnail',
    'leadPhoto',
    'featured_image',
    'featuredImage',
    'feature_image',
    'featured_media',
    'header_image',
    'heroImage',
    'hero',
    'banner',
    'og_image',
    'post_thumbnail',
  ],
  ['portrait', 'photo', 'image', 'picture', 'avatar'],
  ['src', 'file', 'path', 'url', 'image'],
  ['credit', 'photographer', 'copyright', 'source'],
  [
    'published',
    'date',
    'pubDate',
    'publishDate',
    'publicationDate',
    'time',
    'published_at',
    'publishedAt',
    'post_date',
    'date_published',
    'created',
    'created_at',
    'datePublished',
  ],
  [
    'updated',
    'modified',
    'lastmod',
    'lastModified',
    'last_modified_at',
    'updated_at',
    'updatedAt',
    'post_modified',
    'date_modified',
    'updatedDate',
    'dateModified',
  ],
  ['section', 'category', 'categories', 'channel', 'primary_tag', 'desk', 'rubric'],
  ['tags', 'tag', 'keywords', 'topics', 'labels', 'post_tag', 'taxonomies'],
  ['status', 'draft', 'state', 'isDraft', 'post_status'],
  ['lang', 'language', 'locale'],
  ['aliases', 'redirects', 'redirect_from', 'permalink', 'slug', 'url', 'post_name'],
  ['canonical', 'canonical_url', 'canonicalUrl', 'canonicalURL', 'original_url'],
  ['embargo', 'publish_after', 'embargoed', 'embargoedUntil'],
  ['type', 'format', 'post_type', 'articleType'],
  ['series', 'serie', 'collection'],
  ['toc', 'tableOfContents', 'table_of_contents'],
  ['comments', 'comment_status', 'commentsEnabled', 'disableComments'],
  ['guid', 'uuid', 'post_id', 'ghost_id', 'wordpress_id'],
  ['related', 'related_posts', 'relatedPosts'],
  ['photos', 'gallery', 'resources'],
  ['region', 'state', 'province'],
  ['email', 'mail', 'contact'],
  ['bio', 'biography', 'about'],
  ['timeZone', 'tz', 'zone'],
  ['navigation', 'menu', 'nav'],
];

/**
 * Finds the known field that an unknown one was most likely meant to be: our name for a word of another language, the
 * nearest in spelling, or our name for what another system calls so.
 * @returns undefined when none is close enough to suggest
 */
export function nearestField(word: string, known: readonly string[]): string | undefined {
  const near = foreignField(word, known) ?? nearestWord(word, known);
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

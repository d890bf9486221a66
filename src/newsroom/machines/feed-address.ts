import type { FeedFormat } from '../../schema/feed.ts';
import type { Publication } from '../../schema/publication.ts';
import type { Link } from '../site/site.ts';

/** The name of a list's feed in each format, below the address of the list, and its media type. */
export const FEED_FILES: Record<FeedFormat, { name: string; type: string }> = {
  rss: { name: 'rss.xml', type: 'application/rss+xml' },
  atom: { name: 'atom.xml', type: 'application/atom+xml' },
  json: { name: 'feed.json', type: 'application/feed+json' },
};

/** The form of the addresses of each kind of list that may have feeds; the form for archives begins with a year. */
const LISTS = { tags: /^\/tags\/[^/]+\/$/, authors: /^\/authors\/[^/]+\/$/, sections: /^\/(?!\d{4}\/)[^/]+\/$/ };

/**
 * Whether a list of stories has feeds of its own.
 * @param url its address, with slashes at both ends; `/` for the whole site
 */
export function hasFeeds(url: string, { feeds }: Pick<Publication, 'feeds'>): boolean {
  return url === '/' || (['tags', 'authors', 'sections'] as const).some((kind) => feeds[kind] && LISTS[kind].test(url));
}

/**
 * The list whose feeds a page tells readers of.
 * @param list undefined for a page that belongs to none, or to one that may have no feeds: it tells of the whole site's
 */
export function feedLink(list: Link | undefined, publication: Pick<Publication, 'feeds' | 'name'>): Link {
  const { name } = publication;
  if (!list || !hasFeeds(list.url, publication)) return { name, url: '/' };
  return { name: `${list.name} · ${name}`, url: list.url };
}

/**
 * The address of the feed of a partner.
 * @param id the name of its file
 */
export function partnerAddress(id: string, format: FeedFormat, token?: string): string {
  const base = `/feeds/${token === undefined ? '' : `${token}/`}${id}`;
  return format === 'rss' ? `${base}.xml` : `${base}/${FEED_FILES[format].name}`;
}

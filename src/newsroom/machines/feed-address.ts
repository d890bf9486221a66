import type { FeedFormat } from '../../schema/feed.ts';
import type { Publication } from '../../schema/publication.ts';
import type { Link } from '../site/site.ts';
import { addressOf, kindAt } from '../site/addresses.ts';

/** The name of a list's feed in each format, below the address of the list, and its media type. */
export const FEED_FILES: Record<FeedFormat, { name: string; type: string }> = {
  rss: { name: 'rss.xml', type: 'application/rss+xml' },
  atom: { name: 'atom.xml', type: 'application/atom+xml' },
  json: { name: 'feed.json', type: 'application/feed+json' },
};

/**
 * Whether a list of stories has feeds of its own.
 * @param url its address, with slashes at both ends; `/` for the whole site
 */
export function hasFeeds(url: string, { feeds }: Pick<Publication, 'feeds'>): boolean {
  const setting = kindAt(url)?.feeds;
  return url === '/' || (setting !== undefined && feeds[setting]);
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
  const base = addressOf('partnerFeed', token === undefined ? id : `${token}/${id}`);
  return format === 'rss' ? `${base}.xml` : `${base}/${FEED_FILES[format].name}`;
}

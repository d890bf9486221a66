import type { FeedFormat } from '../../schema/feed.ts';
import type { Publication } from '../../schema/publication.ts';
import type { FeedLink, Link } from '../site/site.ts';
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

/** The feeds of a list of stories, in every format; none for a list without feeds. */
export function feedLinks({ name, url }: Link, publication: Pick<Publication, 'feeds' | 'name'>): FeedLink[] {
  return hasFeeds(url, publication) ? feedsAt(url, `${name} · ${publication.name}`) : [];
}

/** The feeds of the whole site, in every format. */
export function siteFeedLinks(name: string): FeedLink[] {
  return feedsAt('/', name);
}

function feedsAt(list: string, title: string): FeedLink[] {
  return Object.values(FEED_FILES).map(({ name, type }) => ({ title, url: list + name, type }));
}

/**
 * The address of the feed of a partner.
 * @param id the name of its file
 */
export function partnerAddress(id: string, format: FeedFormat, token?: string): string {
  const base = addressOf('partnerFeed', token === undefined ? id : `${token}/${id}`);
  return format === 'rss' ? `${base}.xml` : `${base}/${FEED_FILES[format].name}`;
}

import type { Newsletter } from '../../schema/newsletters/newsletter.ts';
import { FEED_FILES } from '../machines/feed-address.ts';
import { addressOf } from '../site/addresses.ts';
import type { FeedLink, SiteView } from '../site/site.ts';

/** The feed of the editions of a newsletter, as pages tell browsers and feed readers of it. */
export function editionFeedLink(id: string, { name }: Pick<Newsletter, 'name'>, site: SiteView): FeedLink {
  return { title: `${name} · ${site.name}`, url: addressOf('editionFeed', id), type: FEED_FILES.atom.type };
}

import type { Newsroom } from '../newsroom.ts';
import { siteView, type HeadView, type SiteView } from './site.ts';
import { stringsOf, type Strings } from '../../strings/strings.ts';
import { addressOf } from './addresses.ts';

/** Everything that is printed on the page that readers see without a network. */
export interface OfflinePage {
  site: SiteView;
  head: HeadView;
  words: Strings['offline'];
}

/** The page that readers see without a network, whatever they asked for. */
export function offlinePage(site: SiteView): OfflinePage {
  const words = stringsOf(site.language).offline;
  return {
    site,
    words,
    head: {
      title: words.title,
      description: words.explanation,
      canonical: addressOf('offline'),
      kind: 'website',
      noindex: true,
    },
  };
}

/** Addresses of stories that browsers must not keep any longer. */
export function killedStories(newsroom: Newsroom): string[] {
  return newsroom.killed.map(({ url }) => url).sort();
}

/** What the page is made from; nothing when the publication keeps no stories on devices. */
export function offlineSources(newsroom: Newsroom): SiteView | undefined {
  return newsroom.publication.offline ? siteView(newsroom) : undefined;
}

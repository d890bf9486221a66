import type { KilledStory, Newsroom } from '../newsroom.ts';
import { stringsOf } from '../../strings/strings.ts';
import { siteView, type HeadView, type SiteView } from '../site/site.ts';

/** What stands at the address of a killed story: that there was one, and no word of it. */
export interface TombstonePage {
  site: SiteView;
  head: HeadView;
  title: string;
  /** Whom a reader can ask. */
  email: string;
  /** The page with the rules for corrections, where the publication has one. */
  policy?: string;
}

/** Decides what stands at the address of a killed story. */
export function tombstonePage({ url }: KilledStory, newsroom: Newsroom): TombstonePage {
  const site = siteView(newsroom);
  const { email, policy } = newsroom.publication.letters;
  const words = stringsOf(site.language).tombstone;
  return {
    site,
    head: {
      title: words.title,
      description: words.description(site.name),
      canonical: url,
      kind: 'website',
      noindex: true,
    },
    title: words.title,
    email,
    ...(policy !== undefined && { policy }),
  };
}

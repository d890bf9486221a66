import type { Newsroom } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';
import { siteView, type FeedLink, type HeadView, type SiteView } from '../site/site.ts';
import { editionFeedLink } from './edition-feed.ts';
import { editionList, type ListedEdition } from './edition-list.ts';
import { allSignups, type SignupView } from '../story/newsletter.ts';

/** The page of one newsletter. */
export interface NewsletterPage {
  site: SiteView;
  head: HeadView;
  signup: SignupView;
  /** Its latest editions, and their feed; none for a newsletter without any. */
  editions: ListedEdition[];
  feed?: FeedLink;
}

/** A page for each newsletter: what it is about, and how to sign up. */
export function newsletterPages(newsroom: Newsroom): NewsletterPage[] {
  const site = siteView(newsroom);
  return Object.values(allSignups(newsroom)).map((signup) => {
    const editions = editionList(newsroom, signup.id);
    const feed = editions.length > 0 ? editionFeedLink(signup.id, signup, site) : undefined;
    return {
      site,
      head: {
        title: signup.name,
        description: signup.pitch,
        canonical: addressOf('newsletter', signup.id),
        kind: 'website',
        ...(feed && { feeds: [feed] }),
      },
      signup,
      editions,
      ...(feed && { feed }),
    };
  });
}

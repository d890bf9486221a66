import type { Newsroom } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';
import { siteView, type HeadView, type Link, type SiteView } from '../site/site.ts';
import { editionLinks } from './edition-links.ts';
import { allSignups, type SignupView } from '../story/newsletter.ts';

/** A reader who wants more than these follows the links between editions. */
const MOST = 12;

/** The page of one newsletter. */
export interface NewsletterPage {
  site: SiteView;
  head: HeadView;
  signup: SignupView;
  /** The newest editions by their days, newest first. */
  editions: Link[];
}

/** A page for each newsletter: what it is about, and how to sign up. */
export function newsletterPages(newsroom: Newsroom): NewsletterPage[] {
  const site = siteView(newsroom);
  return Object.values(allSignups(newsroom)).map((signup) => ({
    site,
    head: {
      title: signup.name,
      description: signup.pitch,
      canonical: addressOf('newsletter', signup.id),
      kind: 'website',
    },
    signup,
    editions: editionLinks(newsroom, signup.id, MOST),
  }));
}

import type { EditionPage } from '../newsroom/newsletters/edition-page.ts';
import { editionPage } from '../newsroom/newsletters/edition-page.ts';
import type { EditionSources } from '../newsroom/newsletters/edition-sources.ts';
import { stringsOf } from '../strings/strings.ts';
import { xmlElement } from '../lib/xml/xml-text.ts';
import { atomFeed } from './atom.ts';
import { textElement } from './feed-document.ts';
import type { FeedItem } from './feed.ts';

/** The number of editions in a feed. */
export const EDITIONS_IN_FEED = 20;

/**
 * The feed of the editions of a newsletter.
 * @param editions newest first, at least one
 */
export function editionsFeed(editions: readonly EditionSources[]): string {
  const pages = editions.slice(0, EDITIONS_IN_FEED).map(editionPage);
  const [newest] = pages;
  if (!newest) throw new Error('A newsletter without editions has no feed.');
  const { site, newsletter, feed } = newest;
  const { what, how } = stringsOf(site.language).feed;
  const whole = (path: string) => new URL(path, site.origin).href;
  return atomFeed({
    title: feed.title,
    description: editions[0]?.newsletter.pitch ?? newsletter.name,
    language: site.language,
    url: whole(feed.url),
    page: whole(newsletter.url),
    publisher: site.name,
    hub: undefined,
    note: `${what}. ${how}`,
    items: pages.map((page) => itemOf(page, whole)),
    deleted: [],
  });
}

/** An edition: its intro, and its stories with links. Its text is on its page. */
function itemOf(page: EditionPage, whole: (path: string) => string): FeedItem {
  const { url, subject, sent, intro, items, site } = page;
  const stories = items.map(({ card, summary }) => {
    const link = textElement('a', card.headline, { href: whole(card.url) });
    return xmlElement('li', {}, summary === undefined ? link : `${link}${textElement('p', summary)}`);
  });
  return {
    id: whole(url),
    url: whole(url),
    title: subject,
    ...(intro !== undefined && { summary: intro }),
    html: [
      ...(intro === undefined ? [] : [textElement('p', intro)]),
      ...(stories.length === 0 ? [] : [xmlElement('ul', {}, stories.join(''))]),
      xmlElement('p', {}, textElement('a', stringsOf(site.language).edition.rest, { href: whole(url) })),
    ].join('\n'),
    published: sent,
    updated: sent,
    authors: [{ name: site.name, isOrganization: true }],
    categories: [],
  };
}

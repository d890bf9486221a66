import { iconAddress } from '../newsroom/site/icon.ts';
import { rfc3339 } from '../lib/time/timestamp.ts';
import type { Feed, FeedItem, FeedPerson, FeedPhoto } from './feed.ts';

/**
 * Renders a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/). The format cannot express that an item was
 * withdrawn.
 */
export function jsonFeed(feed: Feed): string {
  const { title, page, url, description, note, language, publisher, hub, items } = feed;
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: page,
      feed_url: url,
      description,
      user_comment: note,
      icon: new URL(iconAddress('large'), page).href,
      favicon: new URL(iconAddress('small'), page).href,
      language,
      authors: [{ name: publisher }],
      ...(hub !== undefined && { hubs: [{ type: 'WebSub', url: hub }] }),
      items: items.map(itemObject),
    },
    undefined,
    1,
  )}\n`;
}

function itemObject(item: FeedItem) {
  const { title, summary, html, authors, categories, language, photo } = item;
  return {
    id: item.id,
    url: item.url,
    ...(title !== undefined && { title }),
    // Each item must have its text in one form or the other.
    ...(html === undefined ? { content_text: summary ?? '' } : { content_html: html }),
    ...(summary !== undefined && { summary }),
    ...(photo && { image: photo.url }),
    date_published: rfc3339(item.published),
    date_modified: rfc3339(item.updated),
    ...(authors.length > 0 && { authors: authors.map(author) }),
    ...(categories.length > 0 && { tags: categories.map(({ name }) => name) }),
    ...(language !== undefined && { language }),
    ...(photo && { attachments: [attachment(photo)] }),
  };
}

function author({ name, url }: FeedPerson) {
  return { name, ...(url !== undefined && { url }) };
}

/** A photo with its caption and credit in one line, as agencies write them: "The pier at dawn. (Noor Haddad)". */
function attachment({ url, type, alt, caption, credit }: FeedPhoto) {
  const words = [caption ?? alt, credit === undefined ? '' : `(${credit})`].filter((part) => part !== '');
  return { url, mime_type: type, ...(words.length > 0 && { title: words.join(' ') }) };
}

import { htmlText } from '../lib/text/html-text.ts';
import { iconAddress, ICONS } from '../newsroom/site/icon.ts';
import { latestOf, rfc3339, rfc822 } from '../lib/time/timestamp.ts';
import { xmlElement } from '../lib/xml/xml-text.ts';
import { elementOfLines, feedDocument, textElement } from './feed-document.ts';
import { MEDIA_NAMESPACE, mediaElement } from './feed-media.ts';
import type { Feed, FeedItem } from './feed.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': MEDIA_NAMESPACE,
};

/**
 * Renders an RSS 2.0 feed by the RSS Advisory Board's best practices. It does not contain the build time: its last
 * build date is its newest change. RSS cannot express that an item was withdrawn, which only counts as a change.
 */
export function rssFeed(feed: Feed): string {
  const { items, deleted, hub } = feed;
  const updated = latestOf([...items.map((item) => item.updated), ...deleted.map((item) => item.deleted)]);
  const channel = elementOfLines('channel', {}, [
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.description),
    textElement('language', feed.language.toLowerCase()),
    ...(updated === undefined ? [] : [textElement('lastBuildDate', rfc822(updated))]),
    image(feed),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.url }),
    ...(hub === undefined ? [] : [xmlElement('atom:link', { rel: 'hub', href: hub })]),
    ...items.map(itemElement),
  ]);
  return feedDocument(feed.note, elementOfLines('rss', { version: '2.0', ...NAMESPACES }, [channel]));
}

/** The picture of the feed; its words and its link are those of the feed, as RSS 2.0 asks. */
function image({ title, page }: Feed): string {
  const { width, height } = ICONS.feed;
  return elementOfLines('image', {}, [
    textElement('url', new URL(iconAddress('feed'), page).href),
    textElement('title', title),
    textElement('link', page),
    textElement('width', String(width)),
    textElement('height', String(height)),
  ]);
}

function itemElement(item: FeedItem): string {
  const { title, summary, html, language, photo } = item;
  // A story that is only a photo has no words for a summary, and the best practices require a description before a text.
  const description = summary ?? (html === undefined ? undefined : title);
  return elementOfLines('item', {}, [
    ...(title === undefined ? [] : [textElement('title', title)]),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(item.published)),
    // Data for which RSS itself has no element.
    textElement('atom:updated', rfc3339(item.updated)),
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.categories.map(({ name }) => textElement('category', name)),
    ...(language === undefined ? [] : [textElement('dc:language', language)]),
    // Readers parse it as HTML.
    ...(description === undefined ? [] : [textElement('description', htmlText(description))]),
    ...(html === undefined ? [] : [textElement('content:encoded', html)]),
    ...(photo ? [mediaElement(photo)] : []),
  ]);
}

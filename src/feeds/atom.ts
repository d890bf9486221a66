import { iconAddress } from '../newsroom/site/icon.ts';
import { latestOf, rfc3339 } from '../lib/time/timestamp.ts';
import { uuidOfAddress } from '../lib/uuid.ts';
import { xmlElement } from '../lib/xml/xml-text.ts';
import { elementOfLines, feedDocument, textElement } from './feed-document.ts';
import { MEDIA_NAMESPACE, mediaElement } from './feed-media.ts';
import type { DeletedItem, Feed, FeedItem, FeedPerson } from './feed.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 6721, "The Atom 'deleted-entry' Element". */
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';
/** RFC 4685, "Atom Threading Extensions". */
const THREADING = 'http://purl.org/syndication/thread/1.0';

/** When a feed without items was last updated: an instant that never changes, so that its bytes do not either. */
const NEVER = '1970-01-01T00:00:00Z';

/**
 * Renders an Atom feed, RFC 4287. It does not contain the build time: its bytes change only when its items do, so that
 * readers can make conditional requests.
 */
export function atomFeed(feed: Feed): string {
  const { items, deleted, hub, language } = feed;
  const updated = latestOf([...items.map((item) => item.updated), ...deleted.map((item) => item.deleted)]);
  const root = {
    xmlns: ATOM,
    ...(items.some(({ photo }) => photo) && { 'xmlns:media': MEDIA_NAMESPACE }),
    ...(deleted.length > 0 && { 'xmlns:at': TOMBSTONES }),
    ...(items.some(({ answers }) => answers) && { 'xmlns:thr': THREADING }),
    'xml:lang': language,
  };
  return feedDocument(
    feed.note,
    elementOfLines('feed', root, [
      textElement('id', feed.url),
      textElement('title', feed.title),
      textElement('subtitle', feed.description),
      textElement('updated', rfc3339(updated ?? NEVER)),
      textElement('icon', new URL(iconAddress('small'), feed.page).href),
      textElement('logo', new URL(iconAddress('wide'), feed.page).href),
      xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.url }),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      ...(hub === undefined ? [] : [xmlElement('link', { rel: 'hub', href: hub })]),
      person({ name: feed.publisher }),
      ...items.map((item) => entry(item)),
      ...deleted.map(deletedEntry),
    ]),
  );
}

function entry(item: FeedItem): string {
  const { url, title = '', summary, html, language, photo, answers } = item;
  const inner = [
    textElement('id', atomId(item.id)),
    // Atom requires one of these per item; it may be empty.
    textElement('title', title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...(photo ? [xmlElement('link', { rel: 'enclosure', type: photo.type, href: photo.url })] : []),
    ...(answers
      ? [xmlElement('thr:in-reply-to', { ref: atomId(answers.id), type: 'text/html', href: answers.url })]
      : []),
    textElement('published', rfc3339(item.published)),
    textElement('updated', rfc3339(item.updated)),
    ...item.authors.map(person),
    ...item.categories.map(({ id, name }) => xmlElement('category', { term: id, label: name })),
    ...(summary === undefined ? [] : [textElement('summary', summary)]),
    ...(html === undefined ? [] : [textElement('content', html, { type: 'html' })]),
    ...(photo ? [mediaElement(photo)] : []),
  ];
  return elementOfLines('entry', language === undefined ? {} : { 'xml:lang': language }, inner);
}

function deletedEntry({ id, deleted }: DeletedItem): string {
  return xmlElement('at:deleted-entry', { ref: atomId(id), when: rfc3339(deleted) });
}

/** An id must be an IRI (RFC 4287, section 4.2.6); an id from another system may be anything. */
function atomId(id: string): string {
  return URL.canParse(id) && !/\s/.test(id) ? id : uuidOfAddress(id);
}

function person({ name, url }: FeedPerson): string {
  return xmlElement('author', {}, textElement('name', name) + (url === undefined ? '' : textElement('uri', url)));
}

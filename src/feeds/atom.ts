import { xmlElement, xmlText } from '../lib/xml.ts';

/** An entry of an Atom feed. */
export interface AtomEntry {
  /** The same for ever, whatever becomes of the address (RFC 4287, section 4.2.6). */
  id: string;
  title: string;
  /** Whole address. */
  url: string;
  /** RFC 3339. */
  published: string;
  updated: string;
  author: string;
  summary: string;
}

/** An entry that was taken back, for readers that have it: RFC 6721. */
export interface DeletedEntry {
  /** The id that the entry had. */
  id: string;
  /** When it was taken back: RFC 3339. */
  deleted: string;
}

/** An Atom feed, RFC 4287. */
export interface AtomFeed {
  title: string;
  subtitle: string;
  language: string;
  /** Whole address of the feed, which is its id. */
  url: string;
  /** Whole address of the page that it is the feed of. */
  page: string;
  author: string;
  /** Newest first. */
  entries: AtomEntry[];
  deleted: DeletedEntry[];
}

/** When a feed without entries was last updated: an instant that never changes, so that its bytes do not either. */
const NEVER = '1970-01-01T00:00:00Z';

/**
 * Prints an Atom feed. It says nothing of when it was built: its bytes change only when its entries do, so that readers
 * can ask for it with conditions.
 */
export function atomFeed({ title, subtitle, language, url, page, author, entries, deleted }: AtomFeed): string {
  const updated = [...entries.map((entry) => entry.updated), ...deleted.map((entry) => entry.deleted)]
    .sort((a, b) => Date.parse(b) - Date.parse(a))
    .at(0);
  const lines = [
    text('id', url),
    text('title', title),
    text('subtitle', subtitle),
    text('updated', updated ?? NEVER),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: url }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: page }),
    person(author),
    ...entries.map(entryElement),
    ...deleted.map(({ id, deleted: when }) => xmlElement('at:deleted-entry', { ref: id, when })),
  ];
  const tombstones = deleted.length > 0 && { 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' };
  const root = { xmlns: 'http://www.w3.org/2005/Atom', ...tombstones, 'xml:lang': language };
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement('feed', root, `\n${lines.join('\n')}\n`)}\n`;
}

function entryElement({ id, title, url, published, updated, author, summary }: AtomEntry): string {
  return xmlElement(
    'entry',
    {},
    [
      text('id', id),
      text('title', title),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: url }),
      text('published', published),
      text('updated', updated),
      person(author),
      text('summary', summary),
    ].join(''),
  );
}

function person(name: string): string {
  return xmlElement('author', {}, text('name', name));
}

function text(name: string, value: string): string {
  return xmlElement(name, {}, xmlText(value));
}

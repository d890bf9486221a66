import { childrenOf } from '../../lib/xml/xml-tree.ts';
import { textsIn, type FeedRule } from './feed-rules.ts';
import { missing, twice } from './rss-rules.ts';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/;
const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Rules for Atom, by the name that the W3C validator gives to breaking them. */
export const ATOM_RULES: Record<string, FeedRule> = {
  MissingElement: ({ holder, items }) => [
    ...[holder, ...items].flatMap((element) => ['id', 'title', 'updated'].flatMap((name) => missing(element, name))),
    ...(missing(holder, 'author').length > 0 ? items.flatMap((entry) => missing(entry, 'author')) : []),
  ],
  DuplicateEntries: ({ items }) => twice(textsIn(items, 'id')),
  InvalidURI: ({ holder, items }) => textsIn([holder, ...items], 'id').filter((id) => !IRI.test(id)),
  InvalidUUID: ({ items }) => textsIn(items, 'id').filter((id) => id.startsWith('urn:uuid:') && !UUID.test(id)),
  NonCanonicalURI: ({ holder, items }) =>
    textsIn([holder, ...items], 'id').filter((id) => /^https?:/.test(id) && new URL(id).href !== id),
  InvalidRFC3339Date: ({ holder, items }) =>
    [...textsIn([holder, ...items], 'updated'), ...textsIn(items, 'published')].filter((date) => !RFC_3339.test(date)),
  DuplicateAtomLink: ({ holder, items }) =>
    [holder, ...items].flatMap((element) =>
      twice(
        childrenOf(element, 'link')
          .filter(({ attributes }) => attributes['rel'] === 'alternate')
          .map(({ attributes: { type, hreflang } }) => `${type} ${hreflang}`),
      ),
    ),
  MissingContentOrAlternate: ({ items }) =>
    items
      .filter((entry) => missing(entry, 'content').length > 0)
      .filter((entry) => !childrenOf(entry, 'link').some(({ attributes }) => attributes['rel'] === 'alternate'))
      .map(() => 'entry'),
  MissingTextualContent: ({ items }) =>
    items
      .filter((entry) => missing(entry, 'content').length + missing(entry, 'summary').length === 2)
      .map(() => 'entry'),
  MisplacedMetadata: ({ holder }) => {
    const names = holder.children.map(({ name }) => name);
    return names
      .slice(names.indexOf('entry'))
      .filter((name) => names.includes('entry') && !/^(?:at:deleted-)?entry$/.test(name));
  },
};

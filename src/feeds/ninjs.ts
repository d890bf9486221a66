import type { FeedPerson, FeedPhoto } from './feed.ts';
import type { WireContent, WireItem } from './wire-item.ts';

/** https://iptc.org/standards/ninjs/, version 3.0. */
const STANDARD = { name: 'ninjs', version: '3.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#' };

/** A story in IPTC ninjs 3.0: JSON for partners. */
export function ninjs(item: WireItem): string {
  const { guid, version, firstCreated, versionCreated, language, provider, content, note, usageTerms } = item;
  const document = {
    uri: guid,
    type: 'text',
    standard: STANDARD,
    representationType: content ? 'full' : 'partial',
    version: String(version),
    ...(firstCreated !== undefined && { firstCreated, contentCreated: firstCreated }),
    versionCreated,
    pubStatus: content ? 'usable' : 'canceled',
    language,
    ...rightsOf(item),
    ...(usageTerms !== undefined && { usageTerms }),
    ...(note !== undefined && { edNote: note }),
    altIds: [{ role: 'page', value: item.url }],
    ...(content && contentOf(content, item)),
    infoSources: [
      { name: provider.name, role: 'publisher', uri: provider.url },
      ...(content?.source === undefined ? [] : [{ name: content.source, role: 'agency' }]),
    ],
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function rightsOf({ provider, copyrightYear }: WireItem) {
  return { copyrightHolder: provider.name, copyrightNotice: `© ${copyrightYear} ${provider.name}` };
}

function contentOf(content: WireContent, item: WireItem) {
  const { headline, summary, slug, authors, byline, place, genre, subjects, html, photo } = content;
  return {
    ...(headline !== undefined && { title: headline, headlines: [{ role: 'main', value: headline }] }),
    ...(summary !== undefined && { descriptions: [{ role: 'summary', contentType: 'text/plain', value: summary }] }),
    slugline: slug,
    ...(byline !== undefined && { by: byline }),
    ...authorsOf(authors),
    ...(place && {
      located: [place.city, place.region, place.country].filter((part) => part !== undefined).join(', '),
      places: [{ name: place.city, rel: 'located', literal: [place.region, place.country].filter(Boolean).join(', ') }],
    }),
    genres: [genre],
    subjects: subjects.map((subject) => ({ ...subject, rel: 'about' })),
    bodies: [{ role: 'main', contentType: 'text/html', value: html }],
    renditions: [{ name: 'page', href: item.url, contentType: 'text/html' }],
    ...(photo && { associations: [association(photo, item)] }),
  };
}

/** The lead photo, as a news object of its own. */
/** The authors as the format has them: people and organizations apart, and no empty list. */
function authorsOf(authors: readonly FeedPerson[]) {
  const named = (isOrganization: boolean) =>
    authors
      .filter((author) => (author.isOrganization ?? false) === isOrganization)
      .map(({ name, url }) => ({ name, rel: 'author', ...(url !== undefined && { uri: url }) }));
  const [people, organisations] = [named(false), named(true)];
  return { ...(people.length > 0 && { people }), ...(organisations.length > 0 && { organisations }) };
}

function association({ url, type, width, height, alt, caption, credit }: FeedPhoto, { language }: WireItem) {
  return {
    name: 'lead photo',
    rel: 'leadPicture',
    uri: url,
    type: 'picture',
    pubStatus: 'usable',
    language,
    ...(credit !== undefined && { by: credit, copyrightNotice: credit }),
    descriptions: [
      ...(caption === undefined ? [] : [{ role: 'caption', contentType: 'text/plain', value: caption }]),
      ...(alt === '' ? [] : [{ role: 'alternative text', contentType: 'text/plain', value: alt }]),
    ],
    renditions: [{ name: 'main', href: url, contentType: type, width, height }],
  };
}

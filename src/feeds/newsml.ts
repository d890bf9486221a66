import { xmlElement, xmlText } from '../lib/xml/xml-text.ts';
import type { WireContent, WireItem } from './wire-item.ts';
import { xhtml } from './xhtml.ts';

/** https://iptc.org/standards/newsml-g2/; the catalog defines `ninat:` and the other prefixes. */
const VERSION = '2.35';
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';

/** A story in IPTC NewsML-G2: a news item of conformance level "power", with its text as XHTML. */
export function newsml(item: WireItem): string {
  const { guid, version, language, content } = item;
  const attributes = {
    xmlns: 'http://iptc.org/std/nar/2006-10-01/',
    guid,
    version: String(version),
    standard: 'NewsML-G2',
    standardversion: VERSION,
    conformance: 'power',
    'xml:lang': language,
  };
  const parts = [
    xmlElement('catalogRef', { href: CATALOG }),
    rightsInfo(item),
    itemMeta(item),
    ...(content ? [contentMeta(content, item), contentSet(content, item)] : []),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement('newsItem', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

function rightsInfo({ provider, copyrightYear, usageTerms }: WireItem): string {
  return element('rightsInfo', [
    xmlElement('copyrightHolder', { uri: provider.url }, text('name', provider.name)),
    text('copyrightNotice', `© ${copyrightYear} ${provider.name}`),
    ...(usageTerms === undefined ? [] : [text('usageTerms', usageTerms)]),
  ]);
}

function itemMeta({ provider, versionCreated, firstCreated, content, note, url }: WireItem): string {
  return element('itemMeta', [
    xmlElement('itemClass', { qcode: 'ninat:text' }),
    xmlElement('provider', { uri: provider.url }, text('name', provider.name)),
    text('versionCreated', versionCreated),
    ...(firstCreated === undefined ? [] : [text('firstCreated', firstCreated)]),
    xmlElement('pubStatus', { qcode: content ? 'stat:usable' : 'stat:canceled' }),
    ...(content?.headline === undefined ? [] : [text('title', content.headline)]),
    ...(note === undefined ? [] : [text('edNote', note)]),
    xmlElement('altRep', { contenttype: 'text/html' }, xmlText(url)),
    ...(content?.photo ? [photoLink(content.photo)] : []),
  ]);
}

/** The lead photo is in the text too; this link gives its role and its rights. */
function photoLink({ url, type, credit, caption, alt }: NonNullable<WireContent['photo']>): string {
  const title = [caption ?? alt, credit].filter(Boolean).join(' ');
  const words = title === '' ? '' : text('title', title);
  return xmlElement('link', { rel: 'irel:associatedWith', href: url, contenttype: type }, words);
}

function contentMeta(content: WireContent, { firstCreated, versionCreated, language }: WireItem): string {
  const { authors, byline, place, source, genre, subjects, slug, headline, summary } = content;
  return element('contentMeta', [
    ...(firstCreated === undefined ? [] : [text('contentCreated', firstCreated)]),
    text('contentModified', versionCreated),
    ...(place ? [located(place)] : []),
    ...(source === undefined ? [] : [xmlElement('infoSource', { literal: source }, text('name', source))]),
    ...authors.map(({ name, url, isOrganization }) => {
      const type = isOrganization ? 'cpnat:organisation' : 'cpnat:person';
      return xmlElement(
        'creator',
        { ...(url === undefined ? { literal: name } : { uri: url }), type },
        text('name', name),
      );
    }),
    xmlElement('language', { tag: language }),
    xmlElement('genre', { uri: genre.uri }, text('name', genre.name)),
    ...subjects.map(({ uri, name }) => xmlElement('subject', { uri, type: 'cpnat:abstract' }, text('name', name))),
    text('slugline', slug),
    ...(headline === undefined ? [] : [text('headline', headline)]),
    ...(byline === undefined ? [] : [text('by', byline)]),
    ...(content.photo?.credit === undefined ? [] : [text('creditline', content.photo.credit)]),
    ...(summary === undefined ? [] : [xmlElement('description', { role: 'drol:summary' }, xmlText(summary))]),
  ]);
}

function located({ city, region, country }: NonNullable<WireContent['place']>): string {
  const broader = [
    ...(region === undefined ? [] : [xmlElement('broader', { literal: region }, text('name', region))]),
    xmlElement('broader', { qcode: `iso3166-1a2:${country}` }),
  ];
  return xmlElement('located', { literal: city }, [text('name', city), ...broader].join(''));
}

function contentSet({ html, headline }: WireContent, { language }: WireItem): string {
  const head = element('head', [text('title', headline ?? '')]);
  const attributes = { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': language, lang: language };
  const page = xmlElement('html', attributes, `${head}${element('body', [xhtml(html)])}`);
  return element('contentSet', [xmlElement('inlineXML', { contenttype: 'application/xhtml+xml' }, page)]);
}

function element(name: string, children: readonly string[]): string {
  return xmlElement(name, {}, children.join(''));
}

function text(name: string, value: string): string {
  return xmlElement(name, {}, xmlText(value));
}

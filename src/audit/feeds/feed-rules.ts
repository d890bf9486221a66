import { childrenOf, textIn, type XmlElement } from '../../lib/xml/xml-tree.ts';
import { htmlElements, htmlOf, type FeedFile } from './feed-file.ts';

/** A rule of the W3C feed validator: what breaks it, in words; nothing where it is kept. */
export type FeedRule = (feed: FeedFile) => string[];

const UNSAFE = /^(?:applet|base|embed|form|frame|frameset|iframe|input|link|meta|object|script|style|svg)$/;
/** What RFC 4287 and the registry of link relations know, as far as feeds use it. */
const RELATIONS = /^(?:self|alternate|hub|enclosure|related|via|license)$/;
const MIME = /^[a-z]+\/[\w.+-]+$/;

/** Rules that hold for RSS and Atom, by the name that the validator gives to breaking them. */
export const FEED_RULES: Record<string, FeedRule> = {
  MissingEncoding: ({ document }) =>
    document.startsWith('<?xml version="1.0" encoding="utf-8"?>') ? [] : ['declaration'],
  BadCharacters: ({ document }) => document.match(/[\u0080-\u009F]/g) ?? [],
  MissingSelf: (feed) => (selfOf(feed) === undefined ? ['link'] : []),
  RelativeSelf: (feed) => [selfOf(feed) ?? ''].filter((href) => !/^https?:\/\//.test(href)),
  SelfDoesntMatchLocation: (feed) => [selfOf(feed) ?? ''].filter((href) => href !== feed.address),
  InvalidLanguage: ({ holder, root, isAtom }) =>
    [(isAtom ? root.attributes['xml:lang'] : textIn(holder, 'language')) ?? ''].filter(
      (tag) => !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag),
    ),
  MediaRssNamespace: (feed) =>
    elementsOf(feed)
      .filter(({ name, uri }) => name.startsWith('media:') && uri !== 'http://search.yahoo.com/mrss/')
      .map(({ uri }) => uri),
  InvalidMediaMedium: (feed) =>
    named(feed, 'media:content')
      .map(({ attributes }) => attributes['medium'] ?? '')
      .filter((medium) => !/^(?:image|audio|video|document|executable)$/.test(medium)),
  InvalidCreditRole: (feed) =>
    named(feed, 'media:credit')
      .filter(({ attributes: { role, scheme } }) => scheme !== 'urn:ebu' || role !== 'photographer')
      .map(({ text }) => text),
  InvalidMIMEAttribute: (feed) =>
    [...named(feed, 'media:content'), ...named(feed, 'link')]
      .map(({ attributes }) => attributes['type'])
      .filter((type): type is string => type !== undefined && !MIME.test(type)),
  UnregisteredAtomLinkRel: (feed) =>
    links(feed)
      .map(({ attributes }) => attributes['rel'] ?? 'alternate')
      .filter((rel) => !RELATIONS.test(rel)),
  MissingHref: (feed) => links(feed).flatMap(({ attributes, name }) => (attributes['href'] ? [] : [name])),
  AtomLinkNotEmpty: (feed) => links(feed).flatMap(({ text }) => (text === '' ? [] : [text])),
  ContainsHTML: ({ holder, items }) =>
    [holder, ...items]
      .map((element) => textIn(element, 'title') ?? '')
      .filter((title) => /<[a-z/!]|&[a-z]+;/i.test(title)),
  ContainsRelRef: (feed) =>
    attributesOf(feed, ['href', 'src', 'cite']).filter((address) => !/^(?:https?:\/\/|mailto:|tel:)/.test(address)),
  SecurityRisk: ({ items }) =>
    items.flatMap((item) =>
      htmlElements(htmlOf(item))
        .map(({ tagName }) => tagName)
        .filter((name) => UNSAFE.test(name)),
    ),
  SecurityRiskAttr: (feed) => [
    ...attributesOf(feed, ['href', 'src']).filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address)),
    ...feed.items.flatMap((item) =>
      htmlElements(htmlOf(item))
        .flatMap(({ properties }) => Object.keys(properties))
        .filter((name) => /^on[A-Z]/.test(name)),
    ),
  ],
  DangerousStyleAttr: (feed) => attributesOf(feed, ['style']),
  DuplicateElement: ({ holder, items }) =>
    [holder, ...items].flatMap((element) =>
      element.children
        .map(({ name }) => name)
        .filter(
          (name, at, names) =>
            !/^(?:atom:)?link$|category|creator|author|item|entry/.test(name) && names.indexOf(name) < at,
        ),
    ),
};

/** All rules that a feed breaks: name and finding. */
export function broken(rules: Record<string, FeedRule>, feed: FeedFile): [name: string, finding: string][] {
  return Object.entries(rules).flatMap(([name, rule]) =>
    rule(feed).map((finding): [string, string] => [name, finding]),
  );
}

function selfOf(feed: FeedFile): string | undefined {
  const found = links(feed).find(({ attributes }) => attributes['rel'] === 'self');
  return found?.attributes['href'];
}

/** The Atom links of a feed, wherever they stand. */
function links(feed: FeedFile): XmlElement[] {
  return elementsOf(feed).filter(({ uri, local }) => uri === 'http://www.w3.org/2005/Atom' && local === 'link');
}

function named(feed: FeedFile, name: string): XmlElement[] {
  return elementsOf(feed).filter((element) => element.name === name);
}

function elementsOf({ root }: FeedFile): XmlElement[] {
  const below = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(below)];
  return below(root);
}

function attributesOf({ items }: FeedFile, names: readonly string[]): string[] {
  return items.flatMap((item) =>
    htmlElements(htmlOf(item)).flatMap(({ properties }) =>
      names.flatMap((name) => (properties[name] === undefined ? [] : [String(properties[name])])),
    ),
  );
}

/** The texts of a child in each of some elements. */
export function textsIn(elements: readonly XmlElement[], name: string): string[] {
  return elements.flatMap((element) => childrenOf(element, name).map(({ text }) => text));
}

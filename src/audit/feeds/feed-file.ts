import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { raw } from 'hast-util-raw';
import type { Element, Nodes } from 'hast';
import { childrenOf, readXml, type XmlElement } from '../../lib/xml/xml-tree.ts';

/** An RSS or Atom feed that was read. */
export interface FeedFile {
  /** Where it is served: whole address. */
  address: string;
  document: string;
  root: XmlElement;
  isAtom: boolean;
  /** The channel of RSS, the root of Atom. */
  holder: XmlElement;
  items: XmlElement[];
}

/** Reads a feed as it stands in a file. */
export function readFeed(address: string, document: string): FeedFile {
  return feedIn(address, document, readXml(document));
}

/** A feed of which the XML was read. */
export function feedIn(address: string, document: string, root: XmlElement): FeedFile {
  const isAtom = root.name === 'feed';
  const holder = isAtom ? root : (root.children[0] ?? root);
  return { address, document, root, isAtom, holder, items: childrenOf(holder, isAtom ? 'entry' : 'item') };
}

/** The paths of the feeds below a folder, from there. */
export function feedPaths(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => name.test(file))
    .sort();
}

/** The RSS and Atom feeds of a built site. */
export function xmlFeeds(folder: string, origin: string): FeedFile[] {
  return feedPaths(folder, /(?:^|\/)(?:rss|atom)\.xml$|^feeds\/[^/]+\.xml$/).map((file) =>
    readFeed(`${origin}/${file}`, readFileSync(path.join(folder, file), 'utf8')),
  );
}

/** The text of an item as HTML; empty when there is none. */
export function htmlOf(item: XmlElement): string {
  const [content] = [...childrenOf(item, 'content:encoded'), ...childrenOf(item, 'content')];
  return content?.text ?? '';
}

/** Pieces of HTML that are kept parsed: several rules look at each, and neighboring feeds have the same stories. */
const MOST_PARSED = 500;
const parsed = new Map<string, Element[]>();

/** The elements of a piece of HTML, as a browser reads it; the same story stands in many feeds. */
export function htmlElements(html: string): Element[] {
  const known = parsed.get(html);
  if (known) return known;
  const elements: Element[] = [];
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(html, elements);
  const visit = (node: Nodes) => {
    if (node.type === 'element') elements.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }));
  return elements;
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { SITE } from './demo-project.ts';

/** A page of the built site, parsed as a browser parses it. */
export interface HtmlPage {
  /** Path on the site: `/`, `/news/`, `/404.html`. */
  url: string;
  html: string;
  elements: Element[];
}

/** Pages that were read: the site stays as it is, and to parse one takes a while. Nobody may change them. */
const read = new Map<string, HtmlPage>();

/** Every page of the built site. `latest.html` is no page: it is a piece of one. */
export function sitePages(): HtmlPage[] {
  const files = globSync('**/*.html', { cwd: SITE }).filter((file) => path.basename(file) !== 'latest.html');
  return files.sort().map((file) => readPage(`/${file}`.replace(/\/index\.html$/, '/')));
}

/** One page of the built site. */
export function readPage(url: string): HtmlPage {
  const page = read.get(url) ?? parsePage(url);
  read.set(url, page);
  return page;
}

function parsePage(url: string): HtmlPage {
  const html = readFileSync(path.join(SITE, url.endsWith('/') ? `${url}index.html` : url), 'utf8');
  // The doctype tells the parser that the rest is a whole document.
  const root = raw({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html }] }) as Root;
  return { url, html, elements: descendants(root) };
}

/** Whether the built site has a page at a path such as `/news/`. */
export function hasPage(url: string): boolean {
  return existsSync(path.join(SITE, url, 'index.html'));
}

/** Whether a page is a story: the path of one begins with the year and the month. */
export function isStory({ url }: HtmlPage): boolean {
  return /^\/\d{4}\/\d{2}\/[^/]+\/$/.test(url);
}

/** All elements below a node, in the order of the document. */
export function descendants(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...descendants(child)] : []));
}

/** The value of an attribute as text; undefined where there is none. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** True for an element with the class. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'className') ?? '').split(' ').includes(name);
}

import type { Element, ElementContent } from 'hast';
import { element, textOf } from '../../markdown/hast.ts';
import type { BodyJob } from './body-job.ts';
import { FOOTNOTE_REFERENCE } from './inner-element.ts';
import { readNodes } from './read-nodes.ts';
import { SHORTCODE } from './wordpress/shortcode-elements.ts';
import { htmlTree } from './html-tree.ts';

/** How the number of a note is written, in the text and before the note. */
const NUMBER = /^\s*[[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡↩↑^])\s*[\])]?[.:]?\s*$/i;
const BACK = /^[\s\u00A0]*(?:[↩↑↵⏎^←][\uFE0E\uFE0F]?|back(?: to text)?|return)[\s\u00A0]*$/i;

/**
 * Finds footnotes: links with a number that lead to a place in the same body, from which another link leads back. That is how
 * WordPress, Word and other programs write them.
 */
export function readFootnotes(written: readonly ElementContent[], job: BodyJob): ElementContent[] {
  readOutsideNotes(written, job);
  const nodes = readShortcodes(written, job);
  const links = new Map<string, Element[]>();
  const places = new Map<string, Element>();
  index(nodes, undefined, links, places);
  const notes = new Map<Element, { name: string; backLinks: Set<Element> }>();
  const references = new Map<Element, string>();
  for (const [id, all] of links) {
    const note = places.get(id);
    const references_ = all.filter((link) => NUMBER.test(textOf(link)));
    if (!note || references_.length === 0 || notes.has(note)) continue;
    const backLinks = linksIn(note).filter((link) => {
      const back = places.get(fragmentOf(link) ?? '');
      return (
        back !== undefined &&
        back !== note &&
        references_.some((one) => one === back || contains(back, one)) &&
        (NUMBER.test(textOf(link)) || BACK.test(textOf(link)))
      );
    });
    // A note leads back, or it is in a list of notes; the first of two links to each other is the reference.
    if (backLinks.length === 0 || references_.some((link) => contains(note, link))) continue;
    if (backLinks.some((link) => references.has(link))) continue;
    const name = String(job.footnotes.size + notes.size + 1);
    notes.set(note, { name, backLinks: new Set(backLinks) });
    for (const link of references_) references.set(link, name);
  }
  if (notes.size === 0) return nodes;
  return rewritten(nodes, { notes, references, job });
}

interface Found {
  notes: Map<Element, { name: string; backLinks: Set<Element> }>;
  references: Map<Element, string>;
  job: BodyJob;
}

function rewritten(nodes: readonly ElementContent[], found: Found): ElementContent[] {
  const { notes, references, job } = found;
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const name = references.get(node);
    if (name !== undefined) {
      return [element(FOOTNOTE_REFERENCE, { name })];
    }
    const note = notes.get(node);
    if (note) {
      const words = withoutLinks(node.children, note.backLinks);
      job.footnotes.set(note.name, rewritten(words, found));
      return [];
    }
    const children = rewritten(node.children, found);
    const isHolder =
      node.children.length > 0 && children.every((child) => child.type === 'text' && child.value.trim() === '');
    if (isHolder && node.children.some((child) => child.type === 'element')) return [];
    // A reference is small and raised by itself.
    const [only] = children;
    if (
      node.tagName === 'sup' &&
      children.length === 1 &&
      only?.type === 'element' &&
      only.tagName === FOOTNOTE_REFERENCE
    )
      return children;
    return [{ ...node, children }];
  });
}

function withoutLinks(nodes: readonly ElementContent[], links: ReadonlySet<Element>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (links.has(node)) return [];
    const children = withoutLinks(node.children, links);
    return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }];
  });
}

/** Collects links within the body, and the places that they may lead to: the block around a name. */
function index(
  nodes: readonly ElementContent[],
  block: Element | undefined,
  links: Map<string, Element[]>,
  places: Map<string, Element>,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const { tagName, properties } = node;
    const id = String(properties['id'] ?? (tagName === 'a' ? properties['name'] : undefined) ?? '').replace(
      /^user-content-/,
      '',
    );
    const around = ['p', 'li', 'div', 'dd', 'td'].includes(tagName) ? node : block;
    const isOwn = ['p', 'li', 'div', 'dd', 'sup'].includes(tagName);
    if (id !== '' && !places.has(id)) places.set(id, isOwn ? node : (around ?? node));
    const fragment = fragmentOf(node);
    if (fragment !== undefined) links.set(fragment, [...(links.get(fragment) ?? []), node]);
    index(node.children, around, links, places);
  }
}

function fragmentOf(node: Element): string | undefined {
  const { href } = node.properties;
  return node.tagName === 'a' && typeof href === 'string' && /^#./.test(href)
    ? href.slice(1).replace(/^user-content-/, '')
    : undefined;
}

function linksIn(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.tagName === 'a' ? [child] : []), ...linksIn(child)] : [],
  );
}

function contains(node: Element, wanted: Element): boolean {
  return node === wanted || node.children.some((child) => child.type === 'element' && contains(child, wanted));
}

/** The footnotes of the block editor: their words are in a field of the post, and their references have its key. */
function readOutsideNotes(nodes: readonly ElementContent[], job: BodyJob): void {
  const { footnotes = {} } = job.context;
  const used = new Set<string>();
  const visit = (parent: { children: ElementContent[] }): void => {
    parent.children = parent.children.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const id = node.tagName === 'sup' ? String(node.properties['dataFn'] ?? '') : '';
      if (id === '') {
        visit(node);
        return [node];
      }
      const html = Object.hasOwn(footnotes, id) ? footnotes[id] : undefined;
      if (html === undefined) {
        const what = 'The number of a footnote is left out: its words are not in the export.';
        job.change('footnote-missing', what, node, 'dropped');
        return [];
      }
      used.add(id);
      const name = String(job.footnotes.size + 1);
      const words = readNodes(htmlTree(html).tree.children as ElementContent[], job);
      job.footnotes.set(name, words);
      return [element(FOOTNOTE_REFERENCE, { name })];
    });
  };
  for (const node of nodes) if (node.type === 'element') visit(node);
  for (const [id, html] of Object.entries(footnotes))
    if (!used.has(id))
      job.notes.addWhole(
        'dropped',
        'footnote-unused',
        'A footnote to which nothing in the text refers is left out.',
        html,
      );
}

/** Shortcodes whose words are a footnote. */
const SHORTCODES = new Set(['efn_note', 'footnote', 'footnotes', 'mfn', 'ref']);

function readShortcodes(nodes: readonly ElementContent[], job: BodyJob): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    node.children = readShortcodes(node.children, job);
    const isNote = node.tagName === SHORTCODE && SHORTCODES.has(String(node.properties['dataName']));
    if (!isNote || node.children.length === 0) return node;
    const name = String(job.footnotes.size + 1);
    job.footnotes.set(name, node.children);
    return element(FOOTNOTE_REFERENCE, { name });
  });
}

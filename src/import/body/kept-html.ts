import { rehype } from 'rehype';
import { sanitize } from 'hast-util-sanitize';
import type { Element, ElementContent, Root } from 'hast';
import { element } from '../../markdown/hast.ts';
import { AUTHOR_HTML } from '../../markdown/html/trusted-html.ts';
import { PICTURE } from './inner-element.ts';

const printer = rehype().freeze();
/** What these would only say about looks, or would not be right without. */
const NEEDS_ATTRIBUTE = new Set(['span', 'abbr', 'bdo', 'time', 'bdi']);

/** The start tag of an element that stays as HTML; undefined where it says nothing. */
export function startTag(node: Element): string | undefined {
  const kept = sanitize({ ...node, children: [] }, AUTHOR_HTML);
  if (kept.type !== 'element') return undefined;
  if (NEEDS_ATTRIBUTE.has(kept.tagName) && Object.keys(kept.properties).length === 0 && kept.tagName !== 'abbr')
    return undefined;
  const printed = printer.stringify({ type: 'root', children: [kept] } as Root);
  return printed.slice(0, printed.lastIndexOf('</'));
}

/** A block that stays as HTML, as a story may have it. It has no empty lines, which would end it in Markdown. */
export function htmlOf(node: Element): string {
  const clean = sanitize({ type: 'root', children: [plain(node)] } as Root, AUTHOR_HTML) as Root;
  return printer
    .stringify(clean)
    .replaceAll(/\n\s*\n/g, '\n')
    .replaceAll(/\n[ \t]+/g, '\n')
    .trim();
}

const HOLDERS = new Set(['dl', 'ul', 'ol']);
const PARTS = new Set(['dt', 'dd', 'li', 'div']);

function isWritten(node: ElementContent): boolean {
  return node.type === 'element' ? node.children.some(isWritten) : node.type === 'text' && node.value.trim() !== '';
}

/** Elements of our own as HTML. A picture cannot be in it. */
function plain(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === PICTURE) return [];
    // Between items, a line break and an empty paragraph mean nothing and may not be.
    if (HOLDERS.has(node.tagName) && !PARTS.has(child.tagName))
      return plain(child).children.some(isWritten)
        ? [element(node.tagName === 'dl' ? 'dd' : 'li', {}, [plain(child)])]
        : [];
    return [plain(child)];
  });
  return element(node.tagName, node.properties, children);
}

/** The pictures in a block that stays as HTML, which has no place for them. */
export function picturesWithin(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === PICTURE ? [child] : picturesWithin(child);
  });
}

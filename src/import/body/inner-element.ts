import type { Element, ElementContent } from 'hast';
import { element } from '../../markdown/hast.ts';

/** The elements that stand for what only Broadsheet's Markdown has, from the reading of a body until it is written. */
export const EMBED = 'new-embed';
export const GALLERY = 'new-gallery';
export const PULLQUOTE = 'new-pullquote';
export const BOX = 'new-box';
/** A picture, with its caption and credit in `title`, and the address that it leads to in `href`. */
export const PICTURE = 'new-picture';
export const FOOTNOTE_REFERENCE = 'new-footnote-reference';

/** True for a block of its own, which no paragraph may hold. */
export function isInnerBlock(node: Element): boolean {
  return [EMBED, GALLERY, PULLQUOTE, BOX].includes(node.tagName);
}

export function embedElement(url: string, title?: string): Element {
  return element(EMBED, { url, ...(title !== undefined && title !== '' && { title }) });
}

export function pullquoteElement(by: string, children: ElementContent[]): Element {
  return element(PULLQUOTE, { by }, children);
}

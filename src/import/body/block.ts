import type { ElementContent } from 'hast';
import { isBlockElement } from '../../markdown/html/block-element.ts';
import { isInnerBlock } from './inner-element.ts';
import { SHORTCODE } from './wordpress/shortcode-elements.ts';

const OTHERS = new Set(
  'center fieldset form hgroup legend menu dir noscript iframe video audio object address'.split(' '),
);
/** Shortcodes that are words among others. */
const INLINE = new Set('efn_note footnote footnotes mfn ref highlight icon dropcap'.split(' '));

/** True for what begins a new paragraph, in an old body or in the one that is made of it. */
export function isBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === SHORTCODE) return !INLINE.has(String(node.properties['dataName']));
  return isBlockElement(node.tagName) || OTHERS.has(node.tagName) || isInnerBlock(node);
}

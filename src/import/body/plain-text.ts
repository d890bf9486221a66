import type { Nodes } from 'hast';
import { isBlockElement } from '../../markdown/html/block-element.ts';
import { htmlTree } from './html-tree.ts';
import { plainSpaces } from './word-processor.ts';

const UNSEEN = new Set('script style template iframe object noscript form'.split(' '));

/** A short text of an export, such as an excerpt or a caption, as one line of plain text. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return plainSpaces(html).replaceAll(/\s+/g, ' ').trim();
  return plainSpaces(wordsOf(htmlTree(html).tree))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && UNSEEN.has(node.tagName))) return '';
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  const words = node.children.map(wordsOf).join('');
  const isApart = node.type === 'element' && isBlockElement(node.tagName);
  return isApart ? ` ${words} ` : words;
}

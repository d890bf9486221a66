import type { Element, ElementContent } from 'hast';
import { wrapped } from './wrapped-text.ts';

/** Blocks of HTML as plain text: lists with marks, quotations with angle brackets, addresses after their words. */
export function blockText(blocks: readonly Element[]): string {
  return blocks
    .map((block) => textOfBlock(block))
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOfBlock(block: Element): string {
  const { tagName, children } = block;
  switch (tagName) {
    case 'ul':
    case 'ol':
      return itemsOf(block)
        .map((item, index) => listItem(item, tagName === 'ol' ? `${index + 1}. ` : '- '))
        .join('\n');
    case 'blockquote':
      return blockText(blocksIn(block)).replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '');
    case 'pre':
      return inlineText(children).trimEnd();
    case 'hr':
      return '* * *';
    case 'table':
      return rowsOf(block).join('\n');
    case 'figure':
    case 'div':
    case 'section':
    case 'aside':
      return blockText(blocksIn(block));
    default:
      return wrapped(inlineText(children).replaceAll(/\s+/g, ' '));
  }
}

/** The elements in a block; text beside them is a paragraph. */
function blocksIn({ children }: Element): Element[] {
  return children.flatMap((child): Element[] => {
    if (child.type === 'element') return [child];
    if (child.type !== 'text' || child.value.trim() === '') return [];
    return [{ type: 'element', tagName: 'p', properties: {}, children: [child] }];
  });
}

function itemsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function listItem(item: Element, mark: string): string {
  return wrapped(inlineText(item.children).replaceAll(/\s+/g, ' '), mark, ' '.repeat(mark.length));
}

function rowsOf(node: Element): string[] {
  if (node.tagName === 'tr')
    return [
      itemsOf(node)
        .map((part) => inlineText(part.children).trim())
        .join(' | '),
    ];
  return itemsOf(node).flatMap(rowsOf);
}

function inlineText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      if (node.tagName === 'br') return '\n';
      if (node.tagName === 'img') return String(node.properties['alt'] ?? '');
      const inner = inlineText(node.children);
      // The reference to a footnote leads to a place on the page; in a mail, its number is enough.
      if (node.tagName === 'sup') return `[${inner.replaceAll(/ <[^>]*>/g, '')}]`;
      if (node.tagName !== 'a') return inner;
      const address = String(node.properties['href'] ?? '');
      return inner.trim() === address || address === '' ? inner : `${inner} <${address}>`;
    })
    .join('');
}

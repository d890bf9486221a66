import type { Nodes, Parents, Root, Text } from 'mdast';
import { smartenRuns } from '../lib/typography.ts';

/** Blocks whose text is read as one run: a quotation may open and close anywhere in it. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** Typographic punctuation in the language of the story. Code is left as it is. */
export function remarkTypography(language: string) {
  return (tree: Root): void => visitBlocks(tree, language);
}

function visitBlocks(parent: Parents, language: string): void {
  for (const child of parent.children as Nodes[]) {
    if (!('children' in child)) continue;
    if (!BLOCKS.has(child.type)) {
      visitBlocks(child, language);
      continue;
    }
    const texts: Text[] = [];
    collectTexts(child, texts);
    const smart = smartenRuns(
      texts.map((node) => node.value),
      language,
    );
    texts.forEach((node, index) => {
      node.value = smart[index] ?? node.value;
    });
  }
}

function collectTexts(parent: Parents, texts: Text[]): void {
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'text') texts.push(child);
    else if ('children' in child) collectTexts(child, texts);
  }
}

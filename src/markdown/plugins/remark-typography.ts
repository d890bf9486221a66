import type { Link, Nodes, Parents, Root, Text } from 'mdast';
import { smartenRuns } from '../../lib/text/typography.ts';

/** Blocks whose text is read as one run, because a quotation may open and close anywhere in it. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** Code and pictures are not changed, but the quotation marks around them must know that something is between them. */
const STAND_IN = '\uFFFC';

/** Sets typographic punctuation in the language of the story. Code is left as it is. */
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
    else if (child.type === 'break') texts.push({ type: 'text', value: '\n' });
    else if (child.type === 'link' && isAddress(child)) texts.push({ type: 'text', value: STAND_IN });
    else if ('children' in child) collectTexts(child, texts);
    else if (child.type !== 'html') texts.push({ type: 'text', value: STAND_IN });
  }
}

/** Returns true for a link that shows its own address, in which two hyphens stay two hyphens. */
function isAddress({ url, children: [shown] }: Link): boolean {
  return shown?.type === 'text' && ['', 'http://', 'mailto:'].some((scheme) => scheme + shown.value === url);
}

import type { Link, Nodes, Parents, Root, Text } from 'mdast';
// For the node types of directives, which Sätteri adds to those of mdast.
import type {} from 'satteri';
import { STAND_IN } from '../../lib/text/text-address.ts';
import { smarten, smartenRuns } from '../../lib/text/typography.ts';
import { DIRECTIVES } from '../directives.ts';

/** Blocks whose text is read as one run, because a quotation may open and close anywhere in it. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Sets typographic punctuation in the language of the story: in running text, in the words of pictures, and in what
 * directives say to readers. Code, addresses and raw HTML are left as they are.
 */
export function remarkTypography(language: string) {
  return (tree: Root): void => visitBlocks(tree, language);
}

function visitBlocks(parent: Parents, language: string): void {
  for (const child of parent.children as Nodes[]) {
    setWords(child, language);
    if (!('children' in child)) continue;
    if (!BLOCKS.has(child.type)) {
      visitBlocks(child, language);
      continue;
    }
    const texts: Text[] = [];
    collectTexts(child, texts, language);
    const smart = smartenRuns(
      texts.map((node) => node.value),
      language,
    );
    texts.forEach((node, index) => {
      node.value = smart[index] ?? node.value;
    });
  }
}

/** Collects the text of a block, with a stand-in for each thing whose characters do not change. */
function collectTexts(parent: Parents, texts: Text[], language: string): void {
  for (const child of parent.children as Nodes[]) {
    setWords(child, language);
    if (child.type === 'text') texts.push(child);
    else if (child.type === 'break') texts.push({ type: 'text', value: '\n' });
    else if (child.type === 'link' && isAddress(child)) texts.push({ type: 'text', value: STAND_IN });
    else if ('children' in child) collectTexts(child, texts, language);
    else if (child.type !== 'html') texts.push({ type: 'text', value: STAND_IN });
  }
}

/** Sets the words that a node has outside of the running text: each is a text of its own. */
function setWords(node: Nodes, language: string): void {
  if ('alt' in node && node.alt) node.alt = smarten(node.alt, language);
  if ((node.type === 'image' || node.type === 'definition') && node.title) node.title = smarten(node.title, language);
  if (node.type !== 'leafDirective') return;
  const attributes = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name]?.attributes : undefined;
  for (const [name, value] of Object.entries(node.data?.hProperties ?? {}))
    if (attributes?.[name]?.isProse && typeof value === 'string')
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, [name]: smarten(value, language) } };
}

/** Returns true for a link that shows its own address, in which two hyphens stay two hyphens. */
function isAddress({ url, children: [shown] }: Link): boolean {
  return shown?.type === 'text' && ['', 'http://', 'mailto:'].some((scheme) => scheme + shown.value === url);
}

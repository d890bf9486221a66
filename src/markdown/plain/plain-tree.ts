import type { Nodes, Root } from 'mdast';
// For the node types of directives, which Sätteri adds to those of mdast.
import type {} from 'satteri';

/** The deepest nesting of a plain body; the pipeline takes more and has a limit of its own. */
const DEPTH = 20;

/** Addresses that are allowed and that no step of the pipeline changes: without escapes, and without characters that need one. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/|#)[\w!#$()*+,./:;=?@~-]*$/;

const BLOCKS = new Set<Nodes['type']>(['blockquote', 'heading', 'list', 'paragraph', 'thematicBreak']);
const PHRASES = new Set<Nodes['type']>(['break', 'delete', 'emphasis', 'link', 'strong', 'text', 'textDirective']);

/**
 * Returns true for a tree that `plain-html.ts` prints as the pipeline does. What is not known to be printed in the same
 * way is not plain.
 */
export function isPlain(tree: Root): boolean {
  return tree.children.every((child) => isPlainBlock(child, 1));
}

function isPlainBlock(node: Nodes, depth: number): boolean {
  if (depth > DEPTH || !BLOCKS.has(node.type)) return false;
  switch (node.type) {
    case 'blockquote':
      return node.children.every((child) => isPlainBlock(child, depth + 1));
    case 'list':
      return node.children.every(
        (item) =>
          // Tasks have boxes.
          typeof item.checked !== 'boolean' && item.children.every((child) => isPlainBlock(child, depth + 2)),
      );
    case 'heading':
    case 'paragraph':
      return node.children.every((child) => isPlainPhrase(child, depth + 1));
    default:
      return true;
  }
}

function isPlainPhrase(node: Nodes, depth: number): boolean {
  if (depth > DEPTH || !PHRASES.has(node.type)) return false;
  if (node.type === 'link' && (node.title != null || !ADDRESS.test(node.url))) return false;
  // A directive in a line is text, whatever its label holds.
  if (node.type === 'textDirective' || !('children' in node)) return true;
  return node.children.every((child) => isPlainPhrase(child, depth + 1));
}

import type { Nodes, PhrasingContent, Root } from 'mdast';
// For the node types of directives, which Sätteri adds to those of mdast.
import type {} from 'satteri';

/** The deepest nesting of a plain body; the pipeline takes more and has a limit of its own. */
const DEPTH = 20;

/** Addresses that are allowed and that no step of the pipeline changes: without escapes, and without characters that need one. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/|#)[\w!#$()*+,./:;=?@~-]*$/;

/**
 * Returns true for a tree that `plain-html.ts` prints as the pipeline does. What is not known to be printed in the same
 * way is not plain.
 */
export function isPlain(tree: Root): boolean {
  return tree.children.every((child) => isPlainBlock(child, 1));
}

function isPlainBlock(node: Nodes, depth: number): boolean {
  if (depth > DEPTH) return false;
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return arePlain(node.children, depth + 1);
    case 'blockquote':
      return node.children.every((child) => isPlainBlock(child, depth + 1));
    case 'list':
      return node.children.every(
        (item) =>
          // Tasks have boxes.
          typeof item.checked !== 'boolean' && item.children.every((child) => isPlainBlock(child, depth + 2)),
      );
    case 'thematicBreak':
      return true;
    default:
      return false;
  }
}

function arePlain(phrases: readonly PhrasingContent[], depth: number): boolean {
  return depth <= DEPTH && phrases.every((phrase) => isPlainPhrase(phrase, depth));
}

function isPlainPhrase(node: PhrasingContent, depth: number): boolean {
  switch (node.type) {
    case 'text':
    case 'break':
    // A directive in a line is text, whatever its label holds.
    case 'textDirective':
      return true;
    case 'link':
      return node.title == null && ADDRESS.test(node.url) && arePlain(node.children, depth + 1);
    case 'delete':
    case 'emphasis':
    case 'strong':
      return arePlain(node.children, depth + 1);
    default:
      return false;
  }
}

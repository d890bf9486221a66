import type { Nodes, Root } from 'mdast';

/**
 * Rewrites every text of a tree: what its nodes show, their addresses, titles and names, and the attributes of directives.
 * It uses a list instead of recursion, because trees may be thousands deep.
 * @param visit is called with each node
 */
export function rewriteTexts(tree: Root, rewrite: (text: string) => string, visit?: (node: Nodes) => void): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    rewriteValues(node as unknown as Record<string, unknown>, rewrite);
    visit?.(node);
    if ('children' in node) waiting.push(...node.children);
  }
}

function rewriteValues(values: Record<string, unknown>, rewrite: (text: string) => string): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && name !== 'type') values[name] = rewrite(value);
    else if (name === 'attributes' && value) rewriteValues(value as Record<string, unknown>, rewrite);
  }
}

/** A node of a tree, of Markdown or of HTML. */
interface TreeNode {
  type: string;
  children?: TreeNode[];
}

/** The deepest nesting of blocks and formatting. Deeper trees overflow the stack of recursive steps. */
export const MAX_DEPTH = 100;

/**
 * Finds the first node of a tree that exceeds a limit, with its depth. It uses a list instead of recursion, which would
 * overflow.
 */
export function firstBeyond<T extends TreeNode>(tree: T, isBeyond: (node: T, depth: number) => boolean): T | undefined {
  const waiting: { node: T; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (isBeyond(node, depth)) return node;
    for (const child of (node.children ?? []) as T[]) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

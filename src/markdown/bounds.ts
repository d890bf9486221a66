/** A node of a tree, of Markdown or of HTML. */
interface TreeNode {
  type: string;
  children?: TreeNode[];
}

/** Blocks and marks within each other. Deeper trees overflow the stack of the steps that recurse. */
export const MAX_DEPTH = 100;

/** The first node in a tree for which a bound is passed, with its depth; walks with a list, where recursion would overflow. */
export function firstBeyond<T extends TreeNode>(tree: T, isBeyond: (node: T, depth: number) => boolean): T | undefined {
  const waiting: { node: T; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (isBeyond(node, depth)) return node;
    for (const child of (node.children ?? []) as T[]) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

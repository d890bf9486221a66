import type { Nodes, Root } from 'mdast';
import type { Report } from './body-context.ts';

/** Blocks and marks within each other. Deeper trees overflow the stack of the steps that recurse. */
export const MAX_DEPTH = 100;

/** Stops the pipeline, with a located problem, at a tree that is nested deeper than {@link MAX_DEPTH}. */
export function remarkBounds(report: Report) {
  return (tree: Root): void => {
    // A list instead of recursion, for the reason given above.
    const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      if (depth > MAX_DEPTH) {
        report(
          {
            rule: 'nested-too-deep',
            what: `Quotations, lists or marks are nested more than ${MAX_DEPTH} deep here.`,
            fix: 'Write it flatter; a run of > or - at the start of a line is often an accident.',
          },
          node.position?.start,
        );
        throw new Error('nested too deep');
      }
      if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
    }
  };
}

import type { Nodes, Root } from 'mdast';
import type { Report } from '../body-context.ts';
import { firstBeyond, MAX_DEPTH } from '../bounds.ts';

/** Rows times columns: short rows are filled up, so that a small file could make millions of cells. */
const MAX_CELLS = 10_000;

/**
 * Stops the pipeline, with a located problem, at a tree that is nested deeper than {@link MAX_DEPTH}, or at a huge
 * table.
 */
export function remarkBounds(report: Report) {
  return (tree: Root): void => {
    const deep = firstBeyond<Nodes>(tree, (_, depth) => depth > MAX_DEPTH);
    const huge = firstBeyond<Nodes>(tree, (node) => cellsOf(node) > MAX_CELLS);
    if (deep) {
      report(
        {
          rule: 'nested-too-deep',
          what: `Quotations, lists or formatting are nested more than ${MAX_DEPTH} levels deep here.`,
          fix: 'Reduce the nesting. A run of > or - at the start of a line is often an accident.',
        },
        deep.position?.start,
      );
    }
    if (huge) {
      const what = `The table has ${cellsOf(huge).toLocaleString('en-US')} cells; the limit is ${MAX_CELLS.toLocaleString('en-US')}.`;
      const fix = 'Split it, or publish the data as a separate file and link to it.';
      report({ rule: 'table-too-large', what, fix }, huge.position?.start);
    }
    if (deep || huge) throw new Error('out of bounds');
  };
}

function cellsOf(node: Nodes): number {
  return node.type === 'table' ? node.children.length * (node.align?.length ?? 0) : 0;
}

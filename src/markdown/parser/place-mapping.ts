import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import { firstPassing } from '../../lib/first-passing.ts';

/** From offsets in a text with something added to those in the text as it was written. */
export type PlaceMapping = (offset: number) => number;

/**
 * The mapping for a text in which something was written at some places.
 * @param at where, as offsets in the text as it was, in order
 * @param removed the number of characters that it took the place of
 * @param written the number of characters that it has
 */
export function placeMapping(at: readonly number[], removed: number, written: number): PlaceMapping {
  const starts = at.map((offset, index) => offset + index * (written - removed));
  return (offset) => {
    const before = firstPassing(starts, (start) => start >= offset);
    const last = starts[before - 1];
    if (last === undefined) return offset;
    // Within what was written or at its end: after what it took the place of.
    return (at[before - 1] ?? 0) + removed + Math.max(0, offset - last - written);
  };
}

/** Corrects the place of a node. Nothing that was written holds a line end. */
export function mapPlaces({ position }: Nodes, toOffset: PlaceMapping): void {
  if (!position) return;
  for (const point of [position.start, position.end]) mapPlace(point, toOffset);
}

function mapPlace(point: Point, toOffset: PlaceMapping): void {
  const { offset = 0, column } = point;
  point.offset = toOffset(offset);
  point.column = point.offset - toOffset(offset - column + 1) + 1;
}

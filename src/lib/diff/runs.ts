import { diffArrays } from 'diff';

/** Items that both sequences have, or a place in which they differ: what was there before, and what is there after. */
export type Run<T> = { same: T[] } | { removed: T[]; added: T[] };

/**
 * The items in which two sequences differ, with as few edits as there can be.
 * @param mostEdits items removed and added beyond which the search is given up: its time and memory grow with the square
 * @param isSame which items count as the same; runs of those have the items after
 * @returns runs in order, a place that differs never beside another one; undefined beyond the bound
 */
export function diffRuns<T>(
  before: readonly T[],
  after: readonly T[],
  mostEdits: number,
  isSame: (a: T, b: T) => boolean = (a, b) => a === b,
): Run<T>[] | undefined {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits, comparator: isSame });
  if (!parts) return undefined;
  const runs: Run<T>[] = [];
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      runs.push({ same: value });
      continue;
    }
    // In one place, the package may list removals and additions in turn.
    const last = runs.at(-1);
    const place = last && !('same' in last) ? last : { removed: [], added: [] };
    if (place !== last) runs.push(place);
    place[removed ? 'removed' : 'added'].push(...value);
  }
  return runs;
}

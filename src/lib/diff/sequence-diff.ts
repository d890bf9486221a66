/** A run of items that both sequences have, or only one of them. */
export interface SequenceRun<T> {
  kind: 'same' | 'removed' | 'added';
  values: T[];
}

/** Where a path through the two sequences cannot be. */
const NOWHERE = -1;

/**
 * The items in which two sequences differ, with as few edits as there can be: Eugene W. Myers, "An O(ND) Difference
 * Algorithm and Its Variations" (1986), the greedy form of its section 3.
 * @param mostEdits items removed and added beyond which the search is given up: its time and memory grow with the square
 * @returns runs in order, what was removed before what was added in its place; undefined beyond the bound
 */
export function diffSequences<T>(
  before: readonly T[],
  after: readonly T[],
  mostEdits: number,
  isSame: (a: T, b: T) => boolean = (a, b) => a === b,
): SequenceRun<T>[] | undefined {
  const sizes = [before.length, after.length] as const;
  // The furthest that paths of one round come: `rounds[edits][i]` is the place in `before` on the diagonal 2i - edits.
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= mostEdits; edits++) {
    const last = rounds.at(-1);
    const reached = new Int32Array(edits + 1);
    rounds.push(reached);
    for (let i = 0; i <= edits; i++) {
      const diagonal = 2 * i - edits;
      let place = last ? (stepTo(i, diagonal, last, sizes)?.place ?? NOWHERE) : 0;
      if (place !== NOWHERE) {
        while (
          place < sizes[0] &&
          place - diagonal < sizes[1] &&
          isSame(before[place] as T, after[place - diagonal] as T)
        )
          place++;
        if (place === sizes[0] && place - diagonal === sizes[1])
          return runsOf(before, after, editsOf(rounds, i, sizes));
      }
      reached[i] = place;
    }
  }
  return undefined;
}

/** The last edit of a path: where it leads to in `before`, and the path of the round before that it continues. */
interface Step {
  place: number;
  from: number;
  isRemoval: boolean;
}

/** The edit that leads furthest along a diagonal; undefined when none stays within the sequences. */
function stepTo(
  i: number,
  diagonal: number,
  last: Int32Array,
  [old, young]: readonly [number, number],
): Step | undefined {
  const [below, above] = [last[i - 1] ?? NOWHERE, last[i] ?? NOWHERE];
  const canRemove = below !== NOWHERE && below < old;
  const canAdd = above !== NOWHERE && above - diagonal <= young;
  if (canAdd && (!canRemove || below < above)) return { place: above, from: i, isRemoval: false };
  return canRemove ? { place: below + 1, from: i - 1, isRemoval: true } : undefined;
}

/** Which items of `before` were removed and which of `after` were added, by following the path back to its beginning. */
function editsOf(rounds: readonly Int32Array[], end: number, sizes: readonly [number, number]) {
  const [removed, added] = [new Set<number>(), new Set<number>()];
  let i = end;
  for (let edits = rounds.length - 1; edits > 0; edits--) {
    const diagonal = 2 * i - edits;
    const step = stepTo(i, diagonal, rounds[edits - 1] ?? new Int32Array(), sizes);
    if (!step) break;
    if (step.isRemoval) removed.add(step.place - 1);
    else added.add(step.place - diagonal - 1);
    i = step.from;
  }
  return { removed, added };
}

function runsOf<T>(
  before: readonly T[],
  after: readonly T[],
  { removed, added }: { removed: ReadonlySet<number>; added: ReadonlySet<number> },
): SequenceRun<T>[] {
  const runs: SequenceRun<T>[] = [];
  let [old, young] = [0, 0];
  const take = (kind: SequenceRun<T>['kind'], values: T[]) => {
    if (values.length > 0) runs.push({ kind, values });
  };
  while (old < before.length || young < after.length) {
    const [oldStart, youngStart] = [old, young];
    while (removed.has(old)) old++;
    while (added.has(young)) young++;
    take('removed', before.slice(oldStart, old));
    take('added', after.slice(youngStart, young));
    const sameStart = old;
    while (old < before.length && !removed.has(old) && !added.has(young)) [old, young] = [old + 1, young + 1];
    take('same', before.slice(sameStart, old));
  }
  return runs;
}

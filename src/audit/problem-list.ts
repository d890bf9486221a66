import type { Problem } from '../lib/problem.ts';

/** Something that a rule has found in a file of the site. */
export type Found = Omit<Problem, 'line' | 'column' | 'edits' | 'excerpt'> & {
  /** The text of the file and where in it the problem is, or its line and column; the beginning of the file when left out. */
  place?: { text: string; at: number } | { line: number; column: number };
};

/** Collects problems. */
export interface ProblemList {
  add(found: Found): void;
  /** Every problem, in the order in which they were found. */
  problems(): Problem[];
}

/** A problem, and in how many files it was found besides the one that it names. */
export interface CountedProblem {
  problem: Problem;
  others: number;
}

/** A list that can take over what other lists have collected. */
export interface MergeableList extends ProblemList {
  counted(): CountedProblem[];
  merge(counted: readonly CountedProblem[]): void;
}

/** Problems of one rule that are kept; a mistake in the code can be on every page with other words. */
const MOST = 1000;

/**
 * Makes a list in which one problem that many pages share is listed once: a dead link in the footer is one mistake. Two
 * problems are the same when their rule and their `what` are.
 */
export function problemList(): MergeableList {
  const listed = new Map<string, CountedProblem & { last: string }>();
  const counts = new Map<string, number>();

  const enter = ({ rule, what, file }: Pick<Found, 'rule' | 'what' | 'file'>, others: number, whole: () => Problem) => {
    const key = `${rule}\0${what}`;
    const known = listed.get(key);
    if (known) {
      // Files are read one after the other.
      known.others += others + (known.last === file ? 0 : 1);
      known.last = file;
      return;
    }
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count <= MOST) listed.set(key, { problem: whole(), last: file, others });
  };

  return {
    add: ({ place, ...found }) => enter(found, 0, () => ({ ...found, ...lineAndColumn(place) })),
    counted: () => Array.from(listed.values(), ({ problem, others }) => ({ problem, others })),
    merge(counted) {
      for (const { problem, others } of counted) enter(problem, others, () => problem);
    },
    problems() {
      return [...listed.values()].map(({ problem, others }) => {
        const more = others === 1 ? 'The same is in 1 other file.' : `The same is in ${others} other files.`;
        return others === 0 ? problem : { ...problem, what: `${problem.what} ${more}` };
      });
    },
  };
}

function lineAndColumn(place: Found['place']): { line: number; column: number } {
  if (!place) return { line: 1, column: 1 };
  if ('line' in place) return place;
  const before = place.text.slice(0, place.at);
  return { line: before.split('\n').length, column: place.at - before.lastIndexOf('\n') };
}

import type { FileChange } from './story-operation.ts';

/** A file before and after an operation, also where it has another path after it. */
export interface ChangePair extends FileChange {
  /** Its path after a move; left out when it stays. */
  movedTo?: string;
}

/** The changes of an operation, in which a file that is removed and written elsewhere is one that was moved. */
export function changePairs(changes: readonly FileChange[]): ChangePair[] {
  const gone = changes.filter(({ after }) => after === undefined);
  const made = changes.filter(({ before }) => before === undefined);
  const pairs = new Map(
    gone.flatMap((old) => {
      const folder = old.file.split('/')[1];
      const target = made.find(({ file }) => file.split('/')[1] === folder);
      return target ? [[old, target] as const] : [];
    }),
  );
  const targets = new Set(pairs.values());
  return changes.flatMap((change): ChangePair[] => {
    if (targets.has(change)) return [];
    const target = pairs.get(change);
    return [target ? { ...change, movedTo: target.file, after: target.after } : change];
  });
}

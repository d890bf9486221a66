import { structuredPatch } from 'diff';
import { changePairs } from './change-pairs.ts';
import type { FileChange } from './story-operation.ts';

/** A line of a file as an operation leaves, adds or removes it. */
export interface ChangeLine {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
}

/** What an operation does to a file. */
export interface ShownChange {
  file: string;
  /** What happens to the file as a whole, when it is more than an edit. */
  fate?: 'new' | 'removed' | undefined;
  /** Its path after a move; left out when it stays. */
  movedTo?: string | undefined;
  lines: ChangeLine[];
}

/** Lines that are shown around each change. */
const AROUND = 2;

/** The changes of an operation, line by line. A file that is removed and written elsewhere is shown as moved. */
export function shownChanges(changes: readonly FileChange[]): ShownChange[] {
  return changePairs(changes).map(({ file, movedTo, before, after }) => {
    const lines = changeLines(before ?? '', after ?? '');
    if (movedTo !== undefined) return { file, movedTo, lines };
    const fate = before === undefined ? 'new' : after === undefined ? 'removed' : undefined;
    return { file, fate, lines };
  });
}

function changeLines(before: string, after: string): ChangeLine[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: AROUND });
  return hunks.flatMap(({ lines }, index) => [
    ...(index > 0 ? [{ kind: 'gap', text: '' } satisfies ChangeLine] : []),
    ...lines.filter((line) => !line.startsWith('\\')).map(changeLine),
  ]);
}

function changeLine(line: string): ChangeLine {
  const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'same';
  return { kind, text: line.slice(1).replace(/\r$/, '') };
}

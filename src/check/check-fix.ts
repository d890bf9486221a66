import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../cache/plain-file.ts';
import type { Edit, Problem } from '../lib/problem.ts';

/** A repair that was made. */
export interface Mended {
  file: string;
  line: number;
  column: number;
  rule: string;
  /** The text around the repaired place, before and after. */
  before: string;
  after: string;
}

/** Characters shown on each side of a repair. */
const AROUND = 12;

/** A problem with edits that correct it. */
export type Repair = Problem & Required<Pick<Problem, 'edits'>>;

/** Returns true for a problem that {@link mendFiles} can repair. */
export function isRepair(problem: Problem): problem is Repair {
  return problem.edits !== undefined && problem.edits.length > 0;
}

/**
 * Repairs files and changes nothing else: line ends, the byte order mark and every other byte stay. Of edits that
 * overlap, the first is made; a second run finds the others.
 * @param root the project's root
 */
export function mendFiles(root: string, repairs: readonly Repair[]): Mended[] {
  const byFile = Map.groupBy(repairs, ({ file }) => file);
  return [...byFile].flatMap(([file, inFile]) => {
    const name = path.join(root, file);
    const bytes = readPlainFile(root, file);
    // Positions count from after the byte order mark and treat CRLF as one line end.
    const mark = bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? '\uFEFF' : '';
    const pieces = bytes
      .toString('utf8')
      .slice(mark.length)
      .split(/(\r\n?|\n)/);
    const apart = withoutOverlaps(inFile);
    const mended = apart.map((repair) => mendedAt(repair, pieces));
    // Edits run from the end of each line, so that earlier columns stay valid.
    for (const { line, column, length, replacement } of apart
      .flatMap(({ edits }) => edits)
      .sort(byPlace)
      .reverse()) {
      // Lines and line ends alternate.
      const index = 2 * (line - 1);
      let [last, end] = [index, column - 1 + length];
      // What is removed may go on in the next line.
      for (let text = pieces[last] ?? ''; end > text.length && last + 2 < pieces.length; text = pieces[last] ?? '')
        [last, end] = [last + 2, end - text.length - 1];
      const written = replacement.replaceAll('\n', pieces[index + 1] || pieces[1] || '\n');
      const [head, tail] = [(pieces[index] ?? '').slice(0, column - 1), (pieces[last] ?? '').slice(end)];
      pieces.splice(index, last - index + 1, head + written + tail);
    }
    writeFileSync(name, mark + pieces.join(''));
    return mended;
  });
}

/** The repairs in the order of their first edits, without those that would change what another one changes. */
function withoutOverlaps(repairs: readonly Repair[]): Repair[] {
  const taken: Edit[] = [];
  const first = ({ edits }: Repair) => edits.toSorted(byPlace)[0] as Edit;
  return repairs
    .toSorted((a, b) => byPlace(first(a), first(b)))
    .filter(({ edits }) => {
      const isFree = edits.every((edit) => !taken.some((other) => overlap(edit, other)));
      if (isFree) taken.push(...edits);
      return isFree;
    });
}

function overlap(a: Edit, b: Edit): boolean {
  if (a.line !== b.line) return false;
  if (a.column === b.column) return true;
  const [left, right] = a.column < b.column ? [a, b] : [b, a];
  return left.column + left.length > right.column;
}

function byPlace(a: Edit, b: Edit): number {
  return a.line - b.line || a.column - b.column;
}

function mendedAt({ file, line, column, rule, edits }: Repair, pieces: readonly string[]): Mended {
  const [edit] = edits.toSorted(byPlace) as [Edit];
  const text = pieces[2 * (edit.line - 1)] ?? '';
  const [start, end] = [edit.column - 1, edit.column - 1 + edit.length];
  const [head, tail] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
  return {
    file,
    line,
    column,
    rule,
    before: head + text.slice(start, end) + tail,
    after: head + edit.replacement.replaceAll('\n', '⏎') + tail,
  };
}

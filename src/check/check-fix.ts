import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import type { Repair } from './check-slips.ts';

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

/** Returns true for a problem that {@link mendFiles} can repair. */
export function isRepair(problem: Problem): problem is Repair {
  return 'replacement' in problem;
}

/**
 * Repairs slips in the files themselves and changes nothing else: line ends, the byte order mark and every other byte
 * stay.
 * @param root the project's root
 */
export function mendFiles(root: string, repairs: readonly Repair[]): Mended[] {
  const byFile = Map.groupBy(repairs, ({ file }) => file);
  return [...byFile].flatMap(([file, inFile]) => {
    const name = path.join(root, file);
    const bytes = readFileSync(name);
    // Positions count from after the byte order mark and treat CRLF as one line end.
    const mark = bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? '\uFEFF' : '';
    const pieces = bytes
      .toString('utf8')
      .slice(mark.length)
      .split(/(\r\n?|\n)/);
    // Repairs run from the end of each line, so that earlier columns stay valid.
    const fromEnd = inFile.toSorted((a, b) => b.line - a.line || b.column - a.column);
    for (const { line, column, length, replacement } of fromEnd) {
      // Lines and line ends alternate.
      const index = 2 * (line - 1);
      const text = pieces[index] ?? '';
      pieces[index] = text.slice(0, column - 1) + replacement + text.slice(column - 1 + length);
    }
    writeFileSync(name, mark + pieces.join(''));
    return fromEnd.reverse().map(mendedAt);
  });
}

function mendedAt({ file, line, column, rule, length, replacement, excerpt }: Repair): Mended {
  const [start, end] = [column - 1, column - 1 + length];
  const [head, tail] = [excerpt.slice(Math.max(0, start - AROUND), start), excerpt.slice(end, end + AROUND)];
  return {
    file,
    line,
    column,
    rule,
    before: head + excerpt.slice(start, end) + tail,
    after: head + replacement + tail,
  };
}

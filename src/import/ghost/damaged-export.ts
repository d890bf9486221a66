import { ContentError } from '../../lib/problem.ts';

const AGAIN = 'Export the site again in Ghost under Settings → Migration tools → Export → Content & settings.';

/** The error for a file that is no export of Ghost, or is one no more. @param at its one-based place, where that is known */
export function damagedExport(
  file: string,
  what: string,
  at: { line: number; column: number } = { line: 1, column: 1 },
) {
  return new ContentError([
    { rule: 'export-damaged', file, ...at, what, why: 'Without it, no story can be read.', fix: AGAIN },
  ]);
}

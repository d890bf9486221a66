import type { Reading } from '../yaml/source-text.ts';

/** The problems of a file, in the order of the report: place, rule and sentence of each; empty if it was read. */
export function mistakesOf(reading: Reading<unknown>): string[] {
  return reading.ok ? [] : reading.problems.map(({ line, column, rule, what }) => `${line}:${column} ${rule} ${what}`);
}

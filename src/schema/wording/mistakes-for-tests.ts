import type { Reading } from '../yaml/source-text.ts';

/** What is wrong with a file, in the order of the report: place, rule and sentence of each problem; none if it was read. */
export function mistakesOf(reading: Reading<unknown>): string[] {
  return reading.ok ? [] : reading.problems.map(({ line, column, rule, what }) => `${line}:${column} ${rule} ${what}`);
}

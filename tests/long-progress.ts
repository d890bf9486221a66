import { writeSync } from 'node:fs';

/** Standard error of the process. Vitest collects what a test prints, and shows it when the test ends. */
const STDERR = 2;
/** A test of fewer steps ends soon enough. */
const FEW = 10;

/** Says how far a long test has come, on one line for each tenth step, and nothing in a short one. */
export function showProgress(done: number, total: number, what: string): void {
  if (total <= FEW || (done % 10 !== 0 && done !== total)) return;
  writeSync(STDERR, `${new Date().toISOString().slice(11, 19)}  ${done} of ${total} ${what}\n`);
}

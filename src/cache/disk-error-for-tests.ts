import { readFileSync } from 'node:fs';

/** Reads a file in a worker thread. */
export function readInWorker(file: string): string {
  return readFileSync(file, 'utf8');
}

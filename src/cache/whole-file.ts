import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/** How the file ends that a build has begun to write: with the numbers of its process and of its thread. */
const PARTIAL = /\.\d+\.\d+$/;

/**
 * Writes a file, and the folder that it lies in. It is written beside and renamed, so that a build that is killed here
 * leaves the file as it was, and never half of it.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.${threadId}`;
  writeFileSync(partial, content);
  renameSync(partial, file);
}

/** Whether a file of this name is one that {@link writeWhole} has not finished, or never will. */
export function isPartial(name: string): boolean {
  return PARTIAL.test(name);
}

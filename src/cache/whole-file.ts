import { randomInt } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { namingFile } from './disk-error.ts';

/** The ending of a file that a build is still writing: the ids of its process and its thread. */
const PARTIAL = /\.\d+\.\d+$/;

/** The process. In a folder that machines share, another machine may have a process of the same number. */
const OWN = `${process.pid}${randomInt(1e9)}`;

/**
 * Writes a file, and the folder that contains it. The text goes to a temporary file that is renamed, so that a build
 * that is killed leaves the old file and never a partial one.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${OWN}.${threadId}`;
  try {
    namingFile(file, () => {
      writeFileSync(partial, content);
      renameSync(partial, file);
    });
  } catch (error) {
    // On a full disk, it would take the room that somebody makes.
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Returns true for the name of a file that {@link writeWhole} has not finished, or never will. */
export function isPartial(name: string): boolean {
  return PARTIAL.test(name);
}

import { accessSync, constants, mkdirSync } from 'node:fs';
import { reportFailure } from '../options/run-command.ts';

/**
 * Ends the process with one sentence when a folder cannot be written to. Astro's servers end with a stack trace.
 * @param folders from the project's root; they are made where they are missing
 */
export function requireWritable(folders: readonly string[]): void {
  try {
    for (const folder of folders) {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
    }
  } catch (error) {
    reportFailure(error);
    process.exit();
  }
}

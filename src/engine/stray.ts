import { chmodSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes a foreign entry from a folder of the build: a file, a link (not its target) or a folder with all its
 * contents, read-only or not.
 */
export function removeStray(target: string): void {
  try {
    rmSync(target, { recursive: true, force: true });
  } catch {
    // Entries can only be removed from a writable folder.
    chmodSync(path.dirname(target), 0o755);
    makeWritable(target);
    rmSync(target, { recursive: true, force: true });
  }
}

function makeWritable(target: string): void {
  if (!lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) return;
  chmodSync(target, 0o755);
  for (const name of readdirSync(target)) makeWritable(path.join(target, name));
}

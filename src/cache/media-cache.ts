import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { sharedMedia } from './build-folder.ts';
import { sealOf } from './seal.ts';
import { isPartial, writeWhole } from './whole-file.ts';

/** Length in bytes of the digest at the start of each cached picture. */
const SEAL = 32;
/** Days for which an unused picture is kept: an editor may return to it, or to another branch. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** Reads a picture from the cache; undefined when it is missing or damaged, or is another picture. */
export function readCached(folder: string, name: string): Buffer | undefined {
  const file = path.join(folder, name);
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return undefined;
  }
  const bytes = content.subarray(SEAL);
  return content.length > SEAL && content.subarray(0, SEAL).equals(sealOf(file, bytes)) ? bytes : undefined;
}

/** Stores a picture with a seal that reveals damage. */
export function writeCached(folder: string, name: string, bytes: Uint8Array): void {
  const file = path.join(folder, name);
  writeWhole(file, Buffer.concat([sealOf(file, bytes), bytes]));
}

/**
 * Deletes pictures that this build did not use and that are older than a month, and leftovers of killed builds. In a folder that
 * machines share nothing is deleted: others may use what this build does not.
 * @param wanted names of the pictures that this build used
 * @param now milliseconds since 1970
 * @returns the number of deleted files
 */
export function pruneCache(folder: string, wanted: ReadonlySet<string>, now: number): number {
  if (!existsSync(folder) || sharedMedia() !== undefined) return 0;
  let deleted = 0;
  for (const name of readdirSync(folder)) {
    if (wanted.has(name)) continue;
    const file = path.join(folder, name);
    // A file that a server of drafts was writing has its final name by now.
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - written < (isPartial(name) ? DAY : KEPT_DAYS * DAY)) continue;
    rmSync(file, { force: true });
    deleted++;
  }
  return deleted;
}

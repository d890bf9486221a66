import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPartial, writeWhole } from './whole-file.ts';

/** Bytes of the digest that stands before each picture. */
const SEAL = 32;
/** Days for which a picture is kept that no build asks for: an editor may go back to it, or to another branch. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** A picture from the cache; undefined when it is not there, or is not what was written. */
export function readCached(folder: string, name: string): Buffer | undefined {
  let content: Buffer;
  try {
    content = readFileSync(path.join(folder, name));
  } catch {
    return undefined;
  }
  const bytes = content.subarray(SEAL);
  return content.length > SEAL && content.subarray(0, SEAL).equals(sealOf(bytes)) ? bytes : undefined;
}

/** Keeps a picture, with a seal by which damage is found. */
export function writeCached(folder: string, name: string, bytes: Uint8Array): void {
  writeWhole(path.join(folder, name), Buffer.concat([sealOf(bytes), bytes]));
}

/**
 * Deletes what no build needs any more: pictures that this one did not ask for and that are older than a month, and what
 * killed builds left.
 * @param wanted names of the pictures that this build asked for
 * @param now milliseconds since 1970
 * @returns how many were deleted
 */
export function pruneCache(folder: string, wanted: ReadonlySet<string>, now: number): number {
  if (!existsSync(folder)) return 0;
  let deleted = 0;
  for (const name of readdirSync(folder)) {
    if (wanted.has(name)) continue;
    const file = path.join(folder, name);
    // What a server of drafts was writing has its proper name by now.
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - written < (isPartial(name) ? DAY : KEPT_DAYS * DAY)) continue;
    rmSync(file, { force: true });
    deleted++;
  }
  return deleted;
}

function sealOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

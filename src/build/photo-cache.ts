import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { PhotoVariant } from '../newsroom/photo-variant.ts';
import { ENCODING } from './photo-encoding.ts';

/** Bytes of the digest that stands before each photo. */
const SEAL = 32;
/** Days for which a photo is kept that no build asks for: an editor may go back to it, or to another branch. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/**
 * The name of a published photo in the cache: a digest of all that decides what is in it, so that a photo is converted once
 * ever, under whatever name and in whichever place of `content/` it stands.
 */
export function cacheName({ digest, format, box, width, height, rights }: PhotoVariant): string {
  const { left, top } = box;
  const recipe = [digest, format, ENCODING[format], left, top, box.width, box.height, width, height, rights];
  const code = [sharp.versions.sharp, sharp.versions.vips];
  return `${hash('sha256', JSON.stringify([recipe, code])).slice(0, 32)}.${format}`;
}

/** A photo from the cache; undefined when it is not there, or is not what was written. */
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

/** Keeps a photo. It is written beside and renamed, so that a build that is killed here leaves no half photo behind. */
export function writeCached(folder: string, name: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  const partial = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(partial, Buffer.concat([sealOf(bytes), bytes]));
  renameSync(partial, path.join(folder, name));
}

/**
 * Deletes what no build needs any more: photos that this one did not ask for and that are older than a month, and what
 * killed builds left.
 * @param wanted names of the photos that this build asked for
 * @param now milliseconds since 1970
 * @returns how many were deleted
 */
export function pruneCache(folder: string, wanted: ReadonlySet<string>, now: number): number {
  let deleted = 0;
  for (const name of readdirSync(folder)) {
    if (wanted.has(name)) continue;
    const file = path.join(folder, name);
    const isPartial = /\.\d+$/.test(name);
    if (now - statSync(file).mtimeMs < (isPartial ? DAY : KEPT_DAYS * DAY)) continue;
    rmSync(file, { force: true });
    deleted++;
  }
  return deleted;
}

function sealOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

import { readFileSync } from 'node:fs';
import { sealOf } from './seal.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes JSON with a seal: a first line with a digest of the rest, and of the kind and name of the file.
 * @param readAs where it will be read, if it is renamed before
 */
export function writeSealed(file: string, value: unknown, readAs = file): void {
  const text = JSON.stringify(value);
  writeWhole(file, `${sealOf(readAs, text).toString('hex')}\n${text}`);
}

/**
 * Reads what {@link writeSealed} wrote; undefined when there is nothing, when the seal is broken, and when it is the seal of
 * another file.
 * @param sealedFor where it was to be read, if it has not been renamed yet
 */
export function readSealed(file: string, sealedFor = file): unknown {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return undefined;
  }
  const end = content.indexOf('\n');
  const json = content.subarray(end + 1);
  if (end < 0 || content.toString('latin1', 0, end) !== sealOf(sealedFor, json).toString('hex')) return undefined;
  return JSON.parse(json.toString());
}

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes JSON with a seal: a first line with the digest of the rest. It is written beside and renamed, so that a build
 * that is killed here leaves the file as it was.
 */
export function writeSealed(file: string, value: unknown): void {
  const text = JSON.stringify(value);
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${sealOf(text)}\n${text}`);
  renameSync(partial, file);
}

/** Reads what {@link writeSealed} wrote; undefined when there is nothing, or when the seal is broken. */
export function readSealed(file: string): unknown {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return undefined;
  }
  const end = content.indexOf('\n');
  const json = content.subarray(end + 1);
  if (end < 0 || content.toString('latin1', 0, end) !== sealOf(json)) return undefined;
  return JSON.parse(json.toString());
}

function sealOf(json: string | Uint8Array): string {
  return hash('sha256', json);
}

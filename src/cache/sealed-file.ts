import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from './whole-file.ts';

/** Writes JSON with a seal: a first line with the digest of the rest. */
export function writeSealed(file: string, value: unknown): void {
  const text = JSON.stringify(value);
  writeWhole(file, `${sealOf(text)}\n${text}`);
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

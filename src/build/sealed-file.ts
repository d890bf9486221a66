import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';

/**
 * Writes JSON with a seal: a first line with the digest of the rest. It is written beside and renamed, so that a build
 * that is killed here leaves the file as it was.
 */
export function writeSealed(file: string, value: unknown): void {
  const text = JSON.stringify(value);
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${digest(text)}\n${text}`);
  renameSync(partial, file);
}

/** Reads what {@link writeSealed} wrote; undefined when there is nothing, or when the seal is broken. */
export function readSealed(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  if (end < 0 || content.slice(0, end) !== digest(text)) return undefined;
  return JSON.parse(text);
}

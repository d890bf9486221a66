import { existsSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealed-file.ts';
import { digest } from '../../lib/digest.ts';
import { FIELD_GUIDE } from '../../schema/generated/field-guide.ts';
import type { Files } from './paper-files.ts';

/** What `npm run init` wrote last, on this machine: the digest of each file, by path. */
const RECORD = '.broadsheet/init.json';

/** Remembers the files of a new paper, so that a second run can take them away. */
export function recordFiles(root: string, files: Files): void {
  const record = path.join(root, RECORD);
  mkdirSync(path.dirname(record), { recursive: true });
  writeSealed(record, Object.fromEntries([...files].map(([file, content]) => [file, digest(content)])));
}

/**
 * The files of an earlier run that the new paper has not, such as those of other sections. Files that somebody has changed
 * since, and files of others, are not among them.
 * @param root the project's root
 * @param files of the new paper
 */
export function staleFiles(root: string, files: Files): string[] {
  const written = Object.entries((readSealed(path.join(root, RECORD)) ?? {}) as Record<string, string>);
  return written.flatMap(([file, before]) => {
    const place = path.join(root, file);
    const isUnchanged = !files.has(file) && existsSync(place) && digest(readFileSync(place)) === before;
    return isUnchanged ? [file] : [];
  });
}

/** The files in `content/` that neither the new paper has nor an earlier run wrote, by path from the project's root. */
export function keptFiles(root: string, files: Files, stale: readonly string[]): string[] {
  return globSync('content/**', { cwd: root })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file !== FIELD_GUIDE && !files.has(file) && !stale.includes(file))
    .sort();
}

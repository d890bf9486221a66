import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { codeClosure } from './code-closure.ts';
import { sourcePath } from './source-folder.ts';

/** The packages that are installed: other versions may give other output. */
const LOCK = '../package-lock.json';

/**
 * Digest of the project's own code that some modules run.
 * @param entries paths from `src/`
 */
export function codeDigest(...entries: string[]): string {
  const root = sourcePath('..');
  const lines = codeClosure(entries.map(sourcePath)).map(
    (file) => `${path.relative(root, file).replaceAll(path.sep, '/')} ${digest(readFileSync(file))}`,
  );
  return digest(lines.join('\n'));
}

/**
 * Digest of all that decides what some modules put out besides their input: the project's own code, the packages and the
 * Node that runs them. What a cache holds from another revision counts as absent.
 * @param entries paths from `src/`
 */
export function codeRevision(...entries: string[]): string {
  // A project may keep another package manager's lock.
  const lock = existsSync(sourcePath(LOCK)) ? digest(readFileSync(sourcePath(LOCK))) : '';
  return digest([process.versions.node.split('.')[0], lock, codeDigest(...entries)].join('\n'));
}

/** Digest of what a package says of itself, with its version and those of the packages that it needs. */
export function packageDigest(name: string): string {
  const file = findPackageJSON(name, sourcePath('content.config.ts'));
  return file === undefined ? '' : digest(readFileSync(file));
}

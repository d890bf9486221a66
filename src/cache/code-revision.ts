import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { codeClosure } from './code-closure.ts';
import { sourcePath } from './source-folder.ts';

/** The installed packages: other versions may give other output. */
const LOCK = '../package-lock.json';

/**
 * Digest of the project's own code that some modules run.
 * @param entries paths from `src/`
 */
export function codeDigest(...entries: string[]): string {
  const root = sourcePath('..');
  const lines = [...codeClosure(entries.map(sourcePath))].map(
    ([file, content]) => `${path.relative(root, file).replaceAll(path.sep, '/')} ${content}`,
  );
  return digest(lines.join('\n'));
}

/**
 * Digest of everything that determines the output of some modules besides their input: the project's own code, the
 * packages and the Node version. Cached data of another revision counts as absent.
 * @param entries paths from `src/`
 */
export function codeRevision(...entries: string[]): string {
  // A project may use the lock file of another package manager.
  const lock = existsSync(sourcePath(LOCK)) ? codeDigest(LOCK) : '';
  return digest([process.versions.node.split('.')[0], lock, codeDigest(...entries)].join('\n'));
}

/** Digest of a package's manifest, which has its version and the versions of its dependencies. */
export function packageDigest(name: string): string {
  const file = findPackageJSON(name, sourcePath('content.config.ts'));
  return file === undefined ? '' : digest(readFileSync(file));
}

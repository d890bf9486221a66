import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { codeClosure } from './code-closure.ts';
import { settledStamp } from './file-stamp.ts';
import { sourcePath } from './source-folder.ts';

/** The installed packages: other versions may give other output. */
const LOCK = '../package-lock.json';

/** The digest of each file that was read in this process: a revision is asked for whenever an editor saves. */
const digests = new Map<string, { stamp: string; content: string }>();

/**
 * Digest of the project's own code that some modules run.
 * @param entries paths from `src/`
 */
export function codeDigest(...entries: string[]): string {
  const root = sourcePath('..');
  const lines = codeClosure(entries.map(sourcePath)).map(
    (file) => `${path.relative(root, file).replaceAll(path.sep, '/')} ${fileDigest(file)}`,
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
  const lock = existsSync(sourcePath(LOCK)) ? fileDigest(sourcePath(LOCK)) : '';
  return digest([process.versions.node.split('.')[0], lock, codeDigest(...entries)].join('\n'));
}

/** Digest of a package's manifest, which has its version and the versions of its dependencies. */
export function packageDigest(name: string): string {
  const file = findPackageJSON(name, sourcePath('content.config.ts'));
  return file === undefined ? '' : digest(readFileSync(file));
}

function fileDigest(file: string): string {
  const stamp = settledStamp(file, Date.now());
  const known = digests.get(file);
  if (known && known.stamp === stamp) return known.content;
  const content = digest(readFileSync(file));
  if (stamp !== undefined) digests.set(file, { stamp, content });
  return content;
}

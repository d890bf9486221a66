import { statfsSync } from 'node:fs';
import { BuildError } from './build-error.ts';

/** The space that the bundle and the manifests of a small site need; a larger site fails later with a clear message. */
const LEAST = 32_000_000;

/**
 * Makes sure that there is room to begin a build: the bundler does not survive a full disk.
 * @throws BuildError when the disk of the folder is nearly full
 */
export function requireRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= LEAST) return;
  const [left, least] = [free, LEAST].map((bytes) => (bytes / 1_000_000).toFixed(1));
  throw new BuildError(
    `The disk is full: ${left} MB are left at ${folder}, and a build needs ${least} or more. Make room and build again.\n` +
      '  The published site has not changed.',
  );
}

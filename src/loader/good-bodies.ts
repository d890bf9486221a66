import { buildFolder } from '../cache/build-folder.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

/** The bodies that compiled without a problem: by file, the digest of everything that the result depends on. */
export type GoodBodies = Map<string, string>;

/** The version on disk. */
interface Saved {
  revision: string;
  bodies: [file: string, digest: string][];
}

/**
 * Reads which bodies are known to be good.
 * @param revision digest of the code that compiles them; results of other code are ignored
 */
export function readGoodBodies(root: string, revision: string): GoodBodies {
  const saved = readSealed(buildFolder(root).bodies) as Saved | undefined;
  return new Map(saved?.revision === revision ? saved.bodies : []);
}

/** Writes which bodies are known to be good. */
export function writeGoodBodies(root: string, revision: string, bodies: GoodBodies): void {
  writeSealed(buildFolder(root).bodies, { revision, bodies: [...bodies] } satisfies Saved);
}

import { readSealed, writeSealed } from '../cache/sealed-file.ts';

/** The data of a file of a site: the key of the page, a digest of its bytes, and the stamp that saves reading them. */
export type ManifestEntry = [key: string, digest: string, stamp: string];

/** The contents of a site. */
export interface SiteManifest {
  /** Digest of the code that rendered it. */
  revision: string;
  /** By path from the site's folder, with forward slashes. */
  files: Map<string, ManifestEntry>;
}

/**
 * Reads a manifest; undefined when there is none or when it is damaged.
 * @param sealedFor where it was to be read
 */
export function readManifest(file: string, sealedFor = file): SiteManifest | undefined {
  const stored = readSealed(file, sealedFor) as { revision: string; files: [string, ManifestEntry][] } | undefined;
  return stored && { revision: stored.revision, files: new Map(stored.files) };
}

/**
 * Writes a manifest with its seal.
 * @param readAs where it will be read, if it is renamed before
 */
export function writeManifest(file: string, { revision, files }: SiteManifest, readAs = file): void {
  writeSealed(file, { revision, files: [...files] }, readAs);
}

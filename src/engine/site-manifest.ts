import { lstatSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

/** What is known of a file of a site: the key of the page, and size and time (in seconds) by which it is recognised. */
export type ManifestEntry = [key: string, size: number, seconds: number];

/** What a site consists of. */
export interface SiteManifest {
  /** Digest of the code that printed it. */
  revision: string;
  /** By path from the site's folder, with forward slashes. */
  files: Map<string, ManifestEntry>;
}

/** Reads a manifest; undefined when there is none or when it is damaged. */
export function readManifest(file: string): SiteManifest | undefined {
  const stored = readSealed(file) as { revision: string; files: [string, ManifestEntry][] } | undefined;
  return stored && { revision: stored.revision, files: new Map(stored.files) };
}

/** Writes a manifest with its seal. */
export function writeManifest(file: string, { revision, files }: SiteManifest): void {
  writeSealed(file, { revision, files: [...files] });
}

/** Size and time of a file as manifests have them; undefined where there is no file. */
export function fileMark(site: string, file: string): { size: number; seconds: number; inode: number } | undefined {
  const stat = lstatSync(path.join(site, file), { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  return { size: stat.size, seconds: Math.floor(stat.mtimeMs / 1000), inode: stat.ino };
}

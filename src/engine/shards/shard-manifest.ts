import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealed-file.ts';
import type { Shard } from './shard.ts';

/** What is in the folder of a shard. */
export interface ShardManifest {
  shard: Shard;
  /** Digest of the code that rendered its pages. */
  revision: string;
  /** By path from the site's folder: the mark of the page's key, and the digest of its bytes. */
  files: Map<string, [mark: string, digest: string]>;
}

const NAME = 'shard.json';
export const KEPT = 'kept';
/** The folder may get another name when it is copied to another machine. */
const SEALED_FOR = path.join('shard', NAME);

/** The paths in the folder of a shard. */
export function shardPlace(folder: string) {
  return {
    manifest: path.join(folder, NAME),
    /** Files of the site. */
    files: path.join(folder, 'files'),
    /** What additions, such as the search, have made: copies from the folder of data that builds keep. */
    kept: path.join(folder, KEPT),
  };
}

/** Reads the manifest of a shard; undefined when there is none, or when it is damaged. */
export function readShardManifest(folder: string): ShardManifest | undefined {
  const stored = readSealed(shardPlace(folder).manifest, SEALED_FOR) as
    (Omit<ShardManifest, 'files'> & { files: [string, [string, string]][] }) | undefined;
  return stored && { ...stored, files: new Map(stored.files) };
}

/** Writes the manifest of a shard, as the last of its files. */
export function writeShardManifest(folder: string, manifest: ShardManifest): void {
  writeSealed(shardPlace(folder).manifest, { ...manifest, files: [...manifest.files] }, SEALED_FOR);
}

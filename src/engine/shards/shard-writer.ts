import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Workers } from '../../cache/workers.ts';
import { fileBatches } from '../file-batches.ts';
import { plainWriter } from '../file-writer.ts';
import { markOf } from '../manifest/key-mark.ts';
import { ALWAYS } from '../page-key.ts';
import type { PageTarget } from '../shared-site.ts';
import { removeFile } from '../site-mirror.ts';
import { isInShard, type Shard } from './shard.ts';
import { readShardManifest, shardPlace, writeShardManifest } from './shard-manifest.ts';

/** The folder of a shard while its pages are rendered. */
export interface ShardWriter {
  shard: Shard;
  folder: string;
  target: PageTarget;
  /**
   * Completes the folder.
   * @param kept what additions have made, by path from the folder of data that builds keep
   */
  close(keptData: string, kept: readonly string[]): Promise<ShardCounts>;
}

/** How many files a shard has. */
export interface ShardCounts {
  rendered: number;
  /** Those that the folder had from an earlier run. */
  reused: number;
}

/**
 * Opens the folder of a shard. Pages that an earlier run put there stay if their keys and the code are the same.
 * @param revision digest of the code that renders pages
 */
export function openShard(folder: string, shard: Shard, revision: string, workers: Workers): ShardWriter {
  const place = shardPlace(folder);
  const stored = readShardManifest(folder);
  const isUsable = stored?.revision === revision;
  if (!isUsable) rmSync(folder, { recursive: true, force: true });
  const old = isUsable ? stored.files : new Map<string, [string, string]>();
  // The folder is no shard until it is complete.
  rmSync(place.manifest, { force: true });
  mkdirSync(place.files, { recursive: true });
  const files = new Map<string, [string, string]>();
  const marks = new Map<string, string>();
  const batches = fileBatches(place.files, workers, plainWriter(workers), ({ written }) => {
    for (const { file, digest } of written) files.set(file, [marks.get(file) ?? '', digest]);
  });
  let reused = 0;
  return {
    shard,
    folder,
    target: {
      keep(file, { mark }) {
        if (!isInShard(shard, file)) return true;
        const known = old.get(file);
        if (!known || known[0] !== mark) return false;
        files.set(file, known);
        reused++;
        return true;
      },
      put(file, key, bytes) {
        // Without a key, nobody could tell later whether it is still right.
        if (key === ALWAYS || !isInShard(shard, file)) return;
        marks.set(file, markOf(key));
        batches.write({ file, bytes });
      },
    },
    async close(keptData, kept) {
      await batches.finish();
      for (const file of old.keys()) if (!files.has(file)) removeFile(place.files, file);
      rmSync(place.kept, { recursive: true, force: true });
      for (const name of kept) {
        mkdirSync(path.dirname(path.join(place.kept, name)), { recursive: true });
        copyFileSync(path.join(keptData, name), path.join(place.kept, name));
      }
      writeShardManifest(folder, { shard, revision, files });
      return { rendered: marks.size, reused };
    },
  };
}

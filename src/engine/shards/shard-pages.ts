import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import { listPlainFiles } from '../../cache/plain-files.ts';
import { count } from '../../cache/progress.ts';
import { digest } from '../../lib/digest.ts';
import type { PageTarget } from '../shared-site.ts';
import type { SiteAssembly } from '../site-assembly.ts';
import { KEPT, readShardManifest, shardPlace, type ShardManifest } from './shard-manifest.ts';
import { shardName } from './shard.ts';

/** Pages that other machines have rendered. */
export interface ShardPages {
  /** Puts them into a site where they are right, so that they need not be rendered. */
  into(assembly: SiteAssembly): PageTarget;
  /** How many were put there. */
  taken(): number;
}

/** A shard whose pages can be used. */
interface ReadableShard {
  folder: string;
  manifest: ShardManifest;
}

/**
 * Opens shards. Nothing of them is trusted but what has the right key and the right digest: the rest is rendered here.
 * @param revision digest of the code that renders pages
 * @param keptData the folder of data that builds keep; what additions have made in the shards is copied there
 * @throws BuildError for a folder that is not there or that is no shard
 */
export function openShards(folders: readonly string[], revision: string, keptData: string): ShardPages {
  const shards = folders.flatMap((folder) => readable(folder, revision) ?? []);
  for (const text of missing(shards)) console.warn(text);
  for (const { folder } of shards) {
    // Only plain files: a link could lead out of the folder.
    for (const name of listPlainFiles(folder, KEPT).files) {
      mkdirSync(path.dirname(path.join(keptData, name)), { recursive: true });
      copyFileSync(path.join(shardPlace(folder).kept, name), path.join(keptData, name));
    }
  }
  let taken = 0;
  const bytesOf = (file: string, mark: string): Uint8Array | undefined => {
    for (const { folder, manifest } of shards) {
      const [storedMark, storedDigest] = manifest.files.get(file) ?? [];
      if (storedMark !== mark) continue;
      const bytes = bytesIn(path.join(shardPlace(folder).files, file));
      if (bytes && digest(bytes) === storedDigest) return bytes;
    }
    return undefined;
  };
  return {
    into: (assembly) => ({
      keep(file, key) {
        if (assembly.keep(file, key)) return true;
        const bytes = bytesOf(file, key.mark);
        if (!bytes) return false;
        taken++;
        assembly.add(file, key.text, bytes);
        return true;
      },
      put: assembly.put,
    }),
    taken: () => taken,
  };
}

function readable(folder: string, revision: string): ReadableShard | undefined {
  const { manifest: file } = shardPlace(folder);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new BuildError(
      `${folder} is not a shard: it has no ${path.basename(file)}. Name the folders that \`npm run build -- --shard\` has made, such as .broadsheet/shards/1-of-4.`,
    );
  const manifest = readShardManifest(folder);
  if (manifest?.revision === revision) return { folder, manifest };
  const reason = manifest ? 'was made with other code or settings' : 'is damaged';
  console.warn(`The shard in ${folder} ${reason}: its pages are rendered here.`);
  return undefined;
}

/** What to say about shards that were not given. */
function missing(shards: readonly ReadableShard[]): string[] {
  const counts = new Set(shards.map(({ manifest }) => manifest.shard.of));
  if (counts.size > 1)
    return [`The shards are parts of different divisions: ${shards.map(({ folder }) => folder).join(', ')}.`];
  const [of = 0] = counts;
  const given = new Set(shards.map(({ manifest }) => manifest.shard.number));
  const absent = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !given.has(number));
  if (absent.length === 0) return [];
  const names = absent.map((number) => shardName({ number, of })).join(', ');
  return [`${count(absent.length)} of ${count(of)} shards are missing (${names}): their pages are rendered here.`];
}

function bytesIn(file: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}

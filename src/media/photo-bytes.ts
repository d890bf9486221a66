import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ContentError, isContentError, type Problem } from '../lib/problem.ts';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { buildFolder } from '../cache/build-folder.ts';
import { pruneCache, readCached, writeCached } from '../cache/media-cache.ts';
import { cacheName } from './photo-cache.ts';
import { developPhoto } from './photo-lab.ts';
import { processSlot } from '../cache/process-slot.ts';
import type { Progress } from '../cache/progress.ts';

/** The published files of photos, by cache key. */
export const sitePhotos = processSlot('photos', () => new Map<string, PhotoVariant>());

/**
 * A published file of a photo, from the cache or, as in the dev server, converted on request.
 * @throws ContentError when the original is damaged
 */
export async function photoBytes(variant: PhotoVariant): Promise<Buffer> {
  const { photos } = buildFolder('.');
  const name = cacheName(variant);
  const cached = readCached(photos, name);
  if (cached) return cached;
  const [bytes = Buffer.alloc(0)] = await developPhoto('.', [variant]);
  writeCached(photos, name, bytes);
  return bytes;
}

/** Photos that are being converted. */
export interface Developing {
  /** Waits until all of them are in the cache. @throws ContentError with the problems of all that are damaged */
  finish(progress: Progress): Promise<void>;
}

/**
 * Converts the files that are not in the cache yet, one photo per processor at a time, in sharp's own threads, while
 * pages are rendered.
 * @param root the project's root
 * @param printed the files that will be written
 * @param all every file of the site, written or reused: others may be removed from the cache
 */
export function developPhotos(
  root: string,
  printed: readonly PhotoVariant[],
  all: () => Iterable<PhotoVariant>,
): Developing {
  const { photos: folder } = buildFolder(root);
  // A damaged file is found and converted again when it is requested: reading all files here would take longer.
  const missing = printed.filter((variant) => !existsSync(path.join(folder, cacheName(variant))));
  const jobs = [...Map.groupBy(missing, ({ original }) => original).values()];
  // All converters take the next photo from the same list.
  const waiting = jobs.values();
  const problems: Problem[] = [];
  let done = 0;
  let told: Progress | undefined;
  const work = async () => {
    for (const job of waiting) {
      await develop(root, folder, job).catch((error: unknown) => {
        if (!isContentError(error)) throw error;
        problems.push(...error.problems);
      });
      done++;
      told?.step(done, jobs.length);
    }
  };
  const working = Promise.all(Array.from({ length: availableParallelism() }, work));
  // A failure is thrown to the code that waits; nobody waits before that.
  working.catch(() => undefined);
  return {
    async finish(progress) {
      told = progress;
      await working;
      progress.done();
      if (problems.length > 0) throw new ContentError(problems);
      if (jobs.length > 0) pruneCache(folder, new Set([...all()].map(cacheName)), Date.now());
    },
  };
}

async function develop(root: string, folder: string, job: readonly PhotoVariant[]): Promise<void> {
  const files = await developPhoto(root, job);
  job.forEach((variant, index) => {
    const bytes = files[index];
    if (bytes) writeCached(folder, cacheName(variant), bytes);
  });
}

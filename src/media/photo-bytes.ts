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
  const cached = isCached(variant) ? readCached(photos, name) : undefined;
  if (cached) return cached;
  const [bytes = Buffer.alloc(0)] = await developPhoto('.', [variant]);
  if (isCached(variant)) writeCached(photos, name, bytes);
  return bytes;
}

/** An original for an engine is copied in less time than it takes to keep another copy of it. */
function isCached({ use }: PhotoVariant): boolean {
  return use !== 'engine';
}

/** How many photos this site shows as originals, because they are not converted yet. */
export function waitingCount(): number {
  return new Set([...sitePhotos.value.values()].flatMap(({ use, original }) => (use === 'meanwhile' ? original : [])))
    .size;
}

/** Photos that are being converted. */
export interface Developing {
  /**
   * Waits until all of them are in the cache.
   * @returns how many were left because the time was over
   * @throws ContentError with the problems of all that are damaged
   */
  finish(progress: Progress): Promise<number>;
}

/**
 * Converts the files that are not in the cache yet, one photo per processor at a time, in sharp's own threads, while
 * pages are rendered.
 * @param root the project's root
 * @param printed the files that will be written, in the order in which their photos are converted
 * @param all every file of the site, written or reused: others may be removed from the cache; when left out, none is
 * @param hasTime returns false when no further photo is to be begun
 */
export function developPhotos(
  root: string,
  printed: readonly PhotoVariant[],
  all?: () => Iterable<PhotoVariant>,
  hasTime = () => true,
): Developing {
  const { photos: folder } = buildFolder(root);
  // A damaged file is found and converted again when it is requested: reading all files here would take longer.
  const missing = printed.filter((variant) => isCached(variant) && !existsSync(path.join(folder, cacheName(variant))));
  const jobs = [...Map.groupBy(missing, ({ original }) => original).values()];
  // All converters take the next photo from the same list.
  const waiting = jobs.values();
  const problems: Problem[] = [];
  let done = 0;
  let told: Progress | undefined;
  const work = async () => {
    for (const job of waiting) {
      if (!hasTime()) return;
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
      if (all && jobs.length > 0) pruneCache(folder, new Set([...all()].map(cacheName)), Date.now());
      return jobs.length - done;
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

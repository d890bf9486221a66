import { existsSync, rmSync } from 'node:fs';
import type { SitePlace } from '../cache/build-folder.ts';
import { isDiskFull } from '../cache/disk-error.ts';
import { processSlot } from '../cache/process-slot.ts';
import type { Workers } from '../cache/workers.ts';

/** A build that has begun to assemble the next site. */
interface RunningBuild {
  place: SitePlace;
  workers: Workers;
  /** True as soon as readers get the next site. */
  isPublished: boolean;
}

/** The build of this process; undefined before it begins to assemble a site. */
export const runningBuild = processSlot<RunningBuild | undefined>('running build', () => undefined);

/**
 * Ends the process because of an error. Set by the command; in a plain `astro build`, Astro reports errors. The hooks of
 * an integration call it, because Astro would write "An unhandled error occurred" above a mistake in a story.
 */
export const endBuildWith = processSlot<((error: unknown) => Promise<never>) | undefined>('build end', () => undefined);

/** Runs a hook of the integration, whose error ends the build as the command wants it. */
export async function failingAsCommand<T>(run: () => Promise<T> | T): Promise<T> {
  try {
    return await run();
  } catch (error) {
    return (await endBuildWith.value?.(error)) ?? Promise.reject(error);
  }
}

/**
 * Removes the next site of a build that has failed where it would be in the way: in a published folder, or on a full disk.
 * @returns what has become of the published site
 */
export async function abandonBuild(error: unknown): Promise<string> {
  const build = runningBuild.value;
  if (!build) return UNCHANGED;
  const { place, workers, isPublished } = build;
  // A worker could write into the folder after it was removed.
  await workers.stop();
  if (isPublished)
    return 'The site was published before that. Build again, so that the next build and deploy know all of it.';
  if (existsSync(place.nextManifest)) {
    if (place.isInPlace)
      return `Some files of the next site are published already. The next build publishes the others.`;
    return UNCHANGED;
  }
  if (place.isInPlace || isDiskFull(error)) rmSync(place.spare, { recursive: true, force: true });
  return UNCHANGED;
}

const UNCHANGED = 'The published site has not changed.';

import { rmSync } from 'node:fs';
import { bundleKey } from './bundle-key.ts';
import { reusedData, sitePlace } from '../../cache/build-folder.ts';
import { loadContent } from '../../loader/content-loader.ts';
import { buildRequest } from '../build-request.ts';
import { lockBuild } from '../lock/build-lock.ts';
import { openKeptBundle } from './page-bundle.ts';
import { beginBuild, endBuild, printPages, type BuildJob } from '../site-build.ts';

/**
 * Builds the site with the page bundle that the last build kept, without starting Astro and its bundler.
 * @returns false when there is no such bundle: nothing has been done then
 * @throws ContentError with every problem that keeps the build from publishing
 */
export async function buildWithKeptBundle(job: BuildJob): Promise<boolean> {
  const { root, published } = job;
  lockBuild(root);
  // As Astro sets it for a build; packages in the bundle read it when they are imported.
  process.env['NODE_ENV'] = 'production';
  const place = sitePlace(root, published);
  if (buildRequest.value.verify) {
    // What other machines have made is neither believed nor deleted.
    delete process.env['PHOTO_CACHE'];
    for (const kept of reusedData(root, place)) rmSync(kept, { recursive: true, force: true });
    return false;
  }
  const printer = await openKeptBundle(place, bundleKey(root));
  if (!printer) return false;
  const build = beginBuild(job);
  await loadContent(root);
  await printPages(build, printer, true);
  await endBuild(build, place.bundle);
  return true;
}

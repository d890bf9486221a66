import { rmSync } from 'node:fs';
import { reusedData, sitePlace, type SitePlace } from '../../cache/build-folder.ts';
import { BuildError } from '../../cache/build-error.ts';
import { beginReading, loadContent } from '../../loader/content-loader.ts';
import { buildRequest } from '../build-request.ts';
import { lockBuild } from '../lock/build-lock.ts';
import { beginBuild, endBuild, printPages, type BuildJob, type SiteBuild } from '../site-build.ts';
import { bundleKey } from './bundle-key.ts';
import { compileBundle } from './bundle-process.ts';
import { importBundle, keepBundle, openKeptBundle } from './page-bundle.ts';
import type { PagePrinter } from './page-printer.ts';

/** Makes this process the only one that builds the project, with what earlier builds have kept or, to verify, without it. */
export function openProject({ root, published }: BuildJob): void {
  lockBuild(root);
  // As Astro sets it for a build; packages in the bundle read it when they are imported.
  process.env['NODE_ENV'] = 'production';
  if (!buildRequest.value.verify) return;
  // What other machines have made is neither believed nor deleted.
  delete process.env['PHOTO_CACHE'];
  for (const kept of reusedData(root, sitePlace(root, published))) rmSync(kept, { recursive: true, force: true });
}

/**
 * Builds the site with the page bundle that an earlier build has kept, without starting Astro and its bundler.
 * @returns false when there is no such bundle: nothing has been done then
 * @throws ContentError with every problem that keeps the build from publishing
 */
export async function buildWithKeptBundle(job: BuildJob): Promise<boolean> {
  const { root, published } = job;
  const printer = await openKeptBundle(sitePlace(root, published), bundleKey(root));
  if (!printer) return false;
  const begun = beginBuild(job);
  await loadContent(root);
  await finish(begun, printer);
  return true;
}

/**
 * Builds the site of a project in which nobody else has a part, and compiles its page bundle while the content is read.
 * @throws ContentError with every problem that keeps the build from publishing, or the error of the compiler
 */
export async function buildWithNewBundle(job: BuildJob): Promise<void> {
  const { root, published } = job;
  const place = sitePlace(root, published);
  const compiling = newBundle(place, published);
  // What is wrong with the content is reported first.
  compiling.catch(() => undefined);
  const reading = beginReading(root);
  const begun = beginBuild(job);
  await reading;
  await finish(begun, await importBundle(place, await compiling));
}

/**
 * Compiles the page bundle and keeps it.
 * @returns the file name of its entry
 * @throws BuildError when something that decides what is in it has changed in the meantime
 */
async function newBundle(place: SitePlace, published: string): Promise<string> {
  const key = bundleKey(place.root);
  const entry = await compileBundle(place.root, published);
  if (bundleKey(place.root) !== key)
    throw new BuildError('The code of the site has changed while it was compiled. Build again.');
  keepBundle(place, key, entry);
  return entry;
}

async function finish(begun: SiteBuild, printer: PagePrinter): Promise<void> {
  await printPages(begun, printer, true);
  await endBuild(begun, begun.place.bundle);
}

import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import type { SitePlace } from '../../cache/build-folder.ts';
import { isCopyMark } from '../../engine/manifest/key-mark.ts';
import { readManifest } from '../../engine/site-manifest.ts';
import { UsageError } from '../options/usage-error.ts';
import { inOrder, type DeployChanges } from './deploy-changes.ts';
import type { BuiltSite, DeployHost } from './deploy-host.ts';
import { stagedFiles } from './staged-files.ts';

/**
 * The files of the last build: the digest of each, and the compressed copies apart.
 * @param out the output folder as a person writes it
 * @throws UsageError when there is no finished build
 */
export function builtFiles(place: SitePlace, out: string): { digests: Map<string, string>; copies: string[] } {
  const manifest = existsSync(path.join(place.published, 'index.html')) ? readManifest(place.manifest) : undefined;
  if (!manifest?.isWhole) {
    throw new UsageError(
      `There is no finished build in ${out}/. Run \`npm run build\` first, or restore both from the cache of your CI.`,
    );
  }
  const digests = new Map<string, string>();
  const copies: string[] = [];
  for (const [file, row] of manifest.files) {
    const { mark, digest } = manifest.facts.facts(row);
    if (isCopyMark(mark)) copies.push(file);
    else digests.set(file, digest);
  }
  return { digests, copies };
}

/** Deploys from a folder that has the files of the site without the compressed copies. */
export function withoutCopies(site: BuiltSite, deploySite: DeployHost['deploy']): string[] {
  const folder = stagedFiles(site, site.files.keys());
  try {
    return deploySite({ ...site, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The site of the last build, for a host.
 * @throws BuildError when a file of it is missing
 */
export function siteOf(
  place: SitePlace,
  origin: string,
  digests: ReadonlyMap<string, string>,
  changes: DeployChanges,
): BuiltSite {
  const sizes = inOrder(digests.keys()).map((file) => [file, sizeOf(path.join(place.published, file))] as const);
  return {
    root: place.root,
    folder: place.published,
    hosts: place.hosts,
    origin,
    files: new Map(sizes),
    changed: inOrder([...changes.added, ...changes.updated]),
  };
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new BuildError(`${file} is missing from the built site. Build it again.`);
  return found.size;
}

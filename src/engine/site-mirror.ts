import { copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { SitePlace } from '../cache/build-folder.ts';
import { fileMark, readManifest } from './site-manifest.ts';
import { workerTask } from '../cache/worker-task.ts';

/** Makes the mirror in a worker. */
export const mirrorSiteTask = workerTask<typeof mirrorSite>(import.meta.url, 'mirrorSite');

/**
 * Makes the spare folder a copy of the published site, by hard links, so that the next site can be assembled there while
 * the old one is served. When the spare is the site before last, only what has changed since is linked: at 100,000 pages
 * that is a second in place of five.
 * @returns the files of the published site that are not what the last build wrote, and so are not in the mirror
 */
export function mirrorSite({ published, spare, spareManifest, manifest }: SitePlace): string[] {
  const current = readManifest(manifest);
  const before = current && readManifest(spareManifest);
  // From here on the spare is neither site; without its manifest no build will take it for one.
  rmSync(spareManifest, { force: true });
  if (!before) rmSync(spare, { recursive: true, force: true });
  mkdirSync(spare, { recursive: true });
  if (!current) return [];
  const strangers: string[] = [];
  let folder = '';
  for (const [file, [, size, seconds]] of current.files) {
    const mark = fileMark(published, file);
    const isOurs = mark?.size === size && mark.seconds === seconds;
    if (isOurs && before?.files.has(file) && fileMark(spare, file)?.inode === mark.inode) continue;
    const target = path.join(spare, file);
    if (before) rmSync(target, { force: true });
    if (!isOurs) {
      strangers.push(file);
      continue;
    }
    const parent = path.dirname(target);
    if (parent !== folder) mkdirSync(parent, { recursive: true });
    folder = parent;
    linkOrCopy(path.join(published, file), target);
  }
  for (const file of before?.files.keys() ?? []) if (!current.files.has(file)) removeFile(spare, file);
  return strangers;
}

/** Removes a file and the folders that it leaves empty. */
export function removeFile(site: string, file: string): void {
  rmSync(path.join(site, file), { force: true });
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(site, folder));
    } catch {
      return;
    }
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have no hard links.
    copyFileSync(from, to);
  }
}

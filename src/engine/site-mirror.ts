import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { SitePlace } from '../cache/build-folder.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { workerTask } from '../cache/worker-task.ts';
import { foldersAbove, foldersOf } from './site-folders.ts';
import { readManifest, writeManifest } from './site-manifest.ts';
import { removeStray } from './stray.ts';

/** Makes the mirror in a worker. */
export const mirrorSiteTask = workerTask<typeof mirrorSite>(import.meta.url, 'mirrorSite');

/**
 * Makes the spare folder a copy of the published site with hard links, so that the next site can be assembled there
 * while the old one is served. The spare is usually the site before last, so only files that changed since are linked.
 * Everything that is not in the manifest is removed: the spare was published once, and anything may have been put into
 * it.
 * @param place a file of the published site counts as unchanged when its stamp has not changed; with `isVerify`, all are read
 * @returns the files of the published site that the last build did not write, and which are therefore not in the mirror
 */
export function mirrorSite({ published, spare, manifest, isVerify }: SitePlace & { isVerify?: boolean }): string[] {
  const current = readManifest(manifest);
  const files = current?.files ?? new Map<string, never>();
  keepOnly(spare, files);
  if (!current) return [];
  const foreignFiles: string[] = [];
  let isStampNew = false;
  let folder = '';
  for (const [file, [key, bytesDigest, stamp]] of current.files) {
    const from = path.join(published, file);
    const target = path.join(spare, file);
    let found = fileStamp(from);
    // A build, or a copy of the whole project, gives new stamps to unchanged files.
    const isOurs =
      found !== undefined && ((found === stamp && !isVerify) || digest(readFileSync(from)) === bytesDigest);
    if (!isOurs) {
      removeFile(spare, file);
      foreignFiles.push(file);
      continue;
    }
    if (fileStamp(target) !== found) {
      rmSync(target, { force: true });
      const parent = path.dirname(target);
      if (parent !== folder) mkdirSync(parent, { recursive: true });
      folder = parent;
      linkOrCopy(from, target);
      // A new link to a file gives it a new stamp.
      found = fileStamp(target);
    }
    if (found === undefined || found === stamp) continue;
    current.files.set(file, [key, bytesDigest, found]);
    isStampNew = true;
  }
  if (isStampNew) writeManifest(manifest, current);
  return foreignFiles;
}

/**
 * Removes a file and the folders that it leaves empty. Nothing is removed where somebody has put something else in place of the file
 * or of one of its folders: a link could lead to a folder of theirs.
 */
export function removeFile(site: string, file: string): void {
  const isFolder = (name: string) => lstatSync(path.join(site, name), { throwIfNoEntry: false })?.isDirectory();
  // From the outermost: what is below a file cannot be asked for.
  const folders = foldersAbove(file).toReversed();
  if (folders.some((folder) => isFolder(folder) === false) || isFolder(file)) return;
  rmSync(path.join(site, file), { force: true });
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(site, folder));
    } catch (error) {
      // The folder contains something else. A file that does not exist may still have an empty folder.
      if (!isMissing(error)) return;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Removes everything from a folder except some plain files and their folders. Links are not followed. */
function keepOnly(site: string, files: ReadonlyMap<string, unknown>): void {
  if (!lstatSync(site, { throwIfNoEntry: false })?.isDirectory()) removeStray(site);
  mkdirSync(site, { recursive: true });
  const folders = foldersOf(files.keys());
  walk('');

  function walk(folder: string): void {
    for (const entry of readdirSync(path.join(site, folder), { withFileTypes: true })) {
      const found = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && folders.has(found)) walk(found);
      else if (!entry.isFile() || !files.has(found)) removeStray(path.join(site, found));
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

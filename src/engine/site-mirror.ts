import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { SitePlace } from '../cache/build-folder.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { workerTask } from '../cache/worker-task.ts';
import { readRow, readStamp, writeRow } from './manifest/file-rows.ts';
import { addContents, contentsOf, type FolderContents } from './manifest/folder-contents.ts';
import { folderState, inodeOf, openListings, type ListingPart } from './manifest/folder-listings.ts';
import { partsFolder, readPart, writePart, type ManifestPart, type PartName } from './manifest/manifest-part.ts';
import { foldersAbove } from './site-folders.ts';
import { readIndex, writeIndex } from './site-manifest.ts';
import { removeStray } from './stray.ts';

/** Makes the mirror in a worker. */
export const mirrorSiteTask = workerTask<typeof mirrorSite>(import.meta.url, 'mirrorSite');

/**
 * Makes the spare folder a copy of the published site with hard links, so that the next site can be assembled there
 * while the old one is served. The spare is usually the site before last, so only files that changed since are linked.
 * Everything that is not in the manifest is removed: the spare was published once, and anything may have been put into
 * it. One part of the manifest is in memory at a time.
 * @param place the folders. A file of the published site counts as unchanged when its stamp has not changed. With `isVerify`, every
 * file and every folder is read. `now` is the time in milliseconds since 1970.
 * @returns the files of the published site that the last build did not write, and which are therefore not in the mirror
 */
export function mirrorSite({
  published,
  spare,
  manifest,
  isVerify = false,
  now = Date.now(),
}: SitePlace & { isVerify?: boolean; now?: number }): string[] {
  if (folderState(spare, now)?.isFolder === false) removeStray(spare);
  mkdirSync(spare, { recursive: true });
  const index = readIndex(manifest);
  const listings = openListings(manifest);
  const foreignFiles: string[] = [];
  /** What the root and the folders in it are to have: it is in several parts. */
  const outer = new Map<string, FolderContents>([['', { names: [], rows: [], folders: undefined }]]);
  const parts: PartName[] = [];
  for (const name of index?.parts ?? []) {
    const part = readPart(partsFolder(manifest), name);
    if (!part) continue;
    const job = { published, spare, isVerify, now, part, outer, foreignFiles };
    const isStampNew = mirrorPart(job, listings.open(name.name));
    parts.push(isStampNew ? writePart(partsFolder(manifest), name.name, part) : name);
  }
  for (const [folder, contents] of outer) removeStrays(path.join(spare, folder), contents);
  if (index && parts.some((part, number) => part !== index.parts[number])) writeIndex(manifest, { ...index, parts });
  listings.close();
  return foreignFiles;
}

/** A part of two sites, of which the second becomes a copy of the first. */
interface PartToMirror {
  published: string;
  spare: string;
  isVerify: boolean;
  now: number;
  /** Gets the stamps that files have afterwards. */
  part: ManifestPart;
  /** Gets the contents of the root and of the folders in it, in which strays are left. */
  outer: Map<string, FolderContents>;
  foreignFiles: string[];
}

/**
 * Makes the folders of a part.
 * @returns true when a file has another stamp than before
 */
function mirrorPart(
  { published, spare, isVerify, now, part, outer, foreignFiles }: PartToMirror,
  listings: ListingPart,
): boolean {
  let isStampNew = false;
  for (const [folder, contents] of contentsOf(part.names)) {
    const isOuter = !folder.includes('/');
    // `path.join` would look at every letter of a path for each story.
    const below = folder === '' ? '' : path.sep + folder;
    const [at, from] = [spare + below, published + below] as const;
    const { names, rows } = contents;
    const stamps = names.map((name, index) => publishedStamp(from + path.sep + name, rows[index] ?? 0));
    const listing = listingOf(names, stamps);
    let state = folderState(at, now);
    if (state && !state.isFolder) {
      removeStray(at);
      state = undefined;
    }
    const isLeaf = !isOuter && !contents.folders;
    const isKnown = isLeaf && state && listing !== undefined && listings.isKnown(folder, listing, state.stamp);
    if (isKnown && !isVerify) {
      for (const [index, row] of rows.entries()) note(row, stamps[index]);
      continue;
    }
    let isThere = state !== undefined;
    let isChanged = !isThere;
    if (isOuter) addContents(outer, folder, contents);
    else if (isThere && removeStrays(at, contents)) isChanged = true;
    for (const [index, name] of names.entries()) {
      let stamp = stamps[index];
      if (stamp === undefined) {
        const file = folder === '' ? name : `${folder}/${name}`;
        removeFile(spare, file);
        foreignFiles.push(file);
        // The folder may have become empty, and is gone then.
        isThere = false;
        continue;
      }
      const target = at + path.sep + name;
      if (fileStamp(target) !== stamp) {
        removeStray(target);
        if (!isThere) mkdirSync(at, { recursive: true });
        isThere = true;
        isChanged = true;
        linkOrCopy(path.join(from, name), target);
        // A new link to a file gives it a new stamp.
        stamp = fileStamp(target);
      }
      note(rows[index] ?? 0, stamp);
    }
    if (isLeaf && state && listing !== undefined && !isChanged) listings.learn(folder, listing, state);
  }
  listings.close();
  return isStampNew;

  /** The stamp of a published file; undefined when it is not as the last build wrote it. */
  function publishedStamp(file: string, row: number): string | undefined {
    const found = fileStamp(file);
    if (found === undefined || (!isVerify && found === readStamp(part.records, row))) return found;
    // A build, or a copy of the whole project, gives new stamps to unchanged files.
    return digest(readFileSync(file)) === readRow(part.records, row).digest ? found : undefined;
  }

  function note(row: number, stamp: string | undefined): void {
    if (stamp === undefined || stamp === readStamp(part.records, row)) return;
    writeRow(part.records, row, { ...readRow(part.records, row), stamp });
    isStampNew = true;
  }
}

/** The names of files and their inodes; undefined when one of them is not to be in the mirror. */
function listingOf(names: readonly string[], stamps: readonly (string | undefined)[]): string | undefined {
  let listing = '';
  for (const [index, name] of names.entries()) {
    const stamp = stamps[index];
    if (stamp === undefined) return undefined;
    listing += `${name} ${inodeOf(stamp)}\n`;
  }
  return listing;
}

/** Removes what a folder is not to have; returns true when there was something. Links are not followed. */
function removeStrays(folder: string, { names, folders }: FolderContents): boolean {
  const files = new Set(names);
  const strays = namesIn(folder).filter((name) => !files.has(name) && !folders?.has(name));
  for (const name of strays) removeStray(path.join(folder, name));
  return strays.length > 0;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // Nothing of it is in the mirror.
    if (isMissing(error)) return [];
    throw error;
  }
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

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have no hard links.
    copyFileSync(from, to);
  }
}

import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { SitePlace } from '../cache/build-folder.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { workerTask } from '../cache/worker-task.ts';
import { readRow, writeRow, type FileFacts } from './manifest/file-rows.ts';
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
 * @param place a file of the published site counts as unchanged when its stamp has not changed; with `isVerify`, all are read
 * @returns the files of the published site that the last build did not write, and which are therefore not in the mirror
 */
export function mirrorSite({ published, spare, manifest, isVerify = false }: SitePlace & { isVerify?: boolean }): string[] {
  requireFolder(spare);
  mkdirSync(spare, { recursive: true });
  const index = readIndex(manifest);
  const listings = openListings(manifest);
  const foreignFiles: string[] = [];
  /** What the root and the folders in it are to have: it is in several parts. */
  const outer = new Map<string, FolderContents>([['', { files: new Map(), folders: new Set() }]]);
  const parts: PartName[] = [];
  for (const name of index?.parts ?? []) {
    const part = readPart(partsFolder(manifest), name);
    if (!part) continue;
    const job = { published, spare, isVerify, part, outer, foreignFiles };
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
  { published, spare, isVerify, part, outer, foreignFiles }: PartToMirror,
  listings: ListingPart,
): boolean {
  let isStampNew = false;
  for (const [folder, contents] of contentsOf(part.names)) {
    const isOuter = !folder.includes('/');
    const at = path.join(spare, folder);
    const before = publishedFiles(contents);
    const listing = listingOf(before);
    let state = folderState(at);
    if (state && !state.isFolder) {
      removeStray(at);
      state = undefined;
    }
    const isLeaf = !isOuter && contents.folders.size === 0;
    if (isLeaf && state && listing !== undefined && listings.isKnown(folder, listing, state.stamp)) {
      for (const { row, facts, stamp } of before) note(row, facts, stamp);
      continue;
    }
    let isChanged = state === undefined;
    if (isOuter) addContents(outer, folder, contents);
    else if (state && removeStrays(at, contents)) isChanged = true;
    for (const { name, row, facts, stamp } of before) {
      const file = folder === '' ? name : `${folder}/${name}`;
      if (stamp === undefined) {
        removeFile(spare, file);
        foreignFiles.push(file);
        continue;
      }
      const target = path.join(spare, file);
      let found: string | undefined = stamp;
      if (!state || fileStamp(target) !== stamp) {
        if (state) removeStray(target);
        else mkdirSync(at, { recursive: true });
        linkOrCopy(path.join(published, file), target);
        isChanged = true;
        // A new link to a file gives it a new stamp.
        found = fileStamp(target);
      }
      note(row, facts, found);
    }
    if (isLeaf && state && listing !== undefined && !isChanged) listings.learn(folder, listing, state);
  }
  listings.close();
  return isStampNew;

  /** The published files of a folder, each with its stamp; undefined for one that is not as the last build wrote it. */
  function publishedFiles({ files }: FolderContents): PublishedFile[] {
    return [...files].map(([name, row]) => {
      const facts = readRow(part.records, row);
      const from = path.join(published, part.names[row] ?? '');
      const found = fileStamp(from);
      // A build, or a copy of the whole project, gives new stamps to unchanged files.
      const isOurs =
        found !== undefined && ((found === facts.stamp && !isVerify) || digest(readFileSync(from)) === facts.digest);
      return { name, row, facts, stamp: isOurs ? found : undefined };
    });
  }

  function note(row: number, facts: FileFacts, stamp: string | undefined): void {
    if (stamp === undefined || stamp === facts.stamp) return;
    writeRow(part.records, row, { ...facts, stamp });
    isStampNew = true;
  }
}

/** A file of the published site. */
interface PublishedFile {
  name: string;
  row: number;
  facts: FileFacts;
  /** Its stamp; undefined when it is not as the last build wrote it. */
  stamp: string | undefined;
}

/** The names of files and their inodes; undefined when one of them is not to be in the mirror. */
function listingOf(files: readonly PublishedFile[]): string | undefined {
  let listing = '';
  for (const { name, stamp } of files) {
    if (stamp === undefined) return undefined;
    listing += `${name} ${inodeOf(stamp)}\n`;
  }
  return listing;
}

/** Removes what is not a folder in the place of one. */
function requireFolder(folder: string): void {
  const state = folderState(folder);
  if (state && !state.isFolder) removeStray(folder);
}

/** Removes what a folder is not to have; returns true when there was something. Links are not followed. */
function removeStrays(folder: string, { files, folders }: FolderContents): boolean {
  const strays = namesIn(folder).filter((name) => !files.has(name) && !folders.has(name));
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

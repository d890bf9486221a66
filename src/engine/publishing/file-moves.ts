import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { SitePlace } from '../../cache/build-folder.ts';
import { foldersAbove, foldersOf } from '../site-folders.ts';
import { removeStray } from '../stray.ts';
import { STAGE, SYSTEM_FOLDER } from './publishing-way.ts';

/**
 * Publishes the site in the spare folder by moving its files into the published folder, which cannot be renamed. Each file
 * is replaced in one step, and comes after the files that it names: style sheets and photos, then pages, from the innermost
 * folder to the front page, then feeds. What is left of the old site is removed last. It may be called again after a kill: files
 * that have been moved are no longer in the spare folder.
 * @param files all files of the next site
 */
export function moveFiles({ published, spare }: SitePlace, files: readonly string[]): void {
  for (const file of files.toSorted(byUse)) moveFile(path.join(spare, file), published, file);
  removeOthers(published, new Set(files));
  rmSync(spare, { recursive: true, force: true });
}

function byUse(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || foldersAbove(b).length - foldersAbove(a).length || (a < b ? -1 : 1);
}

function rankOf(file: string): number {
  if (file.endsWith('.html')) return 1;
  return /\.(?:xml|rss|atom|txt|json)$/.test(file) ? 2 : 0;
}

function moveFile(from: string, published: string, file: string): void {
  const next = lstatSync(from, { throwIfNoEntry: false });
  if (!next) return;
  const target = path.join(published, file);
  const now = lstatIn(target);
  // An unchanged file is a hard link to the published one.
  if (now?.ino === next.ino && now.isFile()) return;
  if (now && !now.isFile()) removeStray(target);
  for (const folder of foldersAbove(file).reverse()) {
    const parent = lstatIn(path.join(published, folder));
    if (parent && !parent.isDirectory()) removeStray(path.join(published, folder));
  }
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(from, target);
}

/** What is at a path; undefined also where a file is in place of one of its folders. */
function lstatIn(target: string) {
  try {
    return lstatSync(target);
  } catch {
    return undefined;
  }
}

/** Removes everything but some files and what is not ours at the root of a disk. */
function removeOthers(published: string, files: ReadonlySet<string>): void {
  const folders = foldersOf(files);
  walk('');

  function walk(folder: string): void {
    for (const entry of readdirSync(path.join(published, folder), { withFileTypes: true })) {
      const found = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (found === STAGE || found === SYSTEM_FOLDER) continue;
      if (entry.isDirectory() && folders.has(found)) walk(found);
      else if (!entry.isFile() || !files.has(found)) removeStray(path.join(published, found));
    }
  }
}

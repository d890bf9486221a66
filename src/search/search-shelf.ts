import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '../cache/build-folder.ts';
import type { PartFile } from './search-part.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

/** The contents of a part of the search index, without the bytes: all that a build needs when nothing has changed. */
export interface ShelvedPart {
  /** Digests of its inputs. */
  key: string;
  /** Paths in the folder of the part. */
  files: string[];
}

/** Reads the list of a part; undefined when it was never made, or is damaged. */
export function readPart(root: string, name: string): ShelvedPart | undefined {
  return readSealed(listFile(root, name)) as ShelvedPart | undefined;
}

/** Reads the files of a part; undefined when they are damaged or have another key. */
export function readPartFiles(root: string, name: string, key: string): PartFile[] | undefined {
  const stored = readSealed(bytesFile(root, name)) as { key: string; files: PartFile[] } | undefined;
  return stored?.key === key ? stored.files : undefined;
}

/** Stores a part. The list is written last, so that a build that is killed leaves no list without its bytes. */
export function writePart(root: string, name: string, key: string, files: PartFile[]): ShelvedPart {
  const part = { key, files: files.map(([file]) => file) };
  writeSealed(bytesFile(root, name), { key, files });
  writeSealed(listFile(root, name), part);
  return part;
}

/** Removes parts that are no longer in the index, and leftovers of killed builds. */
export function clearShelf(root: string, names: ReadonlySet<string>): void {
  const folder = buildFolder(root).search;
  for (const file of filesIn(folder)) {
    const [name = '', ending] = file.split(/\.(.*)/s);
    if (names.has(name) && ending !== undefined && ENDINGS.has(ending)) continue;
    rmSync(path.join(folder, file), { recursive: true, force: true });
  }
}

/** A folder for Pagefind to write a part into. */
export function scratchFolder(root: string, name: string): string {
  return path.join(buildFolder(root).search, `${name}.scratch`);
}

const ENDINGS = new Set(['list.json', 'files.json']);

function listFile(root: string, name: string): string {
  return path.join(buildFolder(root).search, `${name}.list.json`);
}

function bytesFile(root: string, name: string): string {
  return path.join(buildFolder(root).search, `${name}.files.json`);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

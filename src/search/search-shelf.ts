import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '../cache/build-folder.ts';
import { sealedShelf } from '../cache/sealed-shelf.ts';
import type { PartFile } from './search-part.ts';

/** The contents of a part of the search index, without the bytes: all that a build needs when nothing has changed. */
export interface ShelvedPart {
  /** Digests of its inputs. */
  key: string;
  /** Paths in the folder of the part. */
  files: string[];
}

/** The bytes of a part. */
interface PartBytes {
  key: string;
  files: PartFile[];
}

/** Reads the list of a part; undefined when it was never made, or is damaged. */
export function readPart(root: string, name: string): ShelvedPart | undefined {
  return shelfIn<ShelvedPart>(root).read(listOf(name));
}

/** Reads the files of a part; undefined when they are damaged or have another key. */
export function readPartFiles(root: string, name: string, key: string): PartFile[] | undefined {
  const stored = shelfIn<PartBytes>(root).read(bytesOf(name));
  return stored?.key === key ? stored.files : undefined;
}

/** Stores a part. The list is written last, so that a build that is killed leaves no list without its bytes. */
export function writePart(root: string, name: string, key: string, files: PartFile[]): ShelvedPart {
  const part = { key, files: files.map(([file]) => file) };
  shelfIn<PartBytes>(root).write(bytesOf(name), { key, files });
  shelfIn<ShelvedPart>(root).write(listOf(name), part);
  return part;
}

/** The files of a part, by path from the folder of data that builds keep. */
export function shelfFiles(root: string, name: string): string[] {
  const shelf = shelfIn(root);
  const { all } = buildFolder(root);
  return [listOf(name), bytesOf(name)].map((part) => path.relative(all, shelf.fileOf(part)));
}

/** Removes parts that are no longer in the index, and leftovers of killed builds. */
export function clearShelf(root: string, names: Iterable<string>): void {
  shelfIn(root).retain(new Set([...names].flatMap((name) => [listOf(name), bytesOf(name)])));
  rmSync(scratchFolder(root, ''), { recursive: true, force: true });
}

/** A folder for Pagefind to write a part into. */
export function scratchFolder(root: string, name: string): string {
  return path.join(buildFolder(root).search, 'scratch', name);
}

function shelfIn<Part>(root: string) {
  return sealedShelf<Part>(buildFolder(root).search);
}

function listOf(name: string): string {
  return `${name}.list`;
}

function bytesOf(name: string): string {
  return `${name}.files`;
}

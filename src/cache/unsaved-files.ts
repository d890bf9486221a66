import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { processSlot } from './process-slot.ts';

/** Files as an editor is typing them, by path from the project's root with forward slashes. */
export type UnsavedFiles = ReadonlyMap<string, Buffer>;

/**
 * The files that are read in place of those on disk, for everything that a preview does and for nothing else: other requests to
 * the dev server go on to read the disk.
 */
export const unsavedFiles = processSlot('unsaved files', () => new AsyncLocalStorage<UnsavedFiles>());

/** The text of a file that is not saved yet; undefined outside of a preview, and for other files. */
export function unsavedFile(file: string): Buffer | undefined {
  const files = unsavedFiles.value.getStore();
  return files?.get(path.posix.normalize(file));
}

/** True within a preview, of which nothing may be kept. */
export function isPreviewing(): boolean {
  return unsavedFiles.value.getStore() !== undefined;
}

import path from 'node:path';
import { buildFolder } from '../../cache/build-folder.ts';
import { writeWhole } from '../../cache/whole-file.ts';
import { readFile } from './desk-files.ts';

/**
 * Keeps copies of files that the desk is about to delete or replace.
 * @param files paths from the project's root; those that do not exist are left out
 * @returns the folder of the copies, by path from the root
 */
export function keepCopies(root: string, files: readonly string[]): string {
  const folder = path.join(buildFolder(root).deskTrash, new Date().toISOString().replaceAll(/[:.]/g, '-'));
  for (const file of files) {
    const bytes = readFile(root, file);
    if (bytes) writeWhole(path.join(folder, file), bytes);
  }
  return path.relative(root, folder).replaceAll(path.sep, '/');
}

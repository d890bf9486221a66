import { lstatSync, readlinkSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';

/** What {@link irregularEntry} asks about an entry of a folder. */
type EntryType = Pick<Dirent | Stats, 'isSymbolicLink' | 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>;

/**
 * The problem of an entry that a build must not read: a symbolic link, which could publish any file of the machine; or a
 * pipe, a socket or a device, for which a build could wait forever.
 * @param file its path from the project's root
 */
export function irregularEntry(root: string, file: string, entry: EntryType): Problem {
  const place = { file, line: 1, column: 1 };
  const [folder = ''] = file.split('/');
  if (entry.isSymbolicLink()) {
    return {
      rule: 'symbolic-link',
      ...place,
      what: `This is a symbolic link to \`${targetOf(path.join(root, file))}\`.`,
      why: `A build would publish its target, which may be outside ${folder}/.`,
      fix: 'Replace the link with a copy of the file or folder.',
    };
  }
  if (entry.isFile() || entry.isDirectory()) {
    const [found, needed] = entry.isFile() ? ['file', 'folder'] : ['folder', 'file'];
    return {
      rule: 'special-file',
      ...place,
      what: `This is a ${found}, but ${path.basename(file)} must be a ${needed}.`,
      fix: `Give the ${found} another name, or delete it.`,
    };
  }
  const noun = entry.isFIFO() ? 'named pipe' : entry.isSocket() ? 'socket' : 'device';
  return {
    rule: 'special-file',
    ...place,
    what: `This is a ${noun}, not a file.`,
    why: `Only files and folders can be published from ${folder}/.`,
    fix: `Delete it, or move it out of ${folder}/.`,
  };
}

/**
 * The problem of the first link, pipe or the like on the path of a file.
 * @param file its path from the project's root
 * @returns undefined for a plain file in plain folders, and where there is nothing
 */
export function irregularPath(root: string, file: string): Problem | undefined {
  const names = file.split('/');
  for (let length = 1; length <= names.length; length++) {
    const part = names.slice(0, length).join('/');
    const entry = lstatSync(path.join(root, part), { throwIfNoEntry: false });
    if (!entry) return undefined;
    const isRegular = length === names.length ? entry.isFile() : entry.isDirectory();
    if (!isRegular) return irregularEntry(root, part, entry);
  }
  return undefined;
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return 'a place that cannot be read';
  }
}

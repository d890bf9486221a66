import { lstatSync, readdirSync, readlinkSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';

/** The plain files below a folder, and the entries that are not plain files. */
export interface PlainFiles {
  /** Paths from the folder, with forward slashes, in order. */
  files: string[];
  /** Symbolic links, named pipes and the like. */
  problems: Problem[];
}

/**
 * Lists the plain files below a folder of the project, in the same order on every disk. A symbolic link is a problem
 * and is not followed: it could publish any file of the machine. So is a pipe, a socket or a device, for which a build
 * could wait forever.
 * @param root the project's root
 * @param folder `content` or `public`; the second may be missing
 * @param isLeftOut returns true for a path from the folder that is to be skipped
 */
export function listPlainFiles(
  root: string,
  folder: string,
  isLeftOut: (below: string) => boolean = () => false,
): PlainFiles {
  const files: string[] = [];
  const problems: Problem[] = [];
  walk('');
  files.sort();
  return { files, problems };

  function walk(below: string): void {
    for (const entry of readdirSync(path.join(root, folder, below), { withFileTypes: true })) {
      const found = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isLeftOut(found)) continue;
      if (entry.isDirectory()) walk(found);
      else if (entry.isFile()) files.push(found);
      else problems.push(notAFile(root, `${folder}/${found}`, folder, entry));
    }
  }
}

/** The files of `public/`, which are published as they are. There need not be such a folder. */
export function listPublicFiles(root: string): PlainFiles {
  const folder = 'public';
  const found = lstatSync(path.join(root, folder), { throwIfNoEntry: false });
  if (!found) return { files: [], problems: [] };
  if (found.isDirectory()) return listPlainFiles(root, folder);
  return { files: [], problems: [notAFile(root, folder, folder, found)] };
}

type Kind = Pick<Dirent, 'isSymbolicLink' | 'isFile' | 'isFIFO' | 'isSocket'>;

function notAFile(root: string, file: string, folder: string, kind: Kind): Problem {
  const place = { file, line: 1, column: 1 };
  if (kind.isSymbolicLink()) {
    return {
      rule: 'symbolic-link',
      ...place,
      what: `This is a symbolic link to \`${readlinkSync(path.join(root, file))}\`.`,
      why: `A build would publish its target, which may be outside ${folder}/.`,
      fix: 'Replace the link with a copy of the file or folder.',
    };
  }
  if (kind.isFile()) {
    return {
      rule: 'special-file',
      ...place,
      what: `This is a file, but ${folder} must be a folder.`,
      fix: 'Give the file another name, or delete it.',
    };
  }
  const noun = kind.isFIFO() ? 'named pipe' : kind.isSocket() ? 'socket' : 'device';
  return {
    rule: 'special-file',
    ...place,
    what: `This is a ${noun}, not a file.`,
    why: `Only files and folders can be published from ${folder}/.`,
    fix: `Delete it, or move it out of ${folder}/.`,
  };
}

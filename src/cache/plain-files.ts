import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { irregularEntry } from './irregular-entry.ts';

/** The plain files below a folder, and the entries that are not plain files. */
export interface PlainFiles {
  /** Paths from the folder, with forward slashes, in order. */
  files: string[];
  /** Symbolic links, named pipes and the like. */
  problems: Problem[];
}

/**
 * Lists the plain files below a folder of the project, in the same order on every disk. Anything else is a problem, and
 * a symbolic link is not followed; the folder itself must not be one either. Whoever reads one of the files uses
 * `readPlainFile`, which checks again.
 * @param root the project's root
 * @param folder such as `content`; it may be missing
 * @param isLeftOut returns true for a path from the folder that is to be skipped
 */
export function listPlainFiles(
  root: string,
  folder: string,
  isLeftOut: (below: string) => boolean = () => false,
): PlainFiles {
  const files: string[] = [];
  const problems: Problem[] = [];
  const top = lstatSync(path.join(root, folder), { throwIfNoEntry: false });
  if (!top) return { files, problems };
  if (!top.isDirectory()) return { files, problems: [irregularEntry(root, folder, top)] };
  walk('');
  files.sort();
  return { files, problems };

  function walk(below: string): void {
    for (const entry of readdirSync(path.join(root, folder, below), { withFileTypes: true })) {
      const found = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isLeftOut(found)) continue;
      if (entry.isDirectory()) walk(found);
      else if (entry.isFile()) files.push(found);
      else problems.push(irregularEntry(root, `${folder}/${found}`, entry));
    }
  }
}

/** The files of `public/`, which are published as they are. There need not be such a folder. */
export function listPublicFiles(root: string): PlainFiles {
  return listPlainFiles(root, 'public');
}

import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { FIELD_GUIDE } from '../schema/generated/field-guide.ts';
import { settledStamp } from '../cache/file-stamp.ts';
import { listPlainFiles } from '../cache/plain-files.ts';

/** A file below `content/`. */
export interface ContentFile {
  /** Path from `content/`, with forward slashes. */
  path: string;
  /**
   * The stamp that identifies this version of the file in the next build; undefined for a file that changed just now.
   */
  stamp: string | undefined;
}

/**
 * Lists the files below `content/`, sorted by path so that the order does not depend on the disk. Dot files and the
 * editors' field guide are skipped; anything that is neither a file nor a folder is a problem.
 * @param root the project's root
 */
export function listContentFiles(root: string): { files: ContentFile[]; problems: Problem[] } {
  const { files, problems } = listPlainFiles(root, 'content', isSkipped);
  const folder = path.join(root, 'content');
  const now = Date.now();
  return {
    files: files.map((below) => ({ path: below, stamp: settledStamp(`${folder}/${below}`, now) })),
    problems,
  };
}

/** Returns true for a file or folder that nobody reads, by path from `content/`. */
export function isSkipped(below: string): boolean {
  return path.basename(below).startsWith('.') || `content/${below}` === FIELD_GUIDE;
}

import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { FIELD_GUIDE } from '../schema/generated/field-guide.ts';

/** A file below `content/`. */
export interface ContentFile {
  /** Path from `content/`, with forward slashes. */
  path: string;
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/**
 * Lists the files below `content/` in the order of their paths, whatever order the disk has them in. Dot files and
 * the editors' field guide are passed over; a symbolic link is a problem, because it can publish what lies outside of the
 * publication.
 * @param root the project's root
 */
export function listContentFiles(root: string): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  walk('');
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };

  function walk(folder: string): void {
    for (const entry of readdirSync(path.join(root, 'content', folder), { withFileTypes: true })) {
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || `content/${below}` === FIELD_GUIDE) continue;
      if (entry.isDirectory()) walk(below);
      else if (entry.isFile()) {
        const { size, mtimeMs } = lstatSync(path.join(root, 'content', below));
        files.push({ path: below, size, modified: mtimeMs });
      } else problems.push(notAFile(below));
    }
  }
}

function notAFile(below: string): Problem {
  return {
    rule: 'symbolic-link',
    file: `content/${below}`,
    line: 1,
    column: 1,
    what: 'This is a link or a device, not a file.',
    why: 'It could publish what lies outside of content/.',
    fix: 'Put the file itself here.',
  };
}

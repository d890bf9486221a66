import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { namingFile } from '../cache/disk-error.ts';
import { readPlainFile } from '../cache/plain-file.ts';
import type { OwnHostFiles } from '../feeds/hosts/host-files.ts';

/** The file with the addresses of withdrawn stories, for whoever goes back to an earlier build. */
export const WITHDRAWN_FILE = 'withdrawn.json';

/** Files for servers, outside of the published folder, and what to say about them. */
export interface HostFolder {
  /** Text by path. */
  files: Record<string, string>;
  note?: string;
}

/** Pages run from a bundle with its own copies of every module: only the global object is shared with the build. */
const NAME = Symbol.for('broadsheet.host-folder');
const shared = globalThis as { [NAME]?: HostFolder | undefined };

/** Hands the files from the pages, which know the site, to the build, which knows when it is published. */
export function handHostFolder(folder: HostFolder): void {
  shared[NAME] = folder;
}

/** Writes the files that the pages have handed over, in place of those of the last build. */
export function writeHostFolder(folder: string): void {
  const handed = shared[NAME];
  if (!handed) return;
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(handed.files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    namingFile(target, () => writeFileSync(target, text));
  }
  if (handed.note !== undefined) console.log(handed.note);
}

/**
 * The newsroom's own files for hosts, from `public/`.
 * @param root the project's root
 */
export function ownHostFiles(root: string): OwnHostFiles {
  const textOf = (name: keyof OwnHostFiles) => {
    const file = `public/${name}`;
    return existsSync(path.join(root, file)) ? readPlainFile(root, file).toString() : '';
  };
  return { _headers: textOf('_headers'), _redirects: textOf('_redirects') };
}

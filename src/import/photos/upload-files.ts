import { readdirSync } from 'node:fs';
import path from 'node:path';
import { foldedPath } from '../../lib/file-name.ts';

/** A file of the uploads folder. */
export interface UploadFile {
  /** Its path on this machine. */
  file: string;
  /** True when only its name is the same, and its folder is another. */
  isGuess: boolean;
}

/** Finds the file of an address; undefined when the folder has none, or several that could be it. */
export type FindUpload = (address: string) => UploadFile | undefined;

/**
 * Reads the names in a copy of the old site's uploads. The folder may be `uploads` itself, `wp-content`, the whole old site, or one
 * with another name; a file is found by as much of its old path as there is. Links are not followed.
 */
export function uploadFiles(folder: string): FindUpload {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    byPath.set(foldedPath(name), file);
    const same = byName.get(foldedPath(entry.name));
    if (same) same.push(file);
    else byName.set(foldedPath(entry.name), [file]);
  }
  return (address) => {
    const parts = decodedParts(address);
    for (let from = 0; from < parts.length - 1; from++) {
      const file = byPath.get(parts.slice(from).join('/'));
      if (file !== undefined) return { file, isGuess: false };
    }
    const [file, ...others] = byName.get(parts.at(-1) ?? '') ?? [];
    return file === undefined || others.length > 0 ? undefined : { file, isGuess: path.dirname(file) !== folder };
  };
}

function decodedParts(address: string): string[] {
  const { pathname } = new URL(address);
  return pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return foldedPath(decodeURIComponent(part));
      } catch {
        return foldedPath(part);
      }
    });
}

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerTask } from '../cache/worker-task.ts';

/** A file to put into a site. */
export interface FileToWrite {
  /** Path from the site's folder. */
  file: string;
  bytes: Uint8Array;
  /** Size and time (in seconds) of the file that is there now, when there is one. */
  known?: { size: number; seconds: number };
}

/** What became of it. */
export interface FileWritten {
  file: string;
  size: number;
  seconds: number;
  /** False when the bytes that were there are the same: the file is left as it is, with its time. */
  changed: boolean;
}

/** Writes files in a worker. */
export const writeFilesTask = workerTask<typeof writeFiles>(import.meta.url, 'writeFiles');

/** Writes files into the folder of a site. */
export function writeFiles({ site, files }: { site: string; files: readonly FileToWrite[] }): FileWritten[] {
  return files.map(({ file, bytes, known }) => {
    const target = path.join(site, file);
    const size = bytes.length;
    if (known?.size === size && readFileSync(target).equals(bytes)) return { file, ...known, changed: false };
    // Never into the old file: the published site has the same one.
    if (known) rmSync(target, { force: true });
    else makeFolder(path.dirname(target));
    writeFileSync(target, bytes);
    return { file, size, seconds: Math.floor(statSync(target).mtimeMs / 1000), changed: true };
  });
}

/** Most folders are new and have a parent; only the first of a month has to make that too. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

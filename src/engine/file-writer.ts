import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileStamp } from '../cache/file-stamp.ts';
import { workerTask } from '../cache/worker-task.ts';
import { digest } from '../lib/digest.ts';

/** The bytes of a file, and what shows that they are still the same. */
interface FileMark {
  digest: string;
  stamp: string;
}

/** A file to put into a site. */
export interface FileToWrite {
  /** Path from the site's folder. */
  file: string;
  bytes: Uint8Array;
  /** The file that is there now, when there is one. */
  known?: FileMark;
}

/** What became of it. */
export interface FileWritten extends FileMark {
  file: string;
  /** False when the bytes that were there are the same: the file is left as it is, with its time. */
  changed: boolean;
}

/** Writes files in a worker. */
export const writeFilesTask = workerTask<typeof writeFiles>(import.meta.url, 'writeFiles');

/** Writes files into the folder of a site. */
export function writeFiles({ site, files }: { site: string; files: readonly FileToWrite[] }): FileWritten[] {
  return files.map(({ file, bytes, known }) => {
    const bytesDigest = digest(bytes);
    if (known?.digest === bytesDigest) return { file, ...known, changed: false };
    const target = path.join(site, file);
    // Never into the old file: the published site has the same one.
    if (known) rmSync(target, { force: true });
    else makeFolder(path.dirname(target));
    writeFileSync(target, bytes);
    return { file, digest: bytesDigest, stamp: fileStamp(target) ?? '', changed: true };
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

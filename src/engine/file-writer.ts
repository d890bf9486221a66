import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { namingFile } from '../cache/disk-error.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { workerTask } from '../cache/worker-task.ts';
import type { Workers } from '../cache/workers.ts';
import { digest } from '../lib/digest.ts';

/** The bytes of a file, and the stamp that shows that they have not changed. */
interface FileMark {
  digest: string;
  stamp: string;
}

/** A file to write into a site. */
export interface FileToWrite {
  /** Path from the site's folder. */
  file: string;
  bytes: Uint8Array;
  /** The existing file, if there is one. */
  known?: FileMark;
  /** True for a file that no page made. */
  isAdopted?: boolean;
}

/** Files to write into the folder of a site. */
export interface WriteJob {
  site: string;
  files: readonly FileToWrite[];
}

/** The result of writing a file. */
export interface FileWritten extends FileMark {
  file: string;
  /** False when the bytes are unchanged: the file is left as it is, with its time. */
  changed: boolean;
}

/** The result of writing files, in the order of the job. */
export interface FilesWritten {
  written: FileWritten[];
  /** What the examination of the site keeps of them, as plain data. */
  notes?: unknown;
}

/** Writes files. */
export interface FileWriter {
  /** @param handedOver buffers that the worker gets without a copy */
  inWorker(job: WriteJob, handedOver: readonly ArrayBuffer[]): Promise<FilesWritten>;
  inThisThread(job: WriteJob): FilesWritten;
}

/** Writes files in a worker. */
const writeFilesTask = workerTask<typeof writePlainly>(import.meta.url, 'writePlainly');

/** A writer that does nothing else with the files. */
export function plainWriter(workers: Workers): FileWriter {
  return {
    inWorker: (job, handedOver) => workers.run(writeFilesTask, job, handedOver),
    inThisThread: writePlainly,
  };
}

/** Writes files without a look at them. */
export function writePlainly(job: WriteJob): FilesWritten {
  return { written: writeFiles(job) };
}

/** Writes files into the folder of a site. */
export function writeFiles({ site, files }: WriteJob): FileWritten[] {
  return files.map(({ file, bytes, known }) => {
    const bytesDigest = digest(bytes);
    if (known?.digest === bytesDigest) return { file, ...known, changed: false };
    const target = path.join(site, file);
    // The old file is never overwritten, because the published site has the same one.
    if (known) rmSync(target, { force: true });
    else makeFolder(path.dirname(target));
    namingFile(target, () => writeFileSync(target, bytes));
    return { file, digest: bytesDigest, stamp: fileStamp(target) ?? '', changed: true };
  });
}

/** Most folders are new and have a parent; only the first of a month must create the parent too. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

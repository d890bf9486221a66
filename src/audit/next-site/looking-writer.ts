import { readFileSync } from 'node:fs';
import path from 'node:path';
import { workerTask } from '../../cache/worker-task.ts';
import { writeFiles, type FilesWritten, type FileToWrite, type WriteJob } from '../../engine/file-writer.ts';
import { openFirstLook, type FirstLook, type Looks, type LookSetup } from './first-look.ts';

/* What a thread does that writes files and looks at them. Its first look at the site stays open from one batch to the next. */

let opened: FirstLook | undefined;

/** Opens the first look at a site in a worker. */
export const openLookTask = workerTask<typeof openLook>(import.meta.url, 'openLook');

export function openLook(setup: LookSetup): void {
  opened = openFirstLook(setup);
}

/** Names files of the site to a worker. */
export const expectFilesTask = workerTask<typeof expectFiles>(import.meta.url, 'expectFiles');

export function expectFiles(files: readonly string[]): void {
  opened?.expect(files);
}

/** Writes files in a worker, and looks at them. */
export const writeAndLookTask = workerTask<typeof writeAndLook>(import.meta.url, 'writeAndLook');

/** Writes files, and looks at the bytes of those that are others than before. The notes are {@link Looks}. */
export function writeAndLook(job: WriteJob): FilesWritten {
  const written = writeFiles(job);
  const names = job.files.map((item, index) => (written[index]?.changed && isOwn(item) ? item.file : ''));
  const notes = lookOf(job.site).look(names, (index) => textOf(job.files[index]));
  return { written, notes };
}

/** Reads files in a worker, and looks at them. */
export const readAndLookTask = workerTask<typeof readAndLook>(import.meta.url, 'readAndLook');

export function readAndLook({ site, files }: { site: string; files: readonly string[] }): Looks {
  return lookOf(site).look(files, (index) => readFileSync(path.join(site, files[index] ?? ''), 'utf8'));
}

/** The code makes style sheets and scripts, too; the newsroom answers for the files of `public/`. */
export function isOwn({ file, isAdopted = false }: Pick<FileToWrite, 'file' | 'isAdopted'>): boolean {
  return !isAdopted || file.startsWith('_astro/');
}

function textOf(item: FileToWrite | undefined): string {
  if (!item) return '';
  const { buffer, byteOffset, byteLength } = item.bytes;
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

function lookOf(site: string): FirstLook {
  if (opened?.folder !== site) throw new Error(`Nobody has opened the first look at ${site}.`);
  return opened;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { ContentEntry } from '../newsroom/content.ts';
import { workerTask } from '../cache/worker-task.ts';
import type { Problem } from '../lib/problem.ts';
import type { RawFields } from '../schema/yaml/sound-fields.ts';
import { KINDS, kindOf, type FileData } from './content-kinds.ts';

/** The data of a file of `content/`. */
export interface ReadEntry extends ContentEntry<Record<string, unknown>> {
  /** The digest of its fields, without the facts of its body. */
  fieldsDigest: string;
}

/** The result of reading a file of `content/`: an entry, or problems with the data that could be read. */
export type FileReading = { path: string } & (
  { ok: true; value: ReadEntry } | { ok: false; problems: Problem[]; sound?: RawFields; mended?: ReadEntry }
);

/** A file whose stamp is new. */
export interface FileToRead {
  /** The path from `content/`. */
  path: string;
  /** The digest of its data when it was last read, if ever. */
  known?: string | undefined;
}

/** The result of reading a file again: undefined when its content has not changed. */
export type Rereading = FileReading | { path: string; isSame: true };

/**
 * Reads and checks files one by one; their references are checked when all files are known.
 * @param paths from `content/`
 */
export async function readFiles(root: string, paths: readonly string[]): Promise<FileReading[]> {
  const readings = await rereadFiles(
    root,
    paths.map((below) => ({ path: below })),
  );
  return readings.filter((reading) => 'ok' in reading);
}

/** Reads changed files in a worker. */
export const rereadFilesTask = workerTask<typeof rereadInWorker>(import.meta.url, 'rereadInWorker');

/** {@link rereadFiles} with one argument, as workers call it. */
export function rereadInWorker({ root, files }: { root: string; files: readonly FileToRead[] }): Promise<Rereading[]> {
  return rereadFiles(root, files);
}

/**
 * Reads files as {@link readFiles} does and returns those with new content: after a restored cache, all files have new
 * stamps but few have new content.
 */
export async function rereadFiles(root: string, files: readonly FileToRead[]): Promise<Rereading[]> {
  const readings: Rereading[] = [];
  for (const { path: below, known } of files) {
    const found = kindOf(below);
    if (!found) continue;
    const file = `content/${below}`;
    const bytes = readFileSync(path.join(root, file));
    const contentDigest = digest(bytes);
    if (contentDigest === known) {
      readings.push({ path: below, isSame: true });
      continue;
    }
    const entry = (data: FileData): ReadEntry => {
      return { file, digest: contentDigest, fieldsDigest: digest(JSON.stringify(data['frontMatter'] ?? data)), data };
    };
    const reading = await KINDS[found.kind].read(file, bytes);
    if (reading.ok) readings.push({ path: below, ok: true, value: entry(reading.value) });
    else {
      const { mended, ...failed } = reading;
      readings.push({ path: below, ...failed, ...(mended && { mended: entry(mended) }) });
    }
  }
  return readings;
}

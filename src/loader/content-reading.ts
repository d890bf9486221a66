import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { ContentEntry } from '../newsroom/content.ts';
import type { Reading } from '../schema/yaml/source-text.ts';
import { KINDS, kindOf } from './content-kinds.ts';
import { workerTask } from '../cache/worker-task.ts';

/** What a file of `content/` says. */
export interface ReadEntry extends ContentEntry<Record<string, unknown>> {
  /** Digest of its fields: of its data without what is known of a body. */
  fieldsDigest: string;
}

/** What reading a file of `content/` brought: an entry or problems. */
export type FileReading = { path: string } & Reading<ReadEntry>;

/** Reads files in a worker. */
export const readFilesTask = workerTask<typeof readFilesOf>(import.meta.url, 'readFilesOf');

/** {@link readFiles} with one argument, as workers call it. */
export function readFilesOf({ root, paths }: { root: string; paths: readonly string[] }): Promise<FileReading[]> {
  return readFiles(root, paths);
}

/**
 * Reads and checks files, each by itself; what they refer to is checked when all are known.
 * @param paths from `content/`
 */
export async function readFiles(root: string, paths: readonly string[]): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const below of paths) {
    const found = kindOf(below);
    if (!found) continue;
    const file = `content/${below}`;
    const bytes = readFileSync(path.join(root, file));
    const reading = await KINDS[found.kind].read(file, bytes);
    if (!reading.ok) {
      readings.push({ path: below, ...reading });
      continue;
    }
    const data = reading.value;
    const fieldsDigest = digest(JSON.stringify(data['frontMatter'] ?? data));
    readings.push({ path: below, ok: true, value: { file, digest: digest(bytes), fieldsDigest, data } });
  }
  return readings;
}

import { digest } from '../lib/digest.ts';
import type { ContentData, ContentEntry, KindName } from '../newsroom/content.ts';
import { packed, unpacked, type PackedValues } from '../cache/packed-values.ts';
import { readPlainFile } from '../cache/plain-file.ts';
import { workerTask } from '../cache/worker-task.ts';
import { KINDS, kindOf, type KindReading } from './content-kinds.ts';
import type { NewsroomSettings } from '../schema/newsroom-settings.ts';
import { newsroomSettings } from './settings/newsroom-settings.ts';

/** The data of a file of `content/`. */
export type ReadEntry<Name extends KindName = KindName> = ContentEntry<ContentData[Name]> & {
  /** The digest of its fields, without the facts of its body. */
  fieldsDigest: string;
};

/** The result of reading a file of `content/`: an entry, or problems with the data that could be read. */
export type FileReading<Name extends KindName = KindName> = {
  [One in Name]: { kind: One; id: string; reading: KindReading<ReadEntry<One>> };
}[Name];

/** A file whose stamp is new. */
export interface FileToRead {
  /** The path from `content/`. */
  path: string;
  /** The digest of its data when it was last read, if ever. */
  known?: string | undefined;
}

/** What a worker is to read. */
interface FilesToRead {
  root: string;
  files: readonly FileToRead[];
  settings: NewsroomSettings;
}

/** The result of reading a file again; without an entry when its content has not changed. */
export type Rereading = FileReading | { kind: KindName; id: string; isSame: true };

/**
 * Reads and checks files one by one; their references are checked when all files are known.
 * @param paths from `content/`
 */
export async function readFiles(
  root: string,
  paths: readonly string[],
  settings: NewsroomSettings = {},
): Promise<FileReading[]> {
  const files = paths.map((below) => ({ path: below }));
  const readings = await rereadFiles(root, files, settings);
  return readings.filter((reading) => 'reading' in reading);
}

/**
 * Reads and checks a file of one kind.
 * @throws a disk error when it is not there, and ContentError when it is no plain file
 */
export function readFile<Name extends KindName>(root: string, kind: Name, id: string): Promise<FileReading<Name>> {
  return readBytes(kind, id, readPlainFile(root, KINDS[kind].fileOf(id)), newsroomSettings(root));
}

/** Reads changed files in a worker. */
export const rereadFilesTask = workerTask<typeof rereadInWorker>(import.meta.url, 'rereadInWorker');

/** What a worker has read: {@link receivedReadings} opens it. */
interface SentReadings {
  /** JSON of what was good, packed. It takes less time than copies of objects, and less memory afterwards. */
  good: string;
  /** Problems may hold what JSON cannot. */
  faulty: Rereading[];
}

/** {@link rereadFiles} as workers call it. */
export async function rereadInWorker({ root, files, settings }: FilesToRead): Promise<SentReadings> {
  const readings = await rereadFiles(root, files, settings);
  const isFaulty = (reading: Rereading) => 'reading' in reading && !reading.reading.ok;
  return {
    good: JSON.stringify(packed(readings.filter((reading) => !isFaulty(reading)))),
    faulty: readings.filter(isFaulty),
  };
}

/**
 * What a worker has read.
 * @param pool texts of which one copy is enough
 */
export function receivedReadings({ good, faulty }: SentReadings, pool: Map<string, string>): Rereading[] {
  return [...(unpacked(JSON.parse(good) as PackedValues, pool) as Rereading[]), ...faulty];
}

/**
 * Reads files as {@link readFiles} does and returns those with new content: after a restored cache, all files have new
 * stamps but few have new content.
 */
export async function rereadFiles(
  root: string,
  files: readonly FileToRead[],
  settings: NewsroomSettings,
): Promise<Rereading[]> {
  const readings: Rereading[] = [];
  for (const { path: below, known } of files) {
    const found = kindOf(below);
    if (!found) continue;
    const { kind, id } = found;
    const bytes = readPlainFile(root, `content/${below}`);
    readings.push(known === digest(bytes) ? { kind, id, isSame: true } : await readBytes(kind, id, bytes, settings));
  }
  return readings;
}

async function readBytes<Name extends KindName>(
  kind: Name,
  id: string,
  bytes: Uint8Array,
  settings: NewsroomSettings,
): Promise<FileReading<Name>> {
  const file = KINDS[kind].fileOf(id);
  const entry = (data: ContentData[Name]): ReadEntry<Name> => {
    const fields = 'frontMatter' in data ? data.frontMatter : data;
    return { file, digest: digest(bytes), fieldsDigest: digest(JSON.stringify(fields)), data };
  };
  const reading = await KINDS[kind].read(file, bytes, settings);
  if (reading.ok) return { kind, id, reading: { ok: true, value: entry(reading.value) } };
  const { mended, ...failed } = reading;
  return { kind, id, reading: { ...failed, ...(mended && { mended: entry(mended) }) } };
}

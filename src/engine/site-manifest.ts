import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import { fileRows, type FileRows } from './manifest/file-rows.ts';
import { keyTexts, packTexts, unpackTexts, type KeyTexts } from './manifest/key-texts.ts';
import { isCopyMark, markOf } from './manifest/key-mark.ts';
import { keepParts, partOf, partsFolder, readPart, writePart, type PartName } from './manifest/manifest-part.ts';

/** What a manifest is on disk: the list of its parts. The parts are files beside it. */
export interface ManifestIndex {
  /** Digest of the code that rendered the site. */
  revision: string;
  parts: PartName[];
}

/** A part that was read, with the first and the number of its rows. */
interface OpenPart extends PartName {
  first: number;
  count: number;
}

/** The contents of a site. */
export interface SiteManifest {
  /** Digest of the code that rendered it. */
  revision: string;
  /** The rows of the files, by path from the site's folder, with forward slashes. */
  files: Map<string, number>;
  /** What is known of each file. Two manifests may share them: those of the published site and of the next one. */
  facts: SiteFacts;
  /** False when some of its parts are missing or damaged: it does not name all files. */
  isWhole: boolean;
}

/** Facts about files, by row. */
export interface SiteFacts extends Pick<FileRows, 'facts' | 'mark' | 'set'> {
  /** Adds a file; the key is what made it. Files that have no digest yet get it by `set`. */
  add(file: string, key: string, known?: { digest: string; stamp: string }): number;
  /** The path of the file in a row. */
  name(row: number): string;
  /** The key of a file in full. It is read from the disk when the file is not a new one. */
  key(row: number): string;
  /** Writes a list of files, of which only those parts that have changed. */
  write(folder: string, files: ReadonlyMap<string, number>): PartName[];
}

/** A manifest without files. */
export function newManifest(revision = ''): SiteManifest {
  return { revision, files: new Map(), facts: siteFacts([], [], fileRows(), ''), isWhole: true };
}

/**
 * Reads which parts a manifest has; undefined when there is none, when it is damaged, and when an earlier version wrote it.
 * @param sealedFor where it was to be read
 */
export function readIndex(file: string, sealedFor = file): ManifestIndex | undefined {
  const index = readSealed(file, sealedFor) as Partial<ManifestIndex> | undefined;
  // Earlier versions of the engine had all files in this one.
  return index?.parts ? (index as ManifestIndex) : undefined;
}

/**
 * Reads a manifest; undefined when there is none or when it is damaged. The files of a part that is missing or damaged are not in it.
 * @param sealedFor where it was to be read
 */
export function readManifest(file: string, sealedFor = file): SiteManifest | undefined {
  const index = readIndex(file, sealedFor);
  if (!index) return undefined;
  const folder = partsFolder(file);
  const rows = fileRows();
  const files = new Map<string, number>();
  const names: string[] = [];
  const parts: OpenPart[] = [];
  for (const part of index.parts) {
    const read = readPart(folder, part);
    if (!read) continue;
    const first = rows.addRecords(read.records);
    for (const [number, name] of read.names.entries()) {
      files.set(name, first + number);
      names.push(name);
    }
    parts.push({ ...part, first, count: read.names.length });
  }
  const isWhole = parts.length === index.parts.length;
  return { revision: index.revision, files, facts: siteFacts(parts, names, rows, folder), isWhole };
}

/**
 * Writes a manifest with its seal.
 * @param readAs where it will be read, if it is renamed before
 */
export function writeManifest(
  file: string,
  { revision, files, facts }: Omit<SiteManifest, 'isWhole'>,
  readAs = file,
): void {
  const index: ManifestIndex = { revision, parts: facts.write(partsFolder(file), files) };
  writeIndex(file, index, readAs);
}

/** Writes the list of parts, when all of them are there. */
export function writeIndex(file: string, index: ManifestIndex, readAs = file): void {
  writeSealed(file, index, readAs);
}

/** Removes the parts of earlier manifests. */
export function removeOldParts(manifest: string): void {
  const index = readIndex(manifest);
  if (index) keepParts(partsFolder(manifest), index.parts);
}

/** Parts whose keys stay in memory after they were read: those of the lists, and of some months. */
const OPEN_PARTS = 40;

/**
 * Opens the facts about files.
 * @param names the path of each row
 * @param folder where the parts were read
 */
function siteFacts(parts: readonly OpenPart[], names: string[], rows: FileRows, folder: string): SiteFacts {
  /** Rows from this one on are new. */
  const firstNew = rows.count();
  const newKeys: KeyTexts = keyTexts();
  const openKeys = new Map<OpenPart, string[]>();

  function keysOf(part: OpenPart): string[] {
    const read = openKeys.get(part) ?? unpackKeys(folder, part);
    openKeys.delete(part);
    openKeys.set(part, read);
    const [oldest] = openKeys.keys();
    if (openKeys.size > OPEN_PARTS && oldest) openKeys.delete(oldest);
    return read;
  }

  function key(row: number): string {
    if (row >= firstNew) return newKeys.get(row - firstNew);
    const part = parts.find(({ first, count }) => row < first + count);
    return (part && keysOf(part)[row - part.first]) ?? '';
  }

  const nameOf = (row: number) => names[row] ?? '';

  return {
    facts: rows.facts,
    mark: rows.mark,
    set: rows.set,
    name: nameOf,
    key,
    add(file, text, known = { digest: '', stamp: '' }) {
      names.push(file);
      const mark = markOf(text);
      // Nobody asks why a copy was made.
      newKeys.add(isCopyMark(mark) ? '' : text);
      return rows.add({ ...known, mark });
    },
    write(target, files) {
      const isIn = (row: number) => files.get(nameOf(row)) === row;
      const fresh = new Map<string, number[]>();
      for (let row = firstNew; row < rows.count(); row++) {
        if (!isIn(row)) continue;
        const name = partOf(nameOf(row));
        const list = fresh.get(name);
        if (list) list.push(row);
        else fresh.set(name, [row]);
      }
      const written: PartName[] = [];
      const write = (name: string, list: readonly number[]) => {
        if (list.length === 0) return;
        const keys = packTexts(list.map(key));
        written.push(writePart(target, name, { names: list.map(nameOf), records: rows.records(list), keys }));
      };
      for (const { first, count, ...part } of parts) {
        const kept = Array.from({ length: count }, (_, number) => first + number).filter(isIn);
        const added = fresh.get(part.name) ?? [];
        fresh.delete(part.name);
        if (kept.length === count && added.length === 0 && target === folder) written.push(part);
        else write(part.name, [...kept, ...added]);
      }
      for (const [name, list] of fresh) write(name, list);
      return written;
    },
  };
}

function unpackKeys(folder: string, part: OpenPart): string[] {
  const read = readPart(folder, part);
  return read ? unpackTexts(read.keys) : [];
}

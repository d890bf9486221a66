import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { writeWhole } from '../../cache/whole-file.ts';
import { digest } from '../../lib/digest.ts';
import { ROW } from './file-rows.ts';

/** A part of a manifest, as the manifest names it. */
export interface PartName {
  name: string;
  /** Digest of its bytes, which are in a file of this name: a part is never overwritten. */
  digest: string;
}

/** A part of a manifest. */
export interface ManifestPart {
  /** Paths of the files. */
  names: string[];
  /** A row for each of them. */
  records: Buffer;
  /** The texts of their keys, compressed: they are read only to say why a page has changed. */
  keys: Uint8Array;
}

/** The folder that holds the parts of a manifest. */
export function partsFolder(manifest: string): string {
  return path.join(path.dirname(manifest), 'site');
}

/** Parts for files that are not in the folder of a month. */
const OTHERS = 32;
const MONTH = /^(\d{4})\/(\d\d)\//;

/**
 * The part that a file belongs to: one for each month of stories, and the others by the digest of their two outermost folders, so
 * that all files of a folder are in one part.
 */
export function partOf(file: string): string {
  const [, year, month] = MONTH.exec(file) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month}`;
  const first = file.indexOf('/') + 1;
  const folder = file.slice(0, Math.max(first, file.indexOf('/', first)));
  return `other-${parseInt(hash('sha256', folder).slice(0, 4), 16) % OTHERS}`;
}

/** Writes a part. */
export function writePart(folder: string, name: string, { names, records, keys }: ManifestPart): PartName {
  const list = Buffer.from(JSON.stringify(names));
  const files = zstdCompressSync(Buffer.concat([sizeOf(list), list, records]), {
    params: { [constants.ZSTD_c_compressionLevel]: 1 },
  });
  const bytes = Buffer.concat([sizeOf(files), files, keys]);
  const part = { name, digest: digest(bytes) };
  writeWhole(fileOf(folder, part), bytes);
  return part;
}

/** Reads a part; undefined when it is not there, or is not what was written. */
export function readPart(folder: string, part: PartName): ManifestPart | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(fileOf(folder, part));
  } catch {
    return undefined;
  }
  if (digest(bytes) !== part.digest) return undefined;
  const [packed, keys] = divided(bytes);
  const [list, records] = divided(zstdDecompressSync(packed));
  const names = JSON.parse(list.toString()) as string[];
  // Another version of the engine may have other rows.
  return records.length === names.length * ROW ? { names, records, keys } : undefined;
}

/** Removes all parts but those of some manifest, and what a killed build has left. */
export function keepParts(folder: string, parts: readonly PartName[]): void {
  if (!existsSync(folder)) return;
  const wanted = new Set(parts.map((part) => path.basename(fileOf(folder, part))));
  for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(path.join(folder, file), { force: true });
}

function fileOf(folder: string, { name, digest }: PartName): string {
  return path.join(folder, `${name}-${digest}`);
}

function sizeOf(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  return size;
}

/** Divides bytes that begin with a length of four bytes: as many bytes as it says, and the rest. */
function divided(bytes: Buffer): [Buffer, Buffer] {
  const end = 4 + bytes.readUInt32LE();
  return [bytes.subarray(4, end), bytes.subarray(end)];
}

import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { irregularPath } from '../../cache/irregular-entry.ts';
import { readPlainFile } from '../../cache/plain-file.ts';
import { isPartial, writeWhole } from '../../cache/whole-file.ts';
import { digest } from '../../lib/digest.ts';
import type { DeskFile } from '../desk-channel.ts';

/** The files that the desk reads and writes: texts, photos and tables of the publication. A folder is not named like a file. */
const PLACE =
  /^content\/(?!brand\/|logo\.|FRONTMATTER\.md$)(?:(?![^/]*\.(?:md|yaml|csv|jpe?g|png|webp)\/)[^\s./\\][^/\\]*\/)*[^\s./\\][^/\\]*\.(?:md|yaml|csv|jpe?g|png|webp)$/i;
const TEXT = /\.(?:md|yaml)$/;
/** The folders of photos, tables and texts; the fonts and logos of the brand are not for the desk. */
const ROOT = 'content';

/** Why a path is not for the desk; undefined when it is. */
export function refusedPath(root: string, file: string): string | undefined {
  if (!PLACE.test(file) || path.posix.normalize(file) !== file || file.includes('\0'))
    return `${file} is not a text, photo or table in content/.`;
  return irregularPath(root, file)?.what;
}

/** Every file of the desk, with the text of texts. */
export function listFiles(root: string): DeskFile[] {
  return pathsOf(root).map((file) => {
    const { size, mtimeMs } = statSync(path.join(root, file));
    const text = TEXT.test(file) ? readPlainFile(root, file) : undefined;
    const isReadable = text !== undefined && isUtf8(text);
    const stamp = statVersion(size, mtimeMs);
    const version = text ? digest(text) : stamp;
    return {
      path: file,
      size,
      modified: Math.floor(mtimeMs),
      version,
      stamp,
      ...(isReadable && { text: text.toString() }),
    };
  });
}

/** The stamps of all files of the desk, by path. */
export function listStamps(root: string): Record<string, string> {
  return Object.fromEntries(pathsOf(root).map((file) => [file, stampOf(root, file) ?? '']));
}

/** The stamp of a file; undefined when there is none. */
export function stampOf(root: string, file: string): string | undefined {
  const found = statSync(path.join(root, file), { throwIfNoEntry: false });
  return found && statVersion(found.size, found.mtimeMs);
}

function pathsOf(root: string): string[] {
  const entries = readdirSync(path.join(root, ROOT), { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    if (!entry.isFile() || isPartial(entry.name)) return [];
    const file = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    return PLACE.test(file) ? [file] : [];
  });
}

/** The bytes of a file; undefined when there is none. */
export function readFile(root: string, file: string): Buffer | undefined {
  return existsSync(path.join(root, file)) ? readPlainFile(root, file) : undefined;
}

/** The version of a file: of what a text says, and of the last writing of a photo. Undefined when there is none. */
export function versionOf(root: string, file: string): string | undefined {
  if (TEXT.test(file)) {
    const text = readFile(root, file);
    return text && digest(text);
  }
  return stampOf(root, file);
}

function statVersion(size: number, modified: number): string {
  return `${size}-${modified}`;
}

/** Why a file cannot be written over; undefined when it can. The desk would lose the letters of a text that is no UTF-8. */
export function lossOf(root: string, file: string): string | undefined {
  const before = TEXT.test(file) ? readFile(root, file) : undefined;
  return before && !isUtf8(before) ? `${file} is not saved as UTF-8, so it cannot be changed here.` : undefined;
}

/** Writes a file whole. A text keeps its line ends and what follows its last line; one that says the same is not written. */
export function writeFile(root: string, file: string, bytes: Buffer): void {
  const before = readFile(root, file);
  const content = before && TEXT.test(file) ? keptText(before.toString(), bytes.toString()) : bytes;
  if (content !== undefined) writeWhole(path.join(root, file), content);
}

/** Removes a file. */
export function removeFile(root: string, file: string): void {
  rmSync(path.join(root, file), { force: true });
}

/**
 * The text as it is written: the CMS trims a text and has one kind of line end.
 * @returns undefined when it is the text that is there
 */
export function keptText(before: string, after: string): string | undefined {
  const isWindows = before.includes('\r\n');
  const plain = (text: string) =>
    text
      .replace(/^\uFEFF/, '')
      .replaceAll(/\r\n?/g, '\n')
      .trim();
  if (plain(before) === plain(after)) return undefined;
  const [end = ''] = /\s*$/.exec(before) ?? [];
  const text = after.trimEnd() + (isWindows ? end.replaceAll('\r\n', '\n') : end);
  return isWindows ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}

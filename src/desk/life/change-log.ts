import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '../../cache/build-folder.ts';
import { readPlainFile } from '../../cache/plain-file.ts';
import { writeWhole } from '../../cache/whole-file.ts';
import type { FileChange } from './story-operation.ts';

/** Something that was done to a story at the desk. */
export interface LoggedChange {
  id: string;
  /** The name of the operation, as its button has it. */
  title: string;
  /** The story's file after it, by path from the project's root. */
  file: string;
  /** Milliseconds since 1970. */
  time: number;
  changes: FileChange[];
}

/** Why nothing was written: a file has another text than the one that was looked at. */
export const CHANGED_MEANWHILE =
  'Somebody has saved this file since you looked at it, so nothing was written. Read it again, and repeat the change.';

/** As many changes are kept as somebody may want to undo. */
const MOST = 50;

/**
 * Writes the files of an operation, each as a whole, and remembers how they were. Nothing is written if a file is not as the
 * operation has found it.
 * @returns the entry with which it can be undone; undefined if nothing was written
 */
export function applyChanges(root: string, change: Omit<LoggedChange, 'id'>): LoggedChange | undefined {
  if (!change.changes.every(({ file, before }) => textOf(root, file) === before)) return undefined;
  const logged = { ...change, id: randomUUID() };
  // What can be undone is on disk before anything is done.
  writeLog(root, [logged, ...changeLog(root)].slice(0, MOST));
  write(root, change.changes);
  return logged;
}

/**
 * Undoes what was done, if its files are still as it has left them.
 * @returns the entry; undefined if nothing was written
 */
export function undoChange(root: string, id: string): LoggedChange | undefined {
  const log = changeLog(root);
  const found = log.find((one) => one.id === id);
  if (!found || !isUndoable(root, found)) return undefined;
  write(
    root,
    found.changes.map(({ file, before, after }) => ({ file, before: after, after: before })),
  );
  writeLog(
    root,
    log.filter((one) => one.id !== id),
  );
  return found;
}

/** Whether the files are still as a change has left them. */
export function isUndoable(root: string, { changes }: LoggedChange): boolean {
  return changes.every(({ file, after }) => textOf(root, file) === after);
}

/** What was done at the desk, the latest first. A log that cannot be read counts as empty. */
export function changeLog(root: string): LoggedChange[] {
  try {
    return JSON.parse(readFileSync(buildFolder(root).deskChanges, 'utf8')) as LoggedChange[];
  } catch {
    return [];
  }
}

function writeLog(root: string, log: readonly LoggedChange[]): void {
  writeWhole(buildFolder(root).deskChanges, JSON.stringify(log));
}

/** Files that are new come first, so that a text is never nowhere. */
function write(root: string, changes: readonly FileChange[]): void {
  for (const { file, after } of changes) if (after !== undefined) writeFile(root, file, after);
  for (const { file, after } of changes) if (after === undefined) rmSync(path.join(root, file));
}

function writeFile(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeWhole(path.join(root, file), text);
}

function textOf(root: string, file: string): string | undefined {
  return existsSync(path.join(root, file)) ? readPlainFile(root, file).toString('utf8') : undefined;
}

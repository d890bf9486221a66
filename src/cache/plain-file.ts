import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type BigIntStats,
} from 'node:fs';
import path from 'node:path';
import { ContentError, type Problem } from '../lib/problem.ts';
import { namingFile } from './disk-error.ts';
import { irregularPath } from './irregular-entry.ts';
import { unsavedFile } from './unsaved-files.ts';

/**
 * A symbolic link at the end of a path is not followed, and opening a pipe does not wait for a writer. Windows has
 * neither flag; there, the real path shows a link.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Error codes of an entry that {@link FLAGS} refuse: a link (FreeBSD has a code of its own), and a socket. */
const REFUSED = ['ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP'];

/** Attempts to read a file that somebody replaces just now: many editors save a file by renaming another one over it. */
const ATTEMPTS = 5;

/**
 * Reads a file of the project. It refuses anything but a plain file at exactly this path: no symbolic link in any part of
 * the path, no pipe, no socket, no device. It checks the open file, so that nobody can put a link in its place between
 * the check and the reading. Hard links are allowed, because git does not store them. During a preview, a file that is being
 * typed is read as it is on the screen.
 * @param root the project's root, which may itself be reached through a link
 * @param file path from there, with forward slashes
 * @throws ContentError for anything else than a plain file, and an error of the disk when there is nothing
 */
export function readPlainFile(root: string, file: string): Buffer {
  const below = path.posix.normalize(file);
  const unsaved = unsavedFile(below);
  if (unsaved) return unsaved;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const bytes = tryToRead(root, below);
    if (bytes) return bytes;
    const problem = irregularPath(root, below);
    if (problem) throw new ContentError([problem]);
  }
  throw new ContentError([replaced(below)]);
}

/** @returns undefined when this is not, or no longer, a plain file at this path */
function tryToRead(root: string, below: string): Buffer | undefined {
  let open: number;
  try {
    open = openSync(path.join(root, below), FLAGS);
  } catch (error) {
    if (error instanceof Error && 'code' in error && REFUSED.includes(String(error.code))) return undefined;
    throw error;
  }
  try {
    const found = fstatSync(open, { bigint: true });
    return found.isFile() && isAt(open, found, root, below)
      ? namingFile(path.join(root, below), () => readFileSync(open))
      : undefined;
  } finally {
    closeSync(open);
  }
}

/** Returns true when an open file is the one at a path of the project whose folders are no links. */
function isAt(open: number, found: BigIntStats, root: string, below: string): boolean {
  const expected = path.join(realpathSync.native(root), below);
  try {
    // Linux knows the real path of an open file.
    const real = readlinkSync(`/proc/self/fd/${open}`);
    return real === expected || folded(real) === folded(expected);
  } catch {
    return isStillAt(found, path.join(root, below), folded(expected));
  }
}

/**
 * The same where the system does not tell the path of an open file. Somebody who exchanges a folder twice within these
 * three calls could deceive it; a link that a repository contains cannot.
 */
function isStillAt({ dev, ino }: BigIntStats, target: string, expected: string): boolean {
  try {
    const before = folded(realpathSync.native(target));
    const now = lstatSync(target, { bigint: true });
    const after = folded(realpathSync.native(target));
    return before === expected && after === expected && now.dev === dev && now.ino === ino;
  } catch {
    // Somebody has removed it.
    return false;
  }
}

/** Some disks ignore the case and the normal form of a name, and return the name as it was first written. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function replaced(file: string): Problem {
  return {
    rule: 'file-replaced',
    file,
    line: 1,
    column: 1,
    what: 'Another program replaced this file, or a folder above it, each time it was read.',
    fix: 'Run the command again when nothing else writes to the project.',
  };
}

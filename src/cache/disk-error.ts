import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a disk error says: the state of the path, and what to do about it. */
interface Meaning {
  /** Continues the sentence that begins with the path. */
  state: string;
  remedy: string;
}

const NO_ACCESS: Meaning = {
  state: 'cannot be used: the user who runs this may not read or write it',
  remedy: 'Give that user access to it.',
};

/** The error codes of the system that a person can do something about. */
const MEANINGS: Record<string, Meaning> = {
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
  EROFS: {
    state: 'cannot be written: its disk is read-only',
    remedy: 'Run this where the folder of the project can be written to.',
  },
  ENOSPC: { state: 'cannot be written: the disk is full', remedy: 'Make room and run this again.' },
  EDQUOT: { state: 'cannot be written: the disk quota is used up', remedy: 'Make room and run this again.' },
  EXDEV: {
    state: 'cannot be moved: the other place is on another disk',
    remedy: 'Put both on one disk, or build into another folder with --out.',
  },
  EBUSY: {
    state: 'is in use: it is a mounted disk, or another program holds it',
    remedy: 'End that program, or build into another folder with --out.',
  },
  ENAMETOOLONG: {
    state: 'cannot be written: the disk does not take so long a name',
    remedy: 'Shorten the name of the file in content/ or public/ that it comes from.',
  },
  ENOTDIR: { state: 'cannot be reached: a file is where a folder is needed', remedy: 'Move that file away.' },
  EEXIST: { state: 'is there already, and is not what is needed', remedy: 'Move it away.' },
  EISDIR: { state: 'is a folder where a file is needed', remedy: 'Move it away.' },
  ENOTEMPTY: { state: 'cannot be removed: another program writes into it', remedy: 'End that program.' },
  ELOOP: { state: 'cannot be reached: its links lead in a circle', remedy: 'Remove the links.' },
  EMFILE: {
    state: 'cannot be opened: too many files are open',
    remedy: 'Raise the limit (`ulimit -n 4096`) and run this again.',
  },
  ENFILE: { state: 'cannot be opened: the system has too many open files', remedy: 'End other programs.' },
  EFBIG: { state: 'cannot be written: it is larger than the disk or the system allows', remedy: 'Raise `ulimit -f`.' },
  EMLINK: { state: 'cannot be linked: it has too many links', remedy: 'Put the project on another disk.' },
  EIO: { state: 'cannot be used: the disk reports a fault', remedy: 'Check the disk, and keep a copy of the project.' },
  ESTALE: { state: 'was replaced on the network drive', remedy: 'Mount the drive again.' },
  ENOENT: {
    state: 'is missing',
    remedy: 'Restore it; if it was there a moment ago, another program removed it: run this again.',
  },
};

/** Node says that a folder is missing when it cannot make it with its parents on a read-only disk. */
const NO_FOLDER: Meaning = {
  state: 'cannot be made: the folder around it is missing, or cannot be written to',
  remedy: 'Name another folder, or give the user who runs this write access to it.',
};

/** The messages of the bundler, of SQLite and of Node's `rmSync` for the same errors. They give no code. */
const FOREIGN_MESSAGES: [said: RegExp, code: string][] = [
  [/No space left on device|database or disk is full/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/Read-only file system|attempt to write a readonly database/, 'EROFS'],
  [/Permission denied/, 'EACCES'],
  [/Operation not permitted/, 'EPERM'],
  [/resource busy/, 'EBUSY'],
  [/Directory not empty/, 'ENOTEMPTY'],
  [/Not a directory/, 'ENOTDIR'],
  [/Is a directory/, 'EISDIR'],
  [/File name too long/, 'ENAMETOOLONG'],
  [/Too many open files/, 'EMFILE'],
  [/disk I\/O error/, 'EIO'],
];

/** The parts of an error that this looks at, as Node sets them. */
interface SystemError extends Error {
  code?: unknown;
  path?: unknown;
  dest?: unknown;
  syscall?: unknown;
}

/**
 * Words for an error of the disk: what is wrong with which path, and what to do.
 * @param error one that Node, the bundler or SQLite has thrown, or one that such an error has caused
 * @returns undefined for any other error
 */
export function diskErrorText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code: given, path, dest, syscall } = error as SystemError;
  const code = String(given);
  const known = Object.hasOwn(MEANINGS, code) ? code : FOREIGN_MESSAGES.find(([said]) => said.test(error.message))?.[1];
  const meaning =
    known === undefined ? undefined : known === 'ENOENT' && syscall === 'mkdir' ? NO_FOLDER : MEANINGS[known];
  if (!meaning || (known === 'ENOENT' && path === undefined)) return diskErrorText(error.cause);
  const places = [path, dest].filter((place) => typeof place === 'string');
  const room = known === 'ENOSPC' ? roomAt(places.at(-1)) : '';
  return `${places.join(' → ') || 'A file'} ${meaning.state} (${known})${room}. ${meaning.remedy}`;
}

/** How much room the disk of a file has; empty where nobody can tell. */
function roomAt(file: string | undefined): string {
  if (file === undefined) return '';
  // The file, and the folders around it, may not have been made.
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    try {
      const { bavail, blocks, bsize } = statfsSync(folder);
      const [left, all] = [bavail, blocks].map((count) => ((count * bsize) / 1_000_000).toFixed(1));
      return `: ${left} of ${all} MB are left`;
    } catch {
      if (folder === dirname(folder)) return '';
    }
  }
}

/** Returns true for an error that says that a disk or a quota is full. */
export function isDiskFull(error: unknown): boolean {
  return / \((?:ENOSPC|EDQUOT)\)/.test(diskErrorText(error) ?? '');
}

/**
 * Does something with a file. An error gets the path of the file: Node names none when writing fails halfway because the
 * disk is full, and a temporary file has another name.
 */
export function namingFile<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path: file });
    throw error;
  }
}

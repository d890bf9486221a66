import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { namingFile } from '../../cache/disk-error.ts';

/** Distinguishes the files of this process: one in another container may have the same number. */
const OWN = randomUUID();

/**
 * Takes the lock. It is there with its holder or not at all: one without a holder would look like the lock of a killed build.
 * @returns undefined when the lock was taken, and else what it says
 */
export function takeLock(lock: string, identity: string): string | undefined {
  const own = `${lock}.${OWN}`;
  namingFile(lock, () => writeFileSync(own, identity));
  try {
    linkOrCopy(own, lock);
    return undefined;
  } catch (error) {
    if (exists(error)) return readLock(lock) ?? '';
    throw error;
  } finally {
    rmSync(own);
  }
}

/** @throws when the target exists */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (exists(error)) throw error;
    // Some file systems have no hard links.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function exists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/**
 * Removes the lock of a dead process.
 * @param held what it said when it was judged
 * @returns false when another build has replaced it since then
 */
export function removeLock(lock: string, held: string): boolean {
  const aside = `${lock}.${OWN}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    // Another build has removed it.
    return true;
  }
  const isSame = readLock(aside) === held;
  if (!isSame) linkOrCopy(aside, lock);
  rmSync(aside);
  return isSame;
}

/** Milliseconds since the holder gave its last sign of life, by the clock of the disk, which may be another machine's. */
export function signAge(lock: string): number {
  const probe = `${lock}.${OWN}.now`;
  writeFileSync(probe, '');
  try {
    return statSync(probe).mtimeMs - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  } finally {
    rmSync(probe);
  }
}

/** Gives a sign of life: writes the same bytes over themselves, so that the disk sets the time, by its own clock. */
export function giveSign(lock: string, identity: string): void {
  if (readLock(lock) !== identity) return;
  try {
    const open = openSync(lock, 'r+');
    writeSync(open, identity);
    closeSync(open);
  } catch {
    // Somebody has deleted the folder of the build data, which the build itself will notice.
  }
}

/** What a lock says; undefined when nobody has taken it. */
export function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../cache/build-error.ts';
import { buildFolder } from '../cache/build-folder.ts';

/**
 * Makes this process the only one that builds the project, until it ends.
 * @throws when another process is building it
 */
export function lockBuild(root: string): void {
  const { lock } = buildFolder(root);
  mkdirSync(path.dirname(lock), { recursive: true });
  if (!tryLock(lock)) {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (isRunning(holder)) {
      throw new BuildError(
        `Another build of this project is running (process ${holder}). Wait until it finishes, or stop it.`,
      );
    }
    // The holder was killed.
    rmSync(lock, { force: true });
    if (!tryLock(lock)) throw new BuildError('Another build of this project has just started.');
  }
  process.once('exit', () => rmSync(lock, { force: true }));
}

/** The lock is there with its number or not at all: one without a number would look like the lock of a killed build. */
function tryLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkOrCopy(own, lock);
    return true;
  } catch (error) {
    if (exists(error)) return false;
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

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
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

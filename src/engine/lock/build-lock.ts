import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import { buildFolder } from '../../cache/build-folder.ts';
import { giveSign, readLock, removeLock, signAge, takeLock } from './lock-file.ts';
import { ownIdentity, startOf, type ProcessIdentity } from './process-identity.ts';

/** Milliseconds between two signs of life of the process that holds the lock: the time of the file. */
const BEAT = 2_000;
/** Milliseconds after the last sign of life at which a holder counts as dead that cannot be asked. */
const DEAD_AFTER = 30_000;

/**
 * Makes this process the only one that builds the project, until it ends.
 * @throws BuildError when another process is building it
 */
export function lockBuild(root: string): void {
  const { lock } = buildFolder(root);
  mkdirSync(path.dirname(lock), { recursive: true });
  const identity = JSON.stringify(ownIdentity());
  const held = takeLock(lock, identity);
  // Plain `astro build` and a kept bundle both ask for it.
  if (held === identity) return;
  if (held !== undefined) {
    refuseRunning(lock, held);
    // A build that was killed holds it.
    if (!removeLock(lock, held) || takeLock(lock, identity) !== undefined)
      throw new BuildError('Another build of this project has just started.');
  }
  const beating = setInterval(() => giveSign(lock, identity), BEAT).unref();
  process.once('exit', () => {
    clearInterval(beating);
    if (readLock(lock) === identity) rmSync(lock, { force: true });
  });
}

function refuseRunning(lock: string, held: string): void {
  const holder = holderIn(held);
  if (!holder) return;
  const { pid, start, place } = holder;
  const own = ownIdentity();
  if (place !== own.place) {
    if (signAge(lock) >= DEAD_AFTER) return;
    throw new BuildError(
      `Another build of this project was running a moment ago, on another machine or in another container (process ${pid}). Wait until it finishes. If it was killed, try again in ${DEAD_AFTER / 1000} seconds.`,
    );
  }
  if (!isRunning(pid)) return;
  const now = startOf(pid);
  // Where the system does not say when a process started, a sign of life has to do.
  const isHolder = start !== undefined && now !== undefined ? start === now : signAge(lock) < DEAD_AFTER;
  if (isHolder)
    throw new BuildError(
      `Another build of this project is running (process ${pid}). Wait until it finishes, or stop it.`,
    );
}

/** The process that a lock names; undefined when it names none, as in the lock of an older version. */
function holderIn(held: string): ProcessIdentity | undefined {
  try {
    const { pid, start, place } = Object(JSON.parse(held)) as Partial<ProcessIdentity>;
    return Number.isInteger(pid) && Number(pid) > 0 && place !== undefined
      ? { pid: Number(pid), start, place }
      : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

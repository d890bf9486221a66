import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildFolder } from '../../cache/build-folder.ts';
import { lockBuild } from './build-lock.ts';
import { ownIdentity, startOf, type ProcessIdentity } from './process-identity.ts';

let root: string;
let lock: string;
const listeners = process.listeners('exit');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-lock-'));
  ({ lock } = buildFolder(root));
  mkdirSync(path.dirname(lock), { recursive: true });
});

afterEach(() => {
  // This process takes the lock again and again.
  for (const listener of process.listeners('exit')) if (!listeners.includes(listener)) process.off('exit', listener);
  rmSync(root, { recursive: true });
});

/** Writes a lock; what it does not name is as in this process. */
function hold(holder: Partial<ProcessIdentity>): void {
  writeFileSync(lock, JSON.stringify({ ...ownIdentity(), ...holder }));
}
const holder = () => JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity;

/** Sets the time at which the holder of the lock gave its last sign of life. */
function lastSign(secondsAgo: number): void {
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(lock, then, then);
}

test('a build that runs keeps a second one out, by its number', () => {
  hold({ pid: process.ppid, start: startOf(process.ppid) });
  // However long it has been busy.
  lastSign(86_400);
  expect(() => lockBuild(root)).toThrow(`Another build of this project is running (process ${process.ppid}).`);
});

test.each(['', 'not a number', '-1', '123', '{}', '{"pid":"1","place":"x"}'])(
  'a lock that says "%s" holds nobody',
  (text) => {
    writeFileSync(lock, text);
    lockBuild(root);
    expect(holder()).toEqual(ownIdentity());
  },
);

test('the lock of a build that was killed is taken over', () => {
  const { pid } = spawnSync('true');
  hold({ pid, start: '1' });
  lockBuild(root);
  expect(holder()).toEqual(ownIdentity());
});

test.each([
  ['another living process', () => process.ppid],
  // As in a container, where each command has the same small number.
  ['this process', () => process.pid],
])('the lock of a build that was killed is taken over when %s has its number', (_, pid) => {
  hold({ pid: pid(), start: '1' });
  lockBuild(root);
  expect(holder()).toEqual(ownIdentity());
});

test('a build in another container or on another machine keeps a second one out as long as it gives signs of life', () => {
  hold({ pid: process.pid, place: 'another machine' });
  expect(() => lockBuild(root)).toThrow('on another machine or in another container');
  lastSign(60);
  lockBuild(root);
  expect(holder()).toEqual(ownIdentity());
});

test('where the system does not say when a process started, its signs of life count', () => {
  hold({ pid: process.ppid, start: undefined });
  expect(() => lockBuild(root)).toThrow(`process ${process.ppid}`);
  lastSign(60);
  lockBuild(root);
  expect(holder()).toEqual(ownIdentity());
});

test('a lock that another build has taken over is not removed at the end', () => {
  const module = JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'build-lock.ts')));
  const script = `import { writeFileSync } from 'node:fs';
    const { lockBuild } = await import(${module});
    lockBuild(${JSON.stringify(root)});
    writeFileSync(${JSON.stringify(lock)}, 'taken over');`;
  expect(spawnSync(process.execPath, ['--input-type=module', '--eval', script]).status).toBe(0);
  expect(readFileSync(lock, 'utf8')).toBe('taken over');
});

test('a lock has its number from the first moment on, so that a second build never takes it for the lock of a killed build', async () => {
  const module = JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'build-lock.ts')));
  // Takes the lock and gives it back until it is killed.
  const script = `import { rmSync } from 'node:fs';
    const { lockBuild } = await import(${module});
    process.setMaxListeners(0);
    for (;;) { lockBuild(${JSON.stringify(root)}); rmSync(${JSON.stringify(lock)}); }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const seen = new Set<string>();
  for (let round = 0; round < 100 || seen.size === 0; round++, await nextTurn()) {
    expect(child.exitCode).toBeNull();
    for (let look = 0; look < 1000; look++) {
      try {
        seen.add(readFileSync(lock, 'utf8'));
      } catch {
        // Nobody holds it at this moment.
      }
    }
  }
  child.kill('SIGKILL');
  await ended;
  expect([...seen].map((text) => (JSON.parse(text) as ProcessIdentity).pid)).toEqual([child.pid]);
});

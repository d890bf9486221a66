import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildFolder } from '../cache/build-folder.ts';
import { lockBuild } from './build-lock.ts';

let root: string;
let lock: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-lock-'));
  ({ lock } = buildFolder(root));
  mkdirSync(path.dirname(lock), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

test('a build that runs keeps a second one out, by its number', () => {
  writeFileSync(lock, String(process.ppid));
  expect(() => lockBuild(root)).toThrow(`Another build of this project is running (process ${process.ppid}).`);
});

test.each(['', 'not a number', '-1'])('a lock that says "%s" holds nobody', (holder) => {
  writeFileSync(lock, holder);
  lockBuild(root);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
});

test('the lock of a build that was killed is taken over', () => {
  const { pid } = spawnSync('true');
  writeFileSync(lock, String(pid));
  lockBuild(root);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
});

test('a lock has its number from the first moment on, so that a second build never takes it for the lock of a killed build', async () => {
  const module = JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'build-lock.ts')));
  // Takes the lock and gives it back, many times.
  const script = `import { rmSync } from 'node:fs';
    const { lockBuild } = await import(${module});
    process.setMaxListeners(0);
    for (let turn = 0; turn < 300; turn++) { lockBuild(${JSON.stringify(root)}); rmSync(${JSON.stringify(lock)}); }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  let status: number | null | undefined;
  child.once('exit', (code) => (status = code));
  const seen = new Set<string>();
  for (; status === undefined; await nextTurn()) {
    for (let look = 0; look < 1000; look++) {
      try {
        seen.add(readFileSync(lock, 'utf8'));
      } catch {
        // Nobody holds it at this moment.
      }
    }
  }
  expect(status).toBe(0);
  expect([...seen]).toEqual([String(child.pid)]);
});

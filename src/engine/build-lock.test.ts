import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

import { cpSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileStamp, settledStamp } from './file-stamp.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-stamp-'));
  file = path.join(folder, 'story.md');
  writeFileSync(file, 'Two dead');
  // Longer than a tick of the clock that the system gives files their times by.
  await pause(20);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Copies the modification time of another file. */
function setTime(target: string, { atime, mtime }: { atime: Date; mtime: Date }): void {
  utimesSync(target, atime, mtime);
}

test('a file that nobody touches keeps its stamp', () => {
  expect(fileStamp(file)).toBe(fileStamp(file));
});

test('a file that was changed to the same length, with its time set back, has another stamp', () => {
  setTime(file, statSync(file));
  const [stamp, stat] = [fileStamp(file), statSync(file)];
  writeFileSync(file, 'No deads');
  setTime(file, stat);
  expect(statSync(file)).toMatchObject({ size: stat.size, mtimeMs: stat.mtimeMs });
  expect(fileStamp(file)).not.toBe(stamp);
});

test('a file that was replaced by another of the same length and time has another stamp', () => {
  const stamp = fileStamp(file);
  const other = path.join(folder, 'other.md');
  cpSync(file, other, { preserveTimestamps: true });
  renameSync(other, file);
  expect(fileStamp(file)).not.toBe(stamp);
});

test('a file that changed less than two seconds ago has no stamp to be recognised by', () => {
  const { mtimeMs } = statSync(file);
  expect(settledStamp(file, mtimeMs + 1000)).toBeUndefined();
  expect(settledStamp(file, mtimeMs + 10_000)).toBe(fileStamp(file));
});

test('only a plain file has a stamp', () => {
  symlinkSync(file, path.join(folder, 'link'));
  for (const name of ['link', '.', 'nothing', 'story.md/below'])
    expect(fileStamp(path.join(folder, name)), name).toBeUndefined();
});

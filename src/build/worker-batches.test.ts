import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilesTask } from './content-reading.ts';
import { inWorkers } from './worker-batches.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const PATHS = ['one', 'two', 'three', 'four', 'five'].map((id) => `sections/${id}.yaml`);

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-batches-'));
  for (const part of ['src', 'node_modules', 'package.json'])
    symlinkSync(path.join(PROJECT, part), path.join(root, part));
  mkdirSync(path.join(root, 'content/sections'), { recursive: true });
  for (const file of PATHS) writeFileSync(path.join(root, 'content', file), `name: ${file}\n`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('what several workers make of a list comes back in its order, also where the last batch is short', async () => {
  const batches: number[] = [];
  const readings = await inWorkers(PATHS, 2, (workers, paths) => {
    batches.push(paths.length);
    return workers.run(readFilesTask, { root, paths });
  });
  expect(batches).toEqual([2, 2, 1]);
  expect(readings.map((reading) => reading.path)).toEqual(PATHS);
});

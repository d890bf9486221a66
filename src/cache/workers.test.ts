import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorkers, type Workers } from './workers.ts';

const urlOf = (file: string) => JSON.stringify(pathToFileURL(path.resolve(file)).href);

/** Stops workers after different times: among them are moments at which the answer of a worker is on its way. */
const PROGRAM = `
  import { startWorkers } from ${urlOf('src/cache/workers.ts')};
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let milliseconds = 0; milliseconds < 250; milliseconds += 10) {
    const workers = startWorkers(1);
    workers.run({ module: ${urlOf('src/cache/build-folder.ts')}, name: 'sitePlace' }, '.').catch(() => undefined);
    Atomics.wait(clock, 0, 0, milliseconds);
    await workers.stop();
  }
  console.log('went on');
`;

test('a program that stops its workers goes on, also when one of them has just answered', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-workers-'));
  // A file, because workers inherit the options of Node, such as --eval.
  const file = path.join(folder, 'program.mjs');
  writeFileSync(file, PROGRAM);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect({ stdout, stderr, status }).toEqual({ stdout: 'went on\n', stderr: '', status: 0 });
});

describe('a pool of workers', () => {
  let folder: string;
  let workers: Workers;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-workers-'));
    writeFileSync(
      path.join(folder, 'tasks.mjs'),
      `export const tell = () => globalThis.heard?.join(' ') ?? '';
      export const end = () => process.exit(3);
      export const fail = () => { throw new Error('No.'); };`,
    );
    writeFileSync(
      path.join(folder, 'slow.mjs'),
      `await new Promise((resume) => setTimeout(resume, 20));
      globalThis.heard = [];
      export const hear = (word) => void globalThis.heard.push(word);`,
    );
    workers = startWorkers(2);
  });
  afterEach(async () => {
    await workers.stop();
    rmSync(folder, { recursive: true });
  });
  const task = (name: string, module = 'tasks.mjs') => ({
    module: pathToFileURL(path.join(folder, module)).href,
    name,
  });

  test('runs a task on each of them before whatever comes afterwards, also when its module takes long to load', async () => {
    for (const word of ['one', 'two', 'three']) workers.runOnEach(task('hear', 'slow.mjs'), word);
    const answers = [workers.run(task('tell'), undefined), workers.run(task('tell'), undefined)];
    expect(await Promise.all(answers)).toEqual(['one two three', 'one two three']);
  });

  test('goes on when one of them ends, and refuses all tasks when none is left', async () => {
    await expect(workers.run(task('end'), undefined)).rejects.toThrow('A worker thread ended with status 3.');
    expect(await workers.run(task('tell'), undefined)).toBe('');
    const waiting = [workers.run(task('end'), undefined), workers.run(task('tell'), undefined)];
    for (const one of waiting) await expect(one).rejects.toThrow('A worker thread ended with status 3.');
    await expect(workers.run(task('tell'), undefined)).rejects.toThrow('A worker thread ended with status 3.');
  });

  test('loses its workers when a task that runs on each of them fails, and says why', async () => {
    workers.runOnEach(task('fail'), undefined);
    await expect(workers.run(task('tell'), undefined)).rejects.toThrow('No.');
  });
});

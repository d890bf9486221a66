import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

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

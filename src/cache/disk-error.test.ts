import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskErrorText, namingFile } from './disk-error.ts';
import { startWorkers } from './workers.ts';
import type { readInWorker } from './disk-error-for-tests.ts';
import { workerTask } from './worker-task.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-disk-'));
  writeFileSync(at('file'), 'text');
  mkdirSync(at('folder'));
  symlinkSync('circle', at('circle'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of the error that something throws. */
function saidOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return diskErrorText(error);
  }
  throw new Error('Nothing was thrown.');
}

describe('an error of the disk is said in one line with its path and the remedy:', () => {
  const long = 'long-'.repeat(100);

  test.each<[string, string, string, () => unknown]>([
    ['a name that is too long', 'ENAMETOOLONG', long, () => writeFileSync(at(long), '')],
    ['a file in the place of a folder', 'ENOTDIR', 'file/below', () => readFileSync(at('file/below'))],
    ['a file where a folder is made', 'EEXIST', 'file', () => mkdirSync(at('file'))],
    ['a folder in the place of a file', 'EISDIR', 'folder', () => writeFileSync(at('folder'), '')],
    ['a folder that is read', 'EISDIR', 'folder', () => namingFile(at('folder'), () => readFileSync(at('folder')))],
    ['a missing file', 'ENOENT', 'none', () => statSync(at('none'))],
    ['links in a circle', 'ELOOP', 'circle', () => readFileSync(at('circle'))],
  ])('%s', (_, code, name, act) => {
    const said = saidOf(act);
    expect(said).toContain(`${at(name)} `);
    expect(said).toMatch(new RegExp(`\\(${code}\\)\\. [A-Z].*\\.$`));
    expect(said).not.toContain('\n');
  });

  test('another disk', ({ skip }) => {
    skip(!existsSync('/dev/shm') || statSync('/dev/shm').dev === statSync(folder).dev, 'there is one disk alone');
    const other = mkdtempSync('/dev/shm/broadsheet-');
    try {
      const said = saidOf(() => renameSync(at('file'), path.join(other, 'file')));
      expect(said).toContain(`${at('file')} → ${other}/file cannot be moved`);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  test('too many open files', () => {
    const module = JSON.stringify(path.join(import.meta.dirname, 'disk-error.ts'));
    const script = `import { openSync } from 'node:fs';
      const { diskErrorText } = await import(${module});
      try { for (;;) openSync(${JSON.stringify(at('file'))}); } catch (error) { console.log(diskErrorText(error)); }`;
    const command = `ulimit -n 64; exec ${process.execPath} --input-type=module --eval "$0"`;
    const { stdout } = spawnSync('sh', ['-c', command, script], { encoding: 'utf8' });
    expect(stdout).toContain(`${at('file')} cannot be opened: too many files are open (EMFILE). Raise the limit`);
  });

  test('no rights', ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root can become another user');
    const script = `require('node:fs').writeFileSync('/etc/hostname', '')`;
    const { stderr } = spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8', uid: 65_534 });
    const error = Object.assign(new Error(stderr), { code: /code: '(\w+)'/.exec(stderr)?.[1], path: '/etc/hostname' });
    expect(diskErrorText(error)).toMatch(
      /^\/etc\/hostname cannot be used: .*\(EACCES\)\. Give that user access to it\.$/,
    );
  });
});

test('an error that a disk error has caused is said as that one', () => {
  const cause = Object.assign(new Error('x'), { code: 'EROFS', path: '/srv/paper/a' });
  expect(diskErrorText(new Error('/news/ could not be rendered', { cause }))).toContain(
    '/srv/paper/a cannot be written',
  );
});

test.each([
  ['a defect', new TypeError('x is undefined')],
  ['a program that is not installed', Object.assign(new Error('spawn git ENOENT'), { code: 'ENOENT' })],
  ['a refused connection', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['what is no error', 'EROFS'],
])('%s is no error of the disk', (_, error) => {
  expect(diskErrorText(error)).toBeUndefined();
});

test('an error of the disk in a worker thread keeps its path', async () => {
  const workers = startWorkers(1);
  const task = workerTask<typeof readInWorker>(import.meta.url.replace('.test.ts', '-for-tests.ts'), 'readInWorker');
  const error: unknown = await workers.run(task, at('file/below')).catch((reason: unknown) => reason);
  await workers.stop();
  expect(diskErrorText(error)).toContain(`${at('file/below')} cannot be reached`);
});

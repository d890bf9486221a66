import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isContentError } from '../lib/problem.ts';
import { readPlainFile } from './plain-file.ts';
import { listPlainFiles, listPublicFiles } from './plain-files.ts';

const SECRET = 'the secret of the machine';

let folder: string;
let root: string;
/** A file outside of the project. */
let outside: string;
const at = (file: string) => path.join(root, file);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-plain-'));
  root = path.join(folder, 'paper');
  outside = path.join(folder, 'machine');
  mkdirSync(at('content/photos'), { recursive: true });
  mkdirSync(at('public'));
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'secret.txt'), SECRET);
  writeFileSync(at('content/photos/pier.jpg'), 'pixels');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a link into the project. */
function link(target: string, file: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  symlinkSync(target, at(file));
}

/** How the reading of a file is refused; its text if it is not. */
function refusalOf(file: string): string {
  try {
    return readPlainFile(root, file).toString();
  } catch (error) {
    if (!isContentError(error)) throw error;
    return error.problems.map((problem) => `${problem.file} ${problem.rule} ${problem.what}`).join('\n');
  }
}

describe('a file of the project', () => {
  test('is read, also where the project is reached through a link, and where a hard link made it', () => {
    linkSync(at('content/photos/pier.jpg'), at('public/pier.jpg'));
    symlinkSync(root, path.join(folder, 'elsewhere'));
    expect(readPlainFile(root, 'public/pier.jpg').toString()).toBe('pixels');
    expect(readPlainFile(path.join(folder, 'elsewhere'), './content/photos/pier.jpg').toString()).toBe('pixels');
  });

  test.each([
    ['an absolute link to a file', 'public/a.txt', () => link(path.join(outside, 'secret.txt'), 'public/a.txt')],
    ['a relative link to a file', 'public/a.txt', () => link('../../machine/secret.txt', 'public/a.txt')],
    ['a link within the project', 'public/a.txt', () => link('../content/photos/pier.jpg', 'public/a.txt')],
    ['a link to a folder', 'content/machine', () => link(outside, 'content/machine'), 'content/machine/secret.txt'],
    ['a link to a folder of the project', 'content/b', () => link('photos', 'content/b'), 'content/b/pier.jpg'],
    [
      'a chain of links',
      'content/x.md',
      () => {
        link(path.join(outside, 'secret.txt'), 'public/first');
        link('../public/first', 'content/second');
        link('second', 'content/x.md');
      },
    ],
    ['a link that leads nowhere', 'public/a.txt', () => link('nowhere', 'public/a.txt')],
    ['a link to itself', 'public/a.txt', () => link('a.txt', 'public/a.txt')],
  ])('is refused when it is %s', (_, place, make, file = place) => {
    make();
    expect(refusalOf(file)).toContain(`${place} symbolic-link This is a symbolic link to`);
  });

  test('is refused when the whole folder is a link, and nothing of it is listed', () => {
    for (const name of ['content', 'public']) {
      rmSync(at(name), { recursive: true });
      link(outside, name);
      expect(refusalOf(`${name}/secret.txt`)).toContain(`${name} symbolic-link`);
    }
    expect(listPlainFiles(root, 'content')).toMatchObject({ files: [], problems: [{ rule: 'symbolic-link' }] });
    expect(listPublicFiles(root)).toMatchObject({ files: [], problems: [{ rule: 'symbolic-link' }] });
  });

  test('is refused when it is a pipe, without waiting for somebody to write into it', () => {
    execFileSync('mkfifo', [at('content/publication.yaml')]);
    expect(refusalOf('content/publication.yaml')).toContain('special-file This is a named pipe');
  });

  test('is refused when it is a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('public/s'), resolve));
    try {
      expect(refusalOf('public/s')).toContain('special-file This is a socket');
    } finally {
      server.close();
    }
  });

  test('is refused when it is a device', () => {
    // Links to devices are refused as links; a device itself needs rights that tests may lack.
    expect(() => readPlainFile('/dev', 'null')).toThrow(/This is a device/);
    expect(() => readPlainFile('/dev', 'zero')).toThrow(/This is a device/);
  });

  test('is refused when it is a folder', () => {
    expect(refusalOf('content/photos')).toContain('special-file This is a folder, but photos must be a file');
  });

  test('that is missing is an error of the disk', () => {
    expect(() => readPlainFile(root, 'content/none.md')).toThrow(/ENOENT/);
  });
});

test.each(['photos', 'photos/pier.jpg'])(
  'no bytes from outside are ever read while another program changes content/%s to a link and back',
  async (swapped) => {
    const [place, stand, target] = [at(`content/${swapped}`), at('stand-in'), at('aside')];
    writeFileSync(path.join(outside, 'pier.jpg'), SECRET);
    symlinkSync(swapped === 'photos' ? outside : path.join(outside, 'pier.jpg'), stand);
    // Two renames each way, as quickly as another thread can.
    const worker = new Worker(
      `const { renameSync: move } = require('node:fs');
       const [place, stand, target] = require('node:worker_threads').workerData;
       for (;;) { move(place, target); move(stand, place); move(place, stand); move(target, place); }`,
      { eval: true, workerData: [place, stand, target] },
    );
    await new Promise((resolve) => worker.once('online', resolve));
    const seen = { whole: 0, refused: 0 };
    try {
      for (let turn = 0; turn < 5_000; turn++) {
        try {
          const text = readPlainFile(root, 'content/photos/pier.jpg').toString();
          expect(text).toBe('pixels');
          seen.whole++;
        } catch (error) {
          if (!isContentError(error) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
          seen.refused++;
        }
      }
    } finally {
      await worker.terminate();
    }
    expect(seen.whole).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  },
);

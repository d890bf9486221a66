import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadedLedger } from './content-ledger.ts';
import { contentLoader } from './content-loader.ts';

let project: string;
/** Emits what the file watcher of the dev server would emit. */
let watcher: EventEmitter;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-following-'));
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
  watcher = new EventEmitter();
});
afterEach(() => {
  loadedLedger.value = undefined;
  rmSync(project, { recursive: true, force: true });
});

function load(): Promise<void> {
  const store = { set: () => true };
  const config = { root: pathToFileURL(`${project}/`) };
  const logger = { error: (text: string) => expect.fail(text) };
  return contentLoader().load({ config, store, watcher, logger } as unknown as LoaderContext);
}

function addStory(id: string): string {
  const file = path.join(project, `content/articles/${id}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, readFileSync(path.join(project, 'content/articles/2026/11/good.md')));
  return file;
}

const isRead = (id: string) => expect.poll(() => loadedLedger.value?.articles.has(id)).toBe(true);

test('a story that the watcher found during its first walk, and did not report, is read when the watcher is ready', async () => {
  await load();
  addStory('2026/10/early');
  watcher.emit('ready');
  await isRead('2026/10/early');
});

test('a story that changes during the first reading is read after it', async () => {
  const first = load();
  watcher.emit('add', addStory('2026/10/meanwhile'));
  await first;
  await isRead('2026/10/meanwhile');
});

test('a folder that came with its stories is read when only the folder is reported', async () => {
  await load();
  watcher.emit('addDir', path.dirname(addStory('2026/10/moved')));
  await isRead('2026/10/moved');
});

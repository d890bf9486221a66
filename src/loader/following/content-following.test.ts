import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadedLedger } from '../content-ledger.ts';
import { contentLoader, readContent } from '../content-loader.ts';
import type { Stray } from '../misplaced/misplaced-file.ts';
import { readingListener } from '../reading-listener.ts';

let project: string;
/** Emits what the watcher of the dev server would emit, which does not watch content/. */
let watcher: EventEmitter;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-following-'));
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
  watcher = new EventEmitter();
});
afterEach(() => {
  loadedLedger.value = undefined;
  readingListener.value = undefined;
  rmSync(project, { recursive: true, force: true });
});

function load(): Promise<void> {
  const store = { set: () => true };
  const config = { root: pathToFileURL(`${project}/`) };
  const logger = { error: (text: string) => expect.fail(text) };
  return contentLoader().load({ config, store, watcher, logger } as unknown as LoaderContext);
}

function addStoryTo(folder: string, id: string): string {
  const file = path.join(project, `${folder}/articles/${id}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, readFileSync(path.join(project, `${folder}/articles/2026/11/good.md`)));
  return file;
}

const addStory = (id: string) => addStoryTo('content', id);

const isRead = (id: string) => expect.poll(() => loadedLedger.value?.articles.has(id)).toBe(true);

test('a story is read when it comes, with its folder or into one, and forgotten when it goes', async () => {
  await load();
  addStory('2026/10/early');
  await isRead('2026/10/early');
  const second = addStory('2026/10/second');
  await isRead('2026/10/second');
  rmSync(second);
  await expect.poll(() => loadedLedger.value?.articles.has('2026/10/second')).toBe(false);
  rmSync(path.join(project, 'content/articles/2026/10'), { recursive: true });
  await expect.poll(() => loadedLedger.value?.articles.has('2026/10/early')).toBe(false);
  addStory('2026/10/again');
  await isRead('2026/10/again');
});

test('a file of public/ that the watcher found during its first walk, and did not report, is known when it is ready', async () => {
  await load();
  const problems: string[] = [];
  readingListener.value = (known) => problems.splice(0, Infinity, ...known.problems.map(({ file }) => file));
  mkdirSync(path.join(project, 'public/2026/11/good'), { recursive: true });
  writeFileSync(path.join(project, 'public/2026/11/good/index.html'), '');
  watcher.emit('ready');
  await expect.poll(() => problems).toEqual(['content/articles/2026/11/good.md']);
});

test('a story that changes during the first reading is read after it', async () => {
  const first = load();
  addStory('2026/10/meanwhile');
  await first;
  await isRead('2026/10/meanwhile');
});

test('a folder that is moved here with its stories is read, and content/ that comes back, too', async () => {
  await load();
  const elsewhere = path.join(project, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(path.join(elsewhere, 'moved.md'), readFileSync(path.join(project, 'content/articles/2026/11/good.md')));
  renameSync(elsewhere, path.join(project, 'content/articles/2026/09'));
  await isRead('2026/09/moved');
  renameSync(path.join(project, 'content'), path.join(project, 'away'));
  addStoryTo('away', '2026/08/back');
  renameSync(path.join(project, 'away'), path.join(project, 'content'));
  await isRead('2026/08/back');
});

test('a photo or table where nothing reads it is known as in a build, from when it comes until it goes', async () => {
  const inContent = path.join(project, 'content/pier.jpg');
  const inPublic = path.join(project, 'public/ferries.csv');
  let strays: readonly Stray[] | undefined;
  readingListener.value = (known) => (strays = known.strays);
  writeFileSync(inContent, '');
  await load();
  expect(strays).toEqual([{ from: 'content/pier.jpg', to: 'content/photos/pier.jpg' }]);
  mkdirSync(path.dirname(inPublic));
  writeFileSync(inPublic, '');
  watcher.emit('add', inPublic);
  writeFileSync(path.join(project, 'content/data.csv'), '');
  await expect.poll(() => strays?.length).toBe(3);
  expect(strays).toEqual((await readContent(project)).strays);
  addStory('2026/10/early');
  await isRead('2026/10/early');
  expect(strays).toHaveLength(3);
  rmSync(inContent);
  await expect.poll(() => strays?.length).toBe(2);
  rmSync(inPublic);
  watcher.emit('unlink', inPublic);
  await expect.poll(() => strays).toEqual([{ from: 'content/data.csv', to: 'content/data/data.csv' }]);
});

test('all files are read again when the language of the newsroom changes', async () => {
  const story = path.join(project, 'content/articles/2026/11/good.md');
  const publication = path.join(project, 'content/publication.yaml');
  const settings = readFileSync(publication, 'utf8');
  const language = () => loadedLedger.value?.articles.get('2026/11/good')?.data.frontMatter.lang;
  writeFileSync(story, readFileSync(story, 'utf8').replace('published:', 'lang: en\npublished:'));
  await load();
  expect(language()).toBeUndefined();
  writeFileSync(publication, settings.replace('lang: en-US', 'lang: fr'));
  await expect.poll(language).toBe('en');
});

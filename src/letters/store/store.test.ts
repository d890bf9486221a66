import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NewPost } from './post.ts';
import { openStore, tidyStore, type Store } from './store.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const DAY = 86_400_000;

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-store-'));
  store = openStore(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function add(id: string, text: string, more: Partial<NewPost> = {}): void {
  const post = {
    id,
    kind: 'comment',
    story: '/2026/11/pier/',
    parent: undefined,
    name: 'Ann',
    email: undefined,
  } as const;
  const rest = { place: undefined, text, time: NOW, sender: 's', signals: [], state: 'waiting' } as const;
  store.posts.add({ ...post, ...rest, signals: [], ...more });
}

/** Everything on the disk, as one text. */
const onDisk = () =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'latin1'))
    .join();

test('what was deleted or overwritten leaves the disk while the server runs', () => {
  for (let at = 0; at < 50; at++) add(`old${at}`, `xylophone ${at} ${'words '.repeat(200)}`);
  add('kept1', 'first xylophone');
  expect(onDisk()).toContain('xylophone');
  for (let at = 0; at < 50; at++) store.posts.delete(`old${at}`);
  store.posts.edit('kept1', { name: 'Ann', place: undefined, text: 'second xylophone' });
  store.posts.edit('kept1', { name: 'Ann', place: undefined, text: 'third' });
  tidyStore(store, NOW);
  // What the reader sent is kept beside what editors made of it; what they wrote in between is not.
  expect(onDisk().match(/\w+ xylophone/g)).toEqual(['first xylophone']);
});

test('what nobody confirmed, and what was put aside, is forgotten after thirty days', () => {
  add('aaaa1', 'One', { state: 'unconfirmed' });
  add('aaaa2', 'Two', { state: 'filtered' });
  add('aaaa3', 'Three');
  store.mails.add('ann@example.com', { post: 'aaaa1' }, NOW);
  store.subscribers.add('memo', 'ann@example.com', NOW);
  store.subscribers.setAsked('memo', 'ann@example.com', NOW);
  tidyStore(store, NOW + 30 * DAY);
  expect([store.posts.latest(9).length, store.subscribers.all().length]).toEqual([3, 1]);
  tidyStore(store, NOW + 31 * DAY);
  expect(store.posts.latest(9)).toMatchObject([{ id: 'aaaa3' }]);
  expect([...store.subscribers.all(), ...store.mails.ofEmail('ann@example.com')]).toEqual([]);
});

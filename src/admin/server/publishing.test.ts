import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { deskChanges } from './desk-changes.ts';
import { publish, restore, takeBack } from './publishing.ts';

let place: string;
let root: string;
const STORY = 'content/articles/2026/11/one.md';
const none = async () => [];

function git(folder: string, ...args: string[]): string {
  const named = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = spawnSync('git', [...named, ...args], { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

const story = (headline: string) => `---\nheadline: ${headline}\n---\n\nA\n`;
const sent = () => git(path.join(place, 'remote.git'), 'log', '--format=%s', 'main').split('\n');

let template: string;

beforeAll(() => {
  template = mkdtempSync(path.join(tmpdir(), 'broadsheet-publishing-'));
  const first = path.join(template, 'own');
  git(template, 'init', '--quiet', '--bare', 'remote.git');
  git(template, 'clone', '--quiet', 'remote.git', 'own');
  write(first, STORY, story('One'));
  write(first, 'notes.txt', 'for nobody');
  git(first, 'checkout', '--quiet', '-B', 'main');
  git(first, 'add', '--all');
  git(first, 'commit', '--quiet', '-m', 'Begin');
  git(first, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  git(first, 'remote', 'set-url', 'origin', '../remote.git');
});
afterAll(() => rmSync(template, { recursive: true }));

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'broadsheet-publishing-'));
  root = path.join(place, 'own');
  cpSync(template, place, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true }));

test('what is saved is listed with its headline, and published with one order', async () => {
  write(root, STORY, story('One is two'));
  write(root, 'content/articles/2026/11/three.md', story('"Three: \\u00e9" # for the front'));
  expect(deskChanges(root).changes).toEqual([
    { path: STORY, kind: 'changed', title: 'One is two' },
    { path: 'content/articles/2026/11/three.md', kind: 'new', title: 'Three: é' },
  ]);
  expect(await publish(root, none)).toEqual({ ok: true, said: 'Everything is published.' });
  expect(sent()[0]).toBe('Publish: One is two and 1 more');
  expect(deskChanges(root)).toMatchObject({ changes: [], waiting: 0, last: { title: 'One is two and 1 more' } });
});

test('files outside of content/ and public/ are not published', async () => {
  write(root, 'notes.txt', 'changed');
  write(root, STORY, story('Two'));
  await publish(root, none);
  expect(git(root, 'status', '--porcelain')).toBe('M notes.txt');
});

test('an error in any file stops the publication, in words', async () => {
  write(root, STORY, story('Two'));
  const other = 'content/pages/about.md, line 1: There is no title.';
  expect(await publish(root, async () => [other])).toEqual({ ok: false, why: `Nothing was published. ${other}` });
  expect(sent()).toEqual(['Begin']);
});

test('the last publication is taken back by another one', async () => {
  write(root, STORY, story('Wrong'));
  await publish(root, none);
  expect(await takeBack(root)).toMatchObject({ ok: true, said: expect.stringContaining('“Wrong” is taken back.') });
  expect(readFileSync(path.join(root, STORY), 'utf8')).toBe(story('One'));
  expect(sent()).toEqual(['Revert "Publish: Wrong"', 'Publish: Wrong', 'Begin']);
  expect(await takeBack(root)).toMatchObject({ ok: false });
});

test('a new story that was published is taken back: it goes, and a copy of it is kept', async () => {
  const file = 'content/articles/2026/11/new.md';
  write(root, file, story('New'));
  await publish(root, none);
  const answer = await takeBack(root);
  expect(answer).toMatchObject({ ok: true });
  const [, copies = ''] = /A copy of it is in (\S+)\/\./.exec('said' in answer ? answer.said : '') ?? [];
  expect(readFileSync(path.join(root, copies, file), 'utf8')).toBe(story('New'));
  expect(existsSync(path.join(root, file))).toBe(false);
  expect(deskChanges(root).changes).toEqual([]);
  expect(sent()[0]).toBe('Revert "Publish: New"');
});

test('a change is undone: the published file returns, and one that was never published goes', () => {
  write(root, STORY, story('Wrong'));
  write(root, 'content/articles/2026/11/new.md', story('New'));
  expect(restore(root, STORY)).toMatchObject({ ok: true });
  const answer = restore(root, 'content/articles/2026/11/new.md');
  expect(answer).toMatchObject({ ok: true, said: expect.stringContaining('was never published, and is deleted') });
  const [, copies = ''] = /A copy is in (\S+)\/\./.exec('said' in answer ? answer.said : '') ?? [];
  expect(readFileSync(path.join(root, copies, 'content/articles/2026/11/new.md'), 'utf8')).toBe(story('New'));
  expect(readFileSync(path.join(root, STORY), 'utf8')).toBe(story('One'));
  expect(existsSync(path.join(root, 'content/articles/2026/11/new.md'))).toBe(false);
});

test('what others have published in the meantime stays, below ours', async () => {
  git(place, 'clone', '--quiet', '--branch', 'main', 'remote.git', 'other');
  write(path.join(place, 'other'), 'content/articles/2026/11/other.md', story('Other'));
  git(path.join(place, 'other'), 'add', '--all');
  git(path.join(place, 'other'), 'commit', '--quiet', '-m', 'From another desk');
  git(path.join(place, 'other'), 'push', '--quiet');
  write(root, STORY, story('Two'));
  expect(await publish(root, none)).toEqual({ ok: true, said: '“Two” is published.' });
  expect(sent()).toEqual(['Publish: Two', 'From another desk', 'Begin']);
});

test('the same lines changed by two are not joined, nothing is lost, and other stories are published', async () => {
  git(place, 'clone', '--quiet', '--branch', 'main', 'remote.git', 'other');
  write(path.join(place, 'other'), STORY, story('Theirs'));
  git(path.join(place, 'other'), 'commit', '--quiet', '--all', '-m', 'Theirs');
  git(path.join(place, 'other'), 'push', '--quiet');
  write(root, STORY, story('Ours'));
  write(root, 'content/articles/2026/11/two.md', story('Two'));
  const answer = await publish(root, none);
  expect(answer).toMatchObject({
    ok: false,
    why: expect.stringContaining('somebody else has published the same lines'),
  });
  expect(sent()).toEqual(['Theirs', 'Begin']);
  const [, kept = ''] = /kept in (\S+)\/\./.exec('why' in answer ? answer.why : '') ?? [];
  expect(readFileSync(path.join(root, kept, STORY), 'utf8')).toBe(story('Ours'));
  expect(readFileSync(path.join(root, STORY), 'utf8')).toBe(story('Theirs'));
  expect(await publish(root, none)).toEqual({ ok: true, said: '“Two” is published.' });
  expect(sent()).toEqual(['Publish: Two', 'Theirs', 'Begin']);
});

test('a first publication is sent to a branch of the same name, and “Send again” sends it', async () => {
  git(root, 'switch', '--quiet', '--no-track', '--create', 'desk');
  git(root, 'remote', 'set-url', 'origin', '../away.git');
  write(root, STORY, story('Two'));
  expect(await publish(root, none)).toMatchObject({ ok: false });
  expect(deskChanges(root)).toMatchObject({ changes: [], waiting: 1 });
  git(root, 'remote', 'set-url', 'origin', '../remote.git');
  expect(await publish(root, none)).toMatchObject({ ok: true });
  expect(git(path.join(place, 'remote.git'), 'log', '-1', '--format=%s', 'desk')).toBe('Publish: Two');
  expect(deskChanges(root).waiting).toBe(0);
});

test('others have sent in the meantime, and this branch was never sent: that is no conflict', async () => {
  git(place, 'clone', '--quiet', '--branch', 'main', 'remote.git', 'other');
  write(path.join(place, 'other'), 'content/articles/2026/11/other.md', story('Other'));
  git(path.join(place, 'other'), 'add', '--all');
  git(path.join(place, 'other'), 'commit', '--quiet', '-m', 'From another desk');
  git(path.join(place, 'other'), 'push', '--quiet');
  git(root, 'branch', '--unset-upstream');
  write(root, STORY, story('Two'));
  expect(await publish(root, none)).toEqual({ ok: true, said: '“Two” is published.' });
  expect(sent()[0]).toBe('Publish: Two');
});

test('without a branch nothing is kept as a version, and the reason is said', async () => {
  git(root, 'checkout', '--quiet', '--detach');
  write(root, STORY, story('Two'));
  expect(await publish(root, none)).toMatchObject({ ok: false, why: expect.stringContaining('detached HEAD') });
  expect(git(root, 'log', '-1', '--format=%s')).toBe('Begin');
});

test('hidden files and backup files of text editors are not published', async () => {
  for (const file of ['public/.env', 'public/.well-known/apple.json', 'content/articles/2026/11/one.md~'])
    write(root, file, 'text');
  expect(deskChanges(root).changes.map((change) => change.path)).toEqual(['public/.well-known/apple.json']);
  await publish(root, none);
  expect(git(root, 'ls-files', 'public')).toBe('public/.well-known/apple.json');
});

test('earlier changes of others that go out too are named', () => {
  write(root, 'notes.txt', 'half done');
  git(root, 'commit', '--quiet', '--all', '-m', 'Half done');
  expect(deskChanges(root)).toMatchObject({ waiting: 1, others: [{ author: 'Test', title: 'Half done' }] });
});

test('what a developer has staged stays staged through publishing and taking back', async () => {
  write(root, 'notes.txt', 'staged');
  git(root, 'add', 'notes.txt');
  write(root, STORY, story('Wrong'));
  await publish(root, none);
  expect(await takeBack(root)).toMatchObject({ ok: true });
  expect(readFileSync(path.join(root, STORY), 'utf8')).toBe(story('One'));
  expect(git(root, 'status', '--porcelain', '--', ':!.broadsheet')).toBe('M  notes.txt');
});

test('a lock of git is explained, and nothing is kept or staged', async () => {
  write(root, '.git/index.lock', '');
  write(root, STORY, story('Two'));
  const answer = await publish(root, none);
  expect(answer).toMatchObject({
    ok: false,
    why: expect.stringMatching(/Another program is using git.*\(git: .*index\.lock/),
  });
});

test('a publication that cannot be sent is kept, and sent later', async () => {
  write(root, STORY, story('Two'));
  git(root, 'remote', 'set-url', 'origin', '../away.git');
  expect(await publish(root, none)).toMatchObject({ ok: false, why: expect.stringContaining('kept on this machine') });
  git(root, 'remote', 'set-url', 'origin', '../remote.git');
  expect(await publish(root, none)).toMatchObject({ ok: true });
  expect(sent()[0]).toBe('Publish: Two');
});

test('a folder without versions says so', () => {
  const plain = path.join(place, 'plain');
  mkdirSync(plain);
  expect(deskChanges(plain)).toMatchObject({ changes: [], why: expect.stringContaining('keeps no versions') });
});

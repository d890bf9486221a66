import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repositoryForTests, type RepositoryForTests } from '../../git/repository-for-tests.ts';
import { commentFile } from '../../schema/comments/comment-file.ts';
import { moderate } from '../../letters/moderation/moderation-action.ts';
import { deleteAll } from '../../letters/moderation/personal-data.ts';
import { FILES, paperForTests, PIER, START } from '../../letters/server-for-tests.ts';
import type { LettersSettings } from '../../letters/settings.ts';
import type { NewPost } from '../../letters/store/post.ts';
import { openStore, type Store } from '../../letters/store/store.ts';
import { stringsOf } from '../../strings/strings.ts';
import { runPull, type PullOptions } from './letters-pull.ts';

const WORDS = stringsOf('en').moderation;
const COMMENTS = 'content/comments/2026/11/pier.yaml';
const IDENTITY = '[user]\nname = A Server\nemail = server@ledger.example\n[commit]\ngpgsign = false\n';

let settings: LettersSettings;
/** The paper as it was committed first. A copy costs less than the processes of git that make it. */
let first: RepositoryForTests;
let repository: RepositoryForTests;
let store: Store;
beforeAll(() => {
  first = repositoryForTests(paperForTests({ '.gitignore': 'letters-data/\n' }));
  appendFileSync(path.join(first.folder, '.git/config'), IDENTITY);
  first.commit('2026-11-25T12:00:00Z');
});
afterAll(() => first.remove());

beforeEach(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-pull-'));
  cpSync(first.folder, root, { recursive: true });
  settings = { root, data: path.join(root, 'letters-data'), host: '', port: 0, proxies: [], mail: undefined };
  repository = repositoryForTests(root);
  store = openStore(settings.data);
});
afterEach(() => {
  store.close();
  repository.remove();
});

const POST: NewPost = {
  ...{ id: 'aaaa1', kind: 'comment', story: PIER, parent: undefined, name: 'Ann Lee', email: 'ann@example.com' },
  ...{ place: undefined, text: 'It was *time*.', time: START, sender: 's', signals: [], state: 'approved' },
};

function add(more: Partial<NewPost>): void {
  store.posts.add({ ...POST, text: `Text of ${more.id}.`, ...more });
}

/** Pulls, and returns the report. */
function pull(options: PullOptions = {}): string {
  const lines: string[] = [];
  runPull(settings, options, (line: string) => void lines.push(line));
  return lines.join('\n');
}

const fileText = (file: string) => readFileSync(path.join(settings.root, file), 'utf8');
const comments = () => commentFile.parse(parse(fileText(COMMENTS))).comments;
const filesOf = (commit: string) => repository.git(['show', '--name-only', '--format=', commit]).split('\n');

test('a pull adds what was approved to the comments of the story, and commits only that', () => {
  add({ id: 'aaaa1', parent: 'first1' });
  add({ id: 'bbbb2', parent: 'gone9' });
  add({ id: 'cccc3', parent: 'aaaa1', time: START + 1000 });
  add({ id: 'dddd4', state: 'waiting' });
  store.posts.setPick('bbbb2', true);
  writeFileSync(path.join(settings.root, 'content/articles/2026/11/quiet.md'), 'half-written');
  writeFileSync(path.join(settings.root, 'staged.txt'), 'staged');
  repository.git(['add', 'staged.txt']);
  expect(pull()).toContain(COMMENTS);
  expect(comments()).toMatchObject([
    { id: 'first1' },
    { id: 'aaaa1', name: 'Ann Lee', parent: 'first1', time: '2026-11-26T07:00:00-05:00', text: 'Text of aaaa1.' },
    { id: 'bbbb2', pick: true },
    { id: 'cccc3', parent: 'aaaa1' },
  ]);
  expect(comments()[2]).not.toHaveProperty('parent');
  expect(filesOf('HEAD')).toEqual([COMMENTS]);
  expect(repository.git(['log', '-1', '--format=%s'])).toBe('Publish 3 letters and comments');
  expect(repository.git(['status', '--porcelain'])).toBe('M content/articles/2026/11/quiet.md\nA  staged.txt');
});

test('a second pull finds nothing new, also when the first was killed before it made a note, or an editor deleted a comment', () => {
  add({ id: 'aaaa1' });
  pull();
  const head = repository.git(['rev-parse', 'HEAD']);
  expect(pull()).toBe('There is nothing new.');
  store.posts.setPulled(['aaaa1'], 0);
  writeFileSync(path.join(settings.root, COMMENTS), FILES[COMMENTS] ?? '');
  expect(pull()).toBe('There is nothing new.');
  repository.git(['checkout', '--quiet', '--', COMMENTS]);
  store.close();
  store = openStore(settings.data);
  expect(repository.git(['rev-parse', 'HEAD'])).toBe(head);
});

test('a pull without a note writes nothing twice', () => {
  add({ id: 'aaaa1' });
  writeFileSync(
    path.join(settings.root, COMMENTS),
    `${FILES[COMMENTS]}  - { id: aaaa1, name: Ann, time: 2026-11-26T07:00:00-05:00, text: Edited }\n`,
  );
  repository.git(['commit', '--quiet', '-am', 'As a pull that was killed']);
  expect(pull()).toBe('There is nothing new.');
  expect(comments()[1]).toMatchObject({ name: 'Ann', text: 'Edited' });
});

test('comments that are not committed are never mixed into a commit', () => {
  add({ id: 'aaaa1' });
  writeFileSync(path.join(settings.root, COMMENTS), `${FILES[COMMENTS]}# a note\n`);
  expect(() => pull()).toThrow(COMMENTS);
  expect(store.posts.approved()).toHaveLength(1);
  expect(comments()).toHaveLength(1);
});

test('a pull request is a commit on a branch of its own, and the working tree stays as it is', () => {
  add({ id: 'aaaa1' });
  writeFileSync(path.join(settings.root, COMMENTS), 'half-written');
  const report = pull({ 'pull-request': true });
  const branch = /branch (letters-\S+),/.exec(report)?.[1] ?? '';
  expect(report).toContain(`run \`git push origin ${branch}\``);
  expect(filesOf(branch)).toEqual([COMMENTS]);
  expect(repository.git(['show', `${branch}:${COMMENTS}`])).toContain('Text of aaaa1.');
  expect(fileText(COMMENTS)).toBe('half-written');
  expect(repository.git(['branch', '--show-current'])).toBe('main');
  expect(repository.git(['status', '--porcelain'])).toBe(`M ${COMMENTS}`);
});

test('what was in a pull request that was closed is named, and brought again when asked to', () => {
  add({ id: 'aaaa1' });
  add({ id: 'eeee5', kind: 'letter' });
  pull({ 'pull-request': true });
  expect(pull()).toMatch(
    /^There is nothing new\.\n2 letters and comments are not in content\/ and on letters-\d+-\d+\./,
  );
  expect(pull({ again: true, 'pull-request': true })).toContain(COMMENTS);
  expect(pull({ again: true })).toContain('Committed');
  expect(comments()[1]).toMatchObject({ id: 'aaaa1', text: 'Text of aaaa1.' });
  expect(existsSync(path.join(settings.root, 'content/articles/2026/11/letter-eeee5.md'))).toBe(true);
  expect(pull({ again: true })).toBe('There is nothing new.');
  expect(pull()).toBe('There is nothing new.');
});

test('what was in a pull request that was merged is not brought again', () => {
  add({ id: 'aaaa1' });
  const branch = /branch (letters-\S+),/.exec(pull({ 'pull-request': true }))?.[1] ?? '';
  repository.git(['merge', '--quiet', branch]);
  expect(pull()).toBe('There is nothing new.');
  writeFileSync(path.join(settings.root, COMMENTS), (FILES[COMMENTS] ?? '').replace('At', 'Now at'));
  repository.git(['commit', '--quiet', '-am', 'Delete the new comment']);
  expect(pull()).not.toContain('Committed');
});

test('a dry run only says what would be written', () => {
  add({ id: 'aaaa1' });
  expect(pull({ 'dry-run': true })).toBe(COMMENTS);
  expect(comments()).toHaveLength(1);
  expect(store.posts.approved()).toHaveLength(1);
});

test('a comment that is deleted on request leaves a stub on the site', () => {
  add({ id: 'aaaa1' });
  add({ id: 'bbbb2', parent: 'aaaa1' });
  pull();
  expect(deleteAll(store, 'ann@example.com')).toMatchObject({ posts: 2, published: 2 });
  expect(pull()).toContain('Committed');
  expect(comments().slice(1)).toMatchObject([
    { id: 'aaaa1', status: 'removed' },
    { id: 'bbbb2', status: 'removed', parent: 'aaaa1' },
  ]);
  expect(fileText(COMMENTS)).not.toMatch(/Ann Lee|Text of/);
  expect(repository.git(['log', '-1', '--format=%s'])).toBe('Remove 2 on request');
  expect(pull()).toBe('There is nothing new.');
});

test('a comment that is deleted while it waits in a pull request is taken out when the request is merged', () => {
  add({ id: 'aaaa1' });
  const branch = /branch (letters-\S+),/.exec(pull({ 'pull-request': true }))?.[1] ?? '';
  deleteAll(store, 'ann@example.com');
  expect(pull()).toBe('There is nothing new.');
  repository.git(['merge', '--quiet', branch]);
  expect(comments()[1]).toMatchObject({ id: 'aaaa1', name: 'Ann Lee' });
  expect(pull()).toContain('Committed');
  expect(comments()[1]).toMatchObject({ id: 'aaaa1', status: 'removed' });
  expect(pull()).toBe('There is nothing new.');
});

test('what is rejected or deleted while a pull runs is taken out by the next one', () => {
  add({ id: 'aaaa1' });
  add({ id: 'bbbb2' });
  runPull(settings, {}, () => {
    moderate(store, { action: 'reject', ids: ['aaaa1'], field: () => '', moderator: 'ann', now: START, words: WORDS });
    deleteAll(store, 'bbbb2');
  });
  expect(comments()).toHaveLength(3);
  pull();
  expect(comments().map(({ status }) => status)).toEqual([undefined, 'removed', 'removed']);
});

test('a moderator who changes a decision about a published comment gets what the last one says', () => {
  const act = (action: string) =>
    moderate(store, { action, ids: ['aaaa1'], field: () => '', moderator: 'ann', now: START, words: WORDS });
  add({ id: 'aaaa1' });
  pull();
  expect(act('pick')).toContain('It is on the site already: change its file');
  act('reject');
  expect(act('approve')).toBe('Approved. It is on the site already.');
  expect(pull()).toBe('There is nothing new.');
  act('reject');
  expect(pull()).toContain('Committed');
  expect(act('approve')).toContain('Write them there again.');
  writeFileSync(
    path.join(settings.root, COMMENTS),
    `${FILES[COMMENTS]}  - { id: aaaa1, name: Ann, time: 2026-11-26T07:00:00-05:00, text: Back }\n`,
  );
  repository.git(['commit', '--quiet', '-am', 'Bring it back']);
  act('reject');
  expect(pull()).toContain('Committed');
  expect(comments()[1]).toMatchObject({ status: 'removed' });
});

test('a letter becomes the draft of a story', () => {
  add({ id: 'eeee5', kind: 'letter', place: 'Larkfield', text: 'Dear *editor*,\n\nthe pier is 3 * 4 yards.' });
  pull();
  expect(fileText('content/articles/2026/11/letter-eeee5.md')).toBe(`---
headline: The pier is 3 * 4 yards.
section: opinion
type: letter
published: 2026-11-26 07:00
byline: [{name: Ann Lee, role: Larkfield}]
related: [2026/11/pier]
status: draft
---

Dear *editor*,

the pier is 3 \\* 4 yards.
`);
  expect(pull()).toBe('There is nothing new.');
});

test('a letter needs its section', () => {
  add({ id: 'eeee5', kind: 'letter' });
  expect(() => pull({ section: 'forum' })).toThrow('There is no section forum');
  expect(existsSync(path.join(settings.root, 'content/articles/2026/11/letter-eeee5.md'))).toBe(false);
});

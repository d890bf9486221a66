import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readPlainFile } from '../../cache/plain-file.ts';
import { isPartial } from '../../cache/whole-file.ts';
import { deskMoment } from '../../desk/desk-time.ts';
import { askGit } from '../../git/git.ts';
import { loadedLedger } from '../../loader/content-ledger.ts';
import type { DeskChange, DeskChanges } from '../desk-channel.ts';

/** What is published from the desk; other changes in the folder are not the desk's. */
const FOLDERS = ['content', 'public'];
/** The lines in commits by which the desk knows its own. */
export const MARKS = { publication: 'Published-at: the desk', takingBack: 'Taken-back-at: the desk' } as const;

/** Where versions are sent. */
export interface Destination {
  remote: string;
  /** The branch there. */
  branch: string;
  /** False until something was sent from here. */
  isKnown: boolean;
}

/** What is saved and not published yet. */
export function deskChanges(root: string): DeskChanges {
  if (!askGit(root, ['rev-parse', '--is-inside-work-tree']).ok) {
    const why =
      'This folder keeps no versions, so nothing can be published from here. What you saved is in the folder.';
    return { why, changes: [], waiting: 0, others: [] };
  }
  const [latest] = commits(root, ['-1', 'HEAD']);
  const why = obstacle(root);
  const unsent = unsentCommits(root);
  return {
    ...(why !== undefined && { why }),
    changes: changesOf(root),
    waiting: unsent.length,
    others: unsent.filter(({ isDesk }) => !isDesk).map(({ author, title }) => ({ author, title })),
    ...(latest?.isPublication && {
      last: { title: latest.title.replace(/^Publish: /, ''), time: newsroomTime(latest.time) },
    }),
  };
}

/** Why nothing can be published, before anything is done; undefined when it can. */
function obstacle(root: string): string | undefined {
  const ask = 'Ask whoever looks after the site';
  if (gitText(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']) === '')
    return `Nothing can be published: an older version of the site is checked out, and no branch (a detached HEAD). ${ask} to run \`git switch main\`, or the name of your branch. What you save stays in the folder.`;
  const isUnderWay = ['MERGE_HEAD', 'rebase-merge', 'rebase-apply', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'].some((name) =>
    existsSync(path.resolve(root, gitText(root, ['rev-parse', '--git-path', name]))),
  );
  if (isUnderWay)
    return `Nothing can be published: somebody has begun to join versions in this folder (a merge or rebase). ${ask} to finish it. What you save stays in the folder.`;
  const remotes = gitText(root, ['remote']).split('\n');
  if (remotes.length > 1 && !destination(root))
    return `Nothing can be published: there are several places to send to (${remotes.join(', ')}). ${ask} to choose one with \`git push --set-upstream\`.`;
  return undefined;
}

/** Where versions are sent: to the upstream branch, or to the branch of the same name at the only remote. */
export function destination(root: string): Destination | undefined {
  const own = gitText(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const remote = gitText(root, ['config', `branch.${own}.remote`]);
  const branch = gitText(root, ['config', `branch.${own}.merge`]).replace(/^refs\/heads\//, '');
  if (remote !== '' && branch !== '') return { remote, branch, isKnown: true };
  const [only = '', ...more] = gitText(root, ['remote']).split('\n');
  return only === '' || more.length > 0 || own === '' ? undefined : { remote: only, branch: own, isKnown: false };
}

/** A commit, as the desk reads it. */
export interface Commit {
  title: string;
  time: string;
  author: string;
  /** Made at the desk. */
  isDesk: boolean;
  isPublication: boolean;
}

/** The commits that were not sent, the latest first. */
export function unsentCommits(root: string): Commit[] {
  const place = destination(root);
  if (!place) return [];
  const hasUpstream = askGit(root, ['rev-parse', '--verify', '--quiet', '@{upstream}']).ok;
  return commits(root, hasUpstream ? ['@{upstream}..HEAD'] : ['HEAD', '--not', `--remotes=${place.remote}`]);
}

function commits(root: string, range: readonly string[]): Commit[] {
  return gitText(root, ['log', '--format=%s%x00%cI%x00%an%x00%b%x1e', ...range])
    .split('\x1e')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [title = '', time = '', author = '', body = ''] = entry.split('\0');
      const isPublication = body.includes(MARKS.publication);
      return { title, time, author, isPublication, isDesk: isPublication || body.includes(MARKS.takingBack) };
    });
}

/** A time in words, by the newsroom’s clock. */
function newsroomTime(instant: string): string {
  return deskMoment(loadedLedger.value ?? { publication: new Map() }, instant).text;
}

/** The files that are saved and not published: those that a build publishes. */
export function changesOf(root: string): DeskChange[] {
  const status = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', ...FOLDERS];
  const above = gitText(root, ['rev-parse', '--show-prefix']);
  return askGit(root, status)
    .output.toString()
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ state: line.slice(0, 2), file: line.slice(3).slice(above.length) }))
    .filter(({ file }) => isPublic(file))
    .map(({ state, file }) => {
      const kind = /[?A]/.test(state) ? 'new' : state.includes('D') ? 'deleted' : 'changed';
      return { path: file, kind, title: titleOf(root, file) };
    });
}

/** Whether a file is for readers. Hidden files hold passwords and the notes of programs; only `.well-known` is for readers. */
function isPublic(file: string): boolean {
  const names = file.split('/').slice(1);
  const isHidden = names.some((name, level) => name.startsWith('.') && !(level === 0 && name === '.well-known'));
  return !isHidden && !/~$|^#.*#$/.test(names.at(-1) ?? '') && !isPartial(file);
}

/** The headline of a story, the name of an author; the name of the file where there is none. */
function titleOf(root: string, file: string): string {
  const name = path.posix.basename(file);
  if (!/\.(?:md|yaml)$/.test(file) || !existsSync(path.join(root, file))) return name;
  try {
    const text = readPlainFile(root, file).toString();
    const [, front = text] = /^\uFEFF?---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
    const { headline, title, subject, name: ofPerson } = Object(parse(front, { logLevel: 'silent' }));
    const found: unknown = headline ?? title ?? subject ?? ofPerson;
    return typeof found === 'string' && found.trim() !== '' ? found.trim().replaceAll(/\s+/g, ' ') : name;
  } catch {
    return name;
  }
}

/** What git prints, without the space around it; empty when it fails. */
export function gitText(root: string, args: readonly string[]): string {
  const answer = askGit(root, args);
  return answer.ok ? answer.output.toString().trim() : '';
}

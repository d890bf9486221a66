import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askGit } from '../../git/git.ts';
import { orderGit } from '../../git/git-order.ts';
import type { DeskAnswer, DeskChange, DeskChanges } from '../desk-channel.ts';
import { removeFile } from './desk-files.ts';

/** What is published from the desk; other changes in the folder are not the desk's. */
const FOLDERS = ['content', 'public'];
/** The line in a commit by which the desk knows its own. */
const MARK = 'Published-at: the desk';

/** What is saved and not published yet. */
export function deskChanges(root: string): DeskChanges {
  if (!askGit(root, ['rev-parse', '--is-inside-work-tree']).ok) {
    const why =
      'This folder keeps no versions, so nothing can be published from here. What you saved is in the folder.';
    return { why, changes: [], waiting: 0 };
  }
  const [title = '', time = '', ...body] = text(root, ['log', '-1', '--format=%s%n%cI%n%b']).split('\n');
  const isOurs = body.some((line) => line.startsWith(MARK));
  const waiting = Number(text(root, ['rev-list', '--count', '@{upstream}..HEAD'])) || 0;
  return {
    changes: changesOf(root),
    waiting,
    ...(isOurs && { last: { title: title.replace(/^Publish: /, ''), time } }),
  };
}

/**
 * Publishes what is saved: keeps it as a version and sends that to where the site is built. It never overwrites what others have sent.
 * @param errorsIn the errors of files, in words, which stop the publication
 */
export async function publish(
  root: string,
  errorsIn: (files: readonly string[]) => readonly string[],
): Promise<DeskAnswer> {
  const { changes, waiting, why } = deskChanges(root);
  if (why !== undefined) return { ok: false, why };
  if (changes.length + waiting === 0) return { ok: false, why: 'There is nothing to publish.' };
  const errors = errorsIn(changes.map((change) => change.path));
  if (errors.length > 0) return { ok: false, why: `Nothing was published. ${errors.slice(0, 3).join(' ')}` };
  if (changes.length > 0) {
    const titles = changes.map(({ title }) => title);
    const subject =
      titles.length === 1 ? `Publish: ${titles[0]}` : `Publish: ${titles[0]} and ${titles.length - 1} more`;
    const added = askGit(root, ['add', '--all', '--', ...present(root)]);
    if (!added.ok) return { ok: false, why: `Nothing was published: ${added.why}.` };
    const message = [subject, titles.map((title) => `- ${title}`).join('\n'), MARK].join('\n\n');
    const kept = askGit(root, [...identity(root), 'commit', '--quiet', '-F', '-', '--', ...present(root)], {
      input: message,
    });
    if (!kept.ok) return { ok: false, why: `Nothing was published: ${kept.why}.` };
  }
  return send(root, changes.length === 1 ? `“${changes[0]?.title}” is published.` : 'Everything is published.');
}

/** Takes back the last publication of the desk by publishing what was there before. */
export async function takeBack(root: string): Promise<DeskAnswer> {
  const { last, changes } = deskChanges(root);
  if (!last) return { ok: false, why: 'The last publication was not made at the desk.' };
  if (changes.length > 0) return { ok: false, why: 'Publish or undo first what is saved.' };
  const reverted = askGit(root, [...identity(root), 'revert', '--no-edit', 'HEAD']);
  if (!reverted.ok) {
    askGit(root, ['revert', '--abort']);
    return { ok: false, why: `It could not be taken back: ${reverted.why}.` };
  }
  return send(root, `“${last.title}” is taken back.`);
}

/** Brings back a file as it is published; one that was never published is removed. */
export function restore(root: string, file: string): DeskAnswer {
  const change = changesOf(root).find((one) => one.path === file);
  if (!change) return { ok: false, why: `${file} is as it is published.` };
  if (change.kind === 'new') {
    askGit(root, ['rm', '--cached', '--quiet', '--', file]);
    removeFile(root, file);
  } else {
    const answer = askGit(root, ['checkout', 'HEAD', '--', file]);
    if (!answer.ok) return { ok: false, why: answer.why };
  }
  return { ok: true, said: `“${change.title}” is as it was.` };
}

/** Sends versions to where the site is built, after those that others have sent in the meantime. */
async function send(root: string, said: string): Promise<DeskAnswer> {
  const branch = text(root, ['symbolic-ref', '--short', 'HEAD']);
  const hasUpstream = askGit(root, ['rev-parse', '--abbrev-ref', '@{upstream}']).ok;
  const [remote] = text(root, ['remote']).split('\n');
  if (!hasUpstream && (remote === undefined || remote === ''))
    return { ok: true, said: `${said} It is kept on this machine only: nobody has set up where to send it.` };
  const order = hasUpstream ? ['push'] : ['push', '--set-upstream', remote ?? 'origin', branch];
  let sent = await orderGit(root, order);
  if (!sent.ok && /rejected|fetch first|non-fast-forward/.test(sent.why)) {
    const joined = await orderGit(root, [...identity(root), 'pull', '--rebase', '--autostash']);
    if (!joined.ok) {
      askGit(root, ['rebase', '--abort']);
      return {
        ok: false,
        why: 'Somebody else has changed the same lines in the meantime. Nothing was sent, and nothing is lost: your version is kept here. Ask whoever looks after the site to join the two.',
      };
    }
    sent = await orderGit(root, order);
  }
  if (sent.ok) return { ok: true, said };
  const reason =
    sent.why.split('\n').find((line) => /^(?:fatal|error|remote|ssh)/.test(line)) ?? sent.why.split('\n')[0];
  return { ok: false, why: `It is kept on this machine, but could not be sent: ${reason}. Press “Send again” later.` };
}

function changesOf(root: string): DeskChange[] {
  const folders = present(root);
  if (folders.length === 0) return [];
  const answer = askGit(root, [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    ...folders,
  ]);
  const above = text(root, ['rev-parse', '--show-prefix']);
  return answer.output
    .toString()
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [state, file] = [line.slice(0, 2), line.slice(3).slice(above.length)];
      const kind = /[?A]/.test(state) ? 'new' : state.includes('D') ? 'deleted' : 'changed';
      return { path: file, kind, title: titleOf(root, file) };
    });
}

/** The headline of a story, the name of an author; the name of the file where there is none. */
function titleOf(root: string, file: string): string {
  const place = path.join(root, file);
  if (!/\.(?:md|yaml)$/.test(file) || !existsSync(place)) return path.posix.basename(file);
  const [, title] = /^(?:headline|title|subject|name): *(.+)$/m.exec(readFileSync(place, 'utf8').slice(0, 4000)) ?? [];
  return title?.trim().replaceAll(/^(["'])(.*)\1$/g, '$2') ?? path.posix.basename(file);
}

function present(root: string): string[] {
  return FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
}

/** A name for versions where nobody has given one. */
function identity(root: string): string[] {
  const isNamed = askGit(root, ['config', 'user.email']).ok;
  return isNamed ? [] : ['-c', 'user.name=The desk', '-c', 'user.email=desk@localhost'];
}

function text(root: string, args: readonly string[]): string {
  return askGit(root, args).output.toString().trim();
}

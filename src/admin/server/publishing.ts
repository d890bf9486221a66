import { rmSync } from 'node:fs';
import path from 'node:path';
import { askGit, type GitAnswer } from '../../git/git.ts';
import { gitReason } from '../../git/git-reason.ts';
import { orderGit } from '../../git/git-order.ts';
import type { DeskAnswer } from '../desk-channel.ts';
import {
  changesOf,
  deskChanges,
  destination,
  gitText,
  MARKS,
  unsentCommits,
  type Destination,
} from './desk-changes.ts';
import { removeFile } from './desk-files.ts';
import { keepCopies } from './desk-trash.ts';

/**
 * Publishes what is saved: keeps it as a version and sends that to where the site is built. It never overwrites what others have sent.
 * @param findErrors checks the whole site; its errors, in words, stop the publication
 */
export async function publish(root: string, findErrors: () => Promise<readonly string[]>): Promise<DeskAnswer> {
  const { changes, waiting, why } = deskChanges(root);
  if (why !== undefined) return { ok: false, why };
  if (changes.length + waiting === 0) return { ok: false, why: 'There is nothing to publish.' };
  const errors = await findErrors();
  if (errors.length > 0) {
    const more = errors.length > SHOWN ? ` And ${errors.length - SHOWN} more.` : '';
    return { ok: false, why: `Nothing was published. ${errors.slice(0, SHOWN).join(' ')}${more}` };
  }
  let undo: (() => void) | undefined;
  if (changes.length > 0) {
    const titles = changes.map(({ title }) => title);
    const subject =
      titles.length === 1 ? `Publish: ${titles[0]}` : `Publish: ${titles[0]} and ${titles.length - 1} more`;
    const message = [subject, titles.map((title) => `- ${title}`).join('\n'), MARKS.publication].join('\n\n');
    const before = gitText(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    const files = changes.map((change) => change.path);
    const kept = commitFiles(root, files, message);
    if (!kept.ok) return { ok: false, why: `Nothing was published. ${gitReason(kept.why)}` };
    if (before !== '') undo = () => uncommit(root, before, files);
  }
  return send(root, changes.length === 1 ? `“${changes[0]?.title}” is published.` : 'Everything is published.', undo);
}

/** Names of files are not patterns. */
const LITERAL = '--literal-pathspecs';

/** The errors that are shown; more would not be read. */
const SHOWN = 3;

/** Takes back the last publication of the desk by publishing what was there before. Nothing that is staged is touched. */
export async function takeBack(root: string): Promise<DeskAnswer> {
  const { last, changes, why } = deskChanges(root);
  if (why !== undefined) return { ok: false, why };
  if (!last) return { ok: false, why: 'The last publication was not made at the desk.' };
  if (changes.length > 0) return { ok: false, why: 'Publish or undo first what is saved.' };
  if (gitText(root, ['rev-parse', '--verify', '--quiet', 'HEAD^']) === '')
    return { ok: false, why: 'This is the first version of the site, so there is nothing before it.' };
  const head = gitText(root, ['rev-parse', 'HEAD']);
  const files = changedFiles(root, 'HEAD^', 'HEAD');
  const copies = keepCopies(root, files);
  const answer = setFiles(root, 'HEAD^', files);
  const subject = gitText(root, ['log', '-1', '--format=%s']);
  const message = `Revert "${subject}"\n\nThis reverts commit ${head}.\n\n${MARKS.takingBack}`;
  const kept = answer.ok ? commitFiles(root, files, message) : answer;
  if (!kept.ok) {
    setFiles(root, 'HEAD', files);
    return { ok: false, why: `It was not taken back. ${gitReason(kept.why)}` };
  }
  return send(root, `“${last.title}” is taken back. A copy of it is in ${copies}/.`, undefined);
}

/** Brings back a file as it is published; one that was never published is deleted. A copy of what was saved is kept. */
export function restore(root: string, file: string): DeskAnswer {
  const change = changesOf(root).find((one) => one.path === file);
  if (!change) return { ok: false, why: `${file} is as it is published.` };
  const copies = keepCopies(root, [file]);
  if (change.kind === 'new') {
    askGit(root, [LITERAL, 'rm', '--cached', '--force', '--quiet', '--', file]);
    removeFile(root, file);
    return { ok: true, said: `“${change.title}” was never published, and is deleted. A copy is in ${copies}/.` };
  }
  const answer = askGit(root, [LITERAL, 'checkout', 'HEAD', '--', file]);
  if (!answer.ok) return { ok: false, why: `It was not undone. ${gitReason(answer.why)}` };
  const copy = change.kind === 'changed' ? ` A copy of what you had saved is in ${copies}/.` : '';
  return { ok: true, said: `“${change.title}” is as it is published.${copy}` };
}

/**
 * Sends versions to where the site is built, after those that others have sent in the meantime.
 * @param undo takes back the version that was just made, so that its files are saved and not published again
 */
async function send(root: string, said: string, undo: (() => void) | undefined): Promise<DeskAnswer> {
  const place = destination(root);
  if (!place) return { ok: true, said: `${said} It is kept on this machine only: nobody has set up where to send it.` };
  const target = `HEAD:refs/heads/${place.branch}`;
  const order = ['push', ...(place.isKnown ? [] : ['--set-upstream']), place.remote, target];
  let sent = await orderGit(root, order);
  if (!sent.ok && /\[rejected\]|fetch first|non-fast-forward/.test(sent.why)) {
    const fetched = await orderGit(root, ['fetch', place.remote, `refs/heads/${place.branch}`]);
    if (!fetched.ok) return unsent(fetched.why);
    const theirs = gitText(root, ['rev-parse', 'FETCH_HEAD']);
    const joined = await orderGit(root, [...identity(root), 'rebase', '--autostash', theirs]);
    if (!joined.ok) {
      askGit(root, ['rebase', '--abort']);
      if (/CONFLICT|could not apply/.test(`${joined.why}${joined.output}`)) return setAside(root, place, theirs, undo);
      undo?.();
      return { ok: false, why: `Nothing was sent. ${gitReason(joined.why)}` };
    }
    sent = await orderGit(root, order);
  }
  return sent.ok ? { ok: true, said } : unsent(sent.why);
}

function unsent(why: string): DeskAnswer {
  return {
    ok: false,
    why: `It is kept on this machine, but was not sent. Press “Send again” later. ${gitReason(why)}`,
  };
}

/**
 * After a conflict: the files that others have published meanwhile are as those published them, and copies of ours are kept. All others are
 * saved and not published, so that the next publication takes them.
 */
function setAside(root: string, place: Destination, theirs: string, undo: (() => void) | undefined): DeskAnswer {
  const others = unsentCommits(root).filter(({ isDesk }) => !isDesk);
  if (others.length > 0) {
    undo?.();
    const titles = others.slice(0, SHOWN).map(({ title, author }) => `“${title}” by ${author}`);
    return {
      ok: false,
      why: `Nothing was sent: earlier changes in this folder (${titles.join(', ')}) and what others have sent to ${place.remote} do not fit together. What you saved is still here. Ask whoever made them to join the two.`,
    };
  }
  const base = gitText(root, ['merge-base', 'HEAD', theirs]);
  const ours = changedFiles(root, base, 'HEAD');
  const changedByThem = new Set(changedFiles(root, base, theirs));
  const both = ours.filter((file) => changedByThem.has(file));
  const copies = keepCopies(root, both);
  uncommit(root, base, ours);
  setFiles(root, base, both);
  const joined = askGit(root, ['merge', '--ff-only', '--quiet', theirs]);
  if (!joined.ok)
    return { ok: false, why: `Nothing was sent. ${gitReason(joined.why)} Your copies are in ${copies}/.` };
  return {
    ok: false,
    why: `Nothing was sent: somebody else has published the same lines of ${both.join(', ')} in the meantime. Theirs is in the folder now, and yours is kept in ${copies}/. Open the story again, and write what is missing into it. Everything else that you saved is published by “Publish”.`,
  };
}

/** Keeps files as a version. Whatever else is staged stays as it is. */
function commitFiles(root: string, files: readonly string[], message: string): GitAnswer {
  const listed = { input: files.join('\0') };
  const list = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  const isNew = changesOf(root)
    .filter(({ kind }) => kind === 'new')
    .map((change) => change.path);
  const added = askGit(root, [LITERAL, 'add', '--all', ...list], listed);
  if (!added.ok) return added;
  const kept = askGit(
    root,
    [LITERAL, ...identity(root), 'commit', '--quiet', '--only', '-m', message, ...list],
    listed,
  );
  // What nobody had staged before is not staged now.
  if (!kept.ok && isNew.length > 0) askGit(root, [LITERAL, 'reset', '--quiet', '--', ...isNew]);
  return kept;
}

/** Goes back to a version without changing files: what was kept since is saved and not published. */
function uncommit(root: string, before: string, files: readonly string[]): void {
  askGit(root, ['reset', '--soft', before]);
  askGit(root, [LITERAL, 'reset', '--quiet', before, '--', ...files]);
}

/** Gives files the content of a version; those that it does not have are deleted. */
function setFiles(root: string, version: string, files: readonly string[]): GitAnswer {
  let answer: GitAnswer = { ok: true, output: Buffer.alloc(0) };
  for (const file of files) {
    if (askGit(root, ['cat-file', '-e', `${version}:./${file}`]).ok) {
      const set = askGit(root, [LITERAL, 'checkout', version, '--', file]);
      if (!set.ok) answer = set;
    } else {
      rmSync(path.join(root, file), { force: true });
    }
  }
  return answer;
}

/** The files that differ between two versions, by path from the project's root. */
function changedFiles(root: string, from: string, to: string): string[] {
  const { output } = askGit(root, ['diff', '--name-only', '--no-renames', '--relative', '-z', from, to]);
  return output.toString().split('\0').filter(Boolean);
}

/** A name for versions where nobody has given one. */
function identity(root: string): string[] {
  const isNamed = askGit(root, ['config', 'user.email']).ok;
  return isNamed ? [] : ['-c', 'user.name=The desk', '-c', 'user.email=desk@localhost'];
}

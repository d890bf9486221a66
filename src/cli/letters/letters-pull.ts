import { existsSync } from 'node:fs';
import path from 'node:path';
import { readPaper } from '../../letters/content/paper.ts';
import { takeBack } from '../../letters/moderation/moderation-action.ts';
import { isRepository, newBranch, uncommitted, workingTree } from '../../letters/pull/content-commit.ts';
import { pullPlan, type PullPlan } from '../../letters/pull/pull-plan.ts';
import type { Post } from '../../letters/store/post.ts';
import type { LettersSettings } from '../../letters/settings.ts';
import { openStore } from '../../letters/store/store.ts';
import { UsageError } from '../options/usage-error.ts';

/** How a pull is carried out. */
export interface PullOptions {
  'pull-request'?: true;
  'dry-run'?: true;
  again?: true;
  section?: string;
}

/**
 * Brings approved posts into the content, and takes out those that are to be removed.
 * @param say receives the lines of the report
 * @returns the exit status: 1 when something could not be written
 * @throws UsageError where that cannot be done; then nothing is written
 */
export function runPull({ root, data }: LettersSettings, options: PullOptions, say = console.log): number {
  const { timeZone } = readPaper(root);
  const section = options.section ?? 'opinion';
  const isRequest = options['pull-request'] === true;
  if (isRequest && !isRepository(root))
    throw new UsageError('--pull-request needs a git repository, and here is none.');
  const store = openStore(data);
  try {
    const branch = isRequest ? branchName(new Date()) : undefined;
    const place = branch === undefined ? workingTree(root) : newBranch(root, branch);
    const again = options.again === true;
    const plan = pullPlan(store, { timeZone, section, read: place.read, again });
    for (const problem of plan.problems) say(problem);
    if (plan.files.some(({ text }) => /^type: letter$/m.test(text))) requireSection(root, section);
    const status = plan.problems.length > 0 ? 1 : 0;
    if (plan.files.length === 0) say('There is nothing new.');
    for (const { file } of plan.files) say(file);
    if (!again && plan.onBranches.length > 0) say(onBranchesText(plan.onBranches));
    if (options['dry-run']) return status;
    if (plan.files.length > 0) {
      if (!isRequest && isRepository(root)) requireCommitted(root, plan);
      say(place.write(plan.files, commitMessage(plan)));
    }
    // After a kill between the two, the next pull finds the posts in the files and writes nothing.
    store.posts.setPulled(
      plan.posts.map(({ id }) => id),
      Date.now(),
      branch,
    );
    store.removals.setPulled(plan.removals, Date.now());
    // A push takes seconds, in which somebody may have rejected or deleted what it publishes.
    for (const post of plan.posts)
      if (!store.posts.isApproved(post.id)) takeBack(store, { ...post, pulled: Date.now() });
    return status;
  } finally {
    store.close();
  }
}

function requireSection(root: string, section: string): void {
  if (existsSync(path.join(root, `content/sections/${section}.yaml`))) return;
  throw new UsageError(
    `There is no section ${section} for letters to the editor. Name one with --section: a file in content/sections, without .yaml.`,
  );
}

function requireCommitted(root: string, { files }: PullPlan): void {
  const changed = uncommitted(root, files);
  if (changed.length === 0) return;
  throw new UsageError(
    `These files have changes that are not committed. Commit them first, or use --pull-request.\n${changed.join('\n')}`,
  );
}

function commitMessage({ posts, removals }: PullPlan): string {
  const parts = [
    posts.length > 0 ? `Publish ${counted(posts.length, 'letter or comment', 'letters and comments')}` : '',
    removals.length > 0 ? `remove ${removals.length} on request` : '',
  ].filter((part) => part !== '');
  const text = parts.join(', and ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A pull request may wait, or may have been closed, which nobody tells this machine. */
function onBranchesText(posts: readonly Post[]): string {
  const branches = [...new Set(posts.map(({ branch }) => branch))].join(', ');
  const what = posts.length === 1 ? '1 letter or comment is' : `${posts.length} letters and comments are`;
  return `${what} not in content/ and on ${branches}. When the pull request was closed without a merge, bring them again with --again.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function branchName(now: Date): string {
  return `letters-${now.toISOString().slice(0, -1).replaceAll(/[-:.]/g, '').replace('T', '-')}`;
}

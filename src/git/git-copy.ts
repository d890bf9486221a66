import { readFileSync } from 'node:fs';
import path from 'node:path';
import { askGit } from './git.ts';

/** The copy of a git repository that contains a folder. */
export interface GitCopy {
  /** The folder. */
  folder: string;
  /** The commit that is checked out. */
  head: string;
  /** The commits at which a shallow clone begins; empty for a full clone. */
  cuts: string[];
}

/** Inspects the repository that contains a folder. @returns the reason when there is none */
export function openGitCopy(folder: string): GitCopy | { why: string } {
  const answer = askGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (!answer.ok) {
    // With --quiet, git does not say that the repository has no commit.
    const place = askGit(folder, ['rev-parse', '--git-dir']);
    return { why: place.ok ? 'nothing has been committed yet' : place.why };
  }
  const place = askGit(folder, ['rev-parse', '--is-shallow-repository', '--git-path', 'shallow']);
  if (!place.ok) return { why: place.why };
  const [isShallow, list = ''] = place.output.toString().trim().split('\n');
  const cuts = isShallow === 'true' ? readFileSync(path.resolve(folder, list), 'utf8').trim().split('\n') : [];
  return { folder, head: answer.output.toString().trim(), cuts };
}

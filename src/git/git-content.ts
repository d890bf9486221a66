import { BuildError } from '../cache/build-error.ts';
import { openGitCopy } from './git-copy.ts';
import { askGit } from './git.ts';

/** The contents of `content/` in a commit. */
export interface GitContent {
  commit: string;
  /** When it was committed, in milliseconds since 1970. */
  time: number;
  /** The name under which git keeps each file, by path from the project's root. */
  blobs: Map<string, string>;
  /** The files that are different, or missing, on disk. */
  changed: string[];
}

/** Modes of plain files; symbolic links and submodules are never published. */
const PLAIN_FILE = /^100(?:644|755) blob /;

/**
 * Reads which files a commit has in `content/`, and which of them have changed on disk since.
 * @param root the project's root, which may be a folder of a larger repository
 * @param ref a commit in git notation: a tag, a branch, `HEAD~3`
 * @throws BuildError with the reason why the commit cannot be read, and the remedy
 */
export function readGitContent(root: string, ref: string): GitContent {
  const commit = commitOf(root, ref);
  const blobs = new Map<string, string>();
  for (const entry of list(root, ['ls-tree', '-r', '-z', commit, '--', 'content'])) {
    const [info = '', file = ''] = entry.split('\t');
    if (PLAIN_FILE.test(info)) blobs.set(file, info.split(' ')[2] ?? '');
  }
  const difference = [
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--no-renames',
    '--no-ext-diff',
    commit,
    '--',
    'content',
  ];
  return {
    commit,
    time: Number(list(root, ['show', '--no-patch', '--no-show-signature', '--format=%ct', commit])[0]) * 1000,
    blobs,
    changed: list(root, difference).filter((file) => blobs.has(file)),
  };
}

function commitOf(root: string, ref: string): string {
  const copy = openGitCopy(root);
  if ('why' in copy) throw new BuildError(`Cannot compare with "${ref}": ${copy.why}.`);
  const answer = askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (answer.ok) return answer.output.toString().trim();
  const isShallow = copy.cuts.length > 0;
  throw new BuildError(
    isShallow
      ? `There is no commit "${ref}" in this copy, which has only the newest commits (a shallow clone). Fetch the others with git fetch --unshallow --tags. In GitHub Actions, set fetch-depth: 0 for actions/checkout.`
      : `There is no file or commit "${ref}". Give a sitemap, a list of addresses, or a commit such as v1.2, main or HEAD~3.`,
  );
}

function list(root: string, args: readonly string[]): string[] {
  const answer = askGit(root, args);
  if (!answer.ok) throw new BuildError(`git ${args[0]}: ${answer.why}.`);
  return answer.output
    .toString()
    .split('\0')
    .filter((entry) => entry !== '');
}

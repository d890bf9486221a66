import { processSlot } from '../cache/process-slot.ts';
import { askGit } from './git.ts';

/** A branch with work that is not in the one that is checked out. */
export interface BranchFiles {
  /** Its name, without the name of the remote: `cms/articles/storm`. */
  branch: string;
  /** Who committed to it last, and when (ISO 8601). */
  author: string;
  time: string;
  /** The files that it adds or changes, by path from the root. */
  files: string[];
}

/** Branches are looked at from the latest; old ones are rarely in work. */
const MOST = 40;

/** The last answer: it holds until a branch or the checked-out commit is another one. */
const last = processSlot<{ key: string; found: BranchFiles[] } | undefined>('branch files', () => undefined);

/**
 * Finds what branches add or change in a folder that the checked-out one does not have, in this repository and as it was last fetched
 * from remotes.
 * @param folder path from the root
 * @returns an empty list outside of a repository
 */
export function branchFiles(root: string, folder: string): BranchFiles[] {
  const format = '%(refname)%00%(objectname)%00%(committername)%00%(committerdate:iso-strict)%00%(symref)';
  const options = ['--no-merged=HEAD', '--sort=-committerdate', `--count=${MOST}`, `--format=${format}`];
  const [head, refs] = [
    askGit(root, ['rev-parse', 'HEAD']),
    askGit(root, ['for-each-ref', ...options, 'refs/heads', 'refs/remotes']),
  ];
  if (!head.ok || !refs.ok) return [];
  const key = `${root}\n${head.output}\n${refs.output}`;
  if (last.value?.key === key) return last.value.found;
  const seen = new Set<string>();
  const found = refs.output
    .toString()
    .split('\n')
    .flatMap((line): BranchFiles[] => {
      const [ref = '', commit = '', author = '', time = '', symbolic = ''] = line.split('\0');
      // A branch that was pushed is there twice.
      if (symbolic !== '' || commit === '' || seen.has(commit)) return [];
      seen.add(commit);
      const args = ['diff', '--name-only', '-z', '--diff-filter=AMR', `HEAD...${commit}`, '--', folder];
      const changed = askGit(root, args);
      const files = changed.ok ? changed.output.toString().split('\0').filter(Boolean) : [];
      const branch = ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '');
      return files.length === 0 ? [] : [{ branch, author, time, files }];
    });
  last.value = { key, found };
  return found;
}

import { askGit, runGit } from './git.ts';

/** A change that a commit made to a file. */
export interface FileEvent {
  commit: string;
  /** When it was committed, in milliseconds since 1970. */
  time: number;
  /** The path after the commit; for a deleted file, the path before it. */
  path: string;
  /** The former path, when git detects that the file was renamed. */
  from?: string;
  /** The name under which git keeps the content; absent when the file was deleted. */
  blob?: string;
}

/**
 * The number of files that are compared to detect renames; git’s own default, fixed so that no setting changes the
 * site.
 */
const RENAME_LIMIT = 1000;

/**
 * Reads the changes that commits made to the files below a path, oldest first. Only the main line is read (the first
 * parent of each merge): text on a branch was never public, and a merge represents all its changes.
 * @param folder in the repository; paths are relative to it
 * @param range commits in git notation: `HEAD`, or `<commit>..HEAD`
 * @throws BuildError with git's message
 */
export function readGitLog(folder: string, range: string, below: string): FileEvent[] {
  const shown = ['--raw', '-z', '--no-abbrev', '--relative', '--no-color', '--no-show-signature'];
  const renames = ['-M', `-l${RENAME_LIMIT}`];
  const line = ['--first-parent', '--diff-merges=first-parent'];
  const format = '--format=commit %H %ct';
  return parseLog(runGit(folder, ['log', ...line, ...shown, ...renames, format, range, '--', below]).toString());
}

/**
 * Returns true when the main line leads from one commit to another: no branch was switched and no commit rewritten in
 * between.
 */
export function isOnMainLine(folder: string, from: string, to: string): boolean {
  const answer = askGit(folder, ['rev-list', '--first-parent', '--boundary', `${from}..${to}`]);
  if (!answer.ok) return false;
  const ends = answer.output
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('-'));
  return ends.length === 1 && ends[0] === `-${from}`;
}

/** Reads `commit <hash> <seconds>` and, for each file, `:<modes and hashes> <status>` with one path or two; the newest commit first. */
function parseLog(text: string): FileEvent[] {
  const events: FileEvent[] = [];
  const tokens = text.split('\0').values();
  const next = () => tokens.next().value ?? '';
  let [commit, time] = ['', 0];
  for (const token of tokens) {
    const [first = '', second = '', ...rest] = token.trimStart().split(' ');
    if (first === 'commit') {
      commit = second;
      time = Number(rest[0]) * 1000;
    } else if (first.startsWith(':')) {
      const [, blob = '', status = ''] = rest;
      const path = next();
      const isRenamed = status.startsWith('R');
      if (status === 'D') events.push({ commit, time, path });
      else events.push({ commit, time, path: isRenamed ? next() : path, ...(isRenamed && { from: path }), blob });
    }
  }
  return events.reverse();
}

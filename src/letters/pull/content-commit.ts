import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPlainFile } from '../../cache/plain-file.ts';
import { askGit, runGit } from '../../git/git.ts';
import type { PulledFile } from './pull-plan.ts';

/** A place in which files of `content/` are changed. */
export interface ContentPlace {
  /** The text of a file, by its path from the project's root. */
  read(file: string): string | undefined;
  /**
   * Writes files as one commit.
   * @returns one sentence that says where they are
   * @throws BuildError when git fails
   */
  write(files: readonly PulledFile[], message: string): string;
}

/** True for a folder in which git keeps versions. */
export function isRepository(root: string): boolean {
  return askGit(root, ['rev-parse', '--is-inside-work-tree']).ok;
}

/** Those of some files that have changes without a commit, which a commit of ours would take along. */
export function uncommitted(root: string, files: readonly PulledFile[]): string[] {
  const status = runGit(root, ['status', '--porcelain', '-z', '--', ...files.map(({ file }) => file)]).toString();
  return status.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice('XY '.length)]));
}

/** The working tree. A commit holds the given files and nothing else, whatever else is changed or staged. */
export function workingTree(root: string): ContentPlace {
  return {
    read: (file) => (existsSync(path.join(root, file)) ? readPlainFile(root, file).toString() : undefined),
    write(files, message) {
      for (const { file, text } of files) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
      }
      if (!isRepository(root)) return 'There is no git repository here, so that nothing was committed.';
      const names = files.map(({ file }) => file);
      runGit(root, ['add', '--', ...names]);
      runGit(root, ['commit', '--quiet', '--only', '-m', message, '--', ...names]);
      return `Committed as ${runGit(root, ['rev-parse', '--short', 'HEAD']).toString().trim()}.`;
    },
  };
}

/**
 * A branch of its own that begins at the current commit, for a pull request. The working tree and the index stay as they are.
 * @param branch its name; it is not there yet
 */
export function newBranch(root: string, branch: string): ContentPlace {
  return {
    read: (file) => {
      const answer = askGit(root, ['show', `HEAD:./${file}`]);
      return answer.ok ? answer.output.toString() : undefined;
    },
    write(files, message) {
      const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
      const environment = { GIT_INDEX_FILE: path.join(folder, 'index') };
      const ask = (args: string[], input = '') => runGit(root, args, { environment, input }).toString().trim();
      try {
        ask(['read-tree', 'HEAD']);
        const prefix = ask(['rev-parse', '--show-prefix']);
        for (const { file, text } of files) {
          const blob = ask(['hash-object', '-w', '--stdin'], text);
          ask(['update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${file}`]);
        }
        ask(['branch', branch, ask(['commit-tree', ask(['write-tree']), '-p', 'HEAD', '-m', message])]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      const push = askGit(root, ['push', '--quiet', 'origin', `${branch}:${branch}`]);
      return push.ok
        ? `Pushed to the branch ${branch}. Open a pull request for it on the site of the repository.`
        : `Committed to the branch ${branch}, which could not be pushed (${push.why}): run \`git push origin ${branch}\`.`;
    },
  };
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A git repository in a temporary folder. */
export interface RepositoryForTests {
  folder: string;
  /**
   * Writes files and commits them; nothing but the instant is told of who and when.
   * @param files content by path; a file of null is deleted
   * @returns the commit
   */
  commit(instant: string, files?: Record<string, string | null>): string;
  /** Runs git at an instant. */
  git(args: readonly string[], instant?: string): string;
  remove(): void;
}

const SETTINGS = {
  'user.name': 'An Editor',
  'user.email': 'editor@small.example',
  'commit.gpgsign': 'false',
  // Another process after each commit, which packs nothing of a repository as small.
  'maintenance.auto': 'false',
  'core.fsync': 'none',
};

/** Makes a repository, whatever the settings of the machine. @param folder that is there already, instead of a new one; it may be a repository */
export function repositoryForTests(folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-git-'))): RepositoryForTests {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const git: RepositoryForTests['git'] = (args, instant = '2026-01-01T00:00:00Z') => {
    const dates = { GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant };
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...dates };
    return execFileSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8', env, stdio: 'pipe' }).trim();
  };
  if (!existsSync(path.join(folder, '.git'))) git(['init', '--quiet', '--initial-branch=main', '--template=']);
  /** The commit that is checked out. Asking git for it costs a process, of which tests start many. */
  const head = () => {
    const [, branch = ''] = /^ref: (.*)\n/.exec(readFileSync(path.join(folder, '.git/HEAD'), 'utf8')) ?? [];
    return readFileSync(path.join(folder, '.git', branch || 'HEAD'), 'utf8').trim();
  };
  return {
    folder,
    git,
    commit(instant, files = {}) {
      for (const [file, content] of Object.entries(files)) {
        const target = path.join(folder, file);
        if (content === null) rmSync(target);
        else {
          mkdirSync(path.dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
      }
      git(['add', '--all', '.']);
      git(['commit', '--quiet', '--allow-empty', '--message=Words that nobody may see'], instant);
      return head();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

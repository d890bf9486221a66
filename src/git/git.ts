import { spawnSync } from 'node:child_process';
import { BuildError } from '../cache/build-error.ts';

/** The output of git, or the reason why there is none. */
export type GitAnswer = { ok: true; output: Buffer } | { ok: false; why: string };

/** The most that one call may print, in bytes. */
const MAX_OUTPUT = 1_000_000_000;

/**
 * Runs git in a folder and waits for it.
 * @param input text for its standard input
 */
export function askGit(folder: string, args: readonly string[], input = ''): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', args, { cwd: folder, input, maxBuffer: MAX_OUTPUT });
  if (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { ok: false, why: isMissing ? 'git is not installed' : error.message };
  }
  if (status === 0) return { ok: true, output: stdout };
  const [line = ''] = stderr.toString().split('\n');
  return { ok: false, why: line.replace(/^(?:fatal|error): /, '') || `git ended with status ${status}` };
}

/**
 * Runs git where its output is required.
 * @throws BuildError with git's message
 */
export function runGit(folder: string, args: readonly string[], input?: string): Buffer {
  const answer = askGit(folder, args, input);
  if (answer.ok) return answer.output;
  throw new BuildError(
    `\`git ${args[0]}\` failed: ${answer.why}. Broadsheet needs git 2.31 or newer, and a repository that is whole.`,
  );
}

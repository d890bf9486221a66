import { spawnSync } from 'node:child_process';
import { BuildError } from '../cache/build-error.ts';

/** What git printed, or why it did not. */
export type GitAnswer = { ok: true; output: Buffer } | { ok: false; why: string };

/** The most that one call may print, in bytes. */
const MAX_OUTPUT = 1_000_000_000;

/**
 * Runs git in a folder and waits for it.
 * @param input what git reads from its standard input
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
 * The same, where there is no going on without the answer.
 * @throws BuildError with what git says
 */
export function runGit(folder: string, args: readonly string[], input?: string): Buffer {
  const answer = askGit(folder, args, input);
  if (answer.ok) return answer.output;
  throw new BuildError(
    `\`git ${args[0]}\` failed: ${answer.why}. Broadsheet needs git 2.31 or newer, and a repository that is whole.`,
  );
}

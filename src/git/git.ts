import { spawnSync } from 'node:child_process';
import { BuildError } from '../cache/build-error.ts';
import { tellingLine } from './git-reason.ts';

/** The output of git, or the reason why there is none. */
export type GitAnswer = { ok: true; output: Buffer } | { ok: false; why: string; output: Buffer };

/** The most that one call may print, in bytes. */
const MAX_OUTPUT = 1_000_000_000;

/** What a call of git may get besides its arguments. */
export interface GitInput {
  /** Text for its standard input. */
  input?: string;
  /** Variables besides those of this process. */
  environment?: Record<string, string>;
}

/** Runs git in a folder and waits for it. */
export function askGit(folder: string, args: readonly string[], { input = '', environment }: GitInput = {}): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    input,
    maxBuffer: MAX_OUTPUT,
    ...(environment && { env: { ...process.env, ...environment } }),
  });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  // Git that refuses ends before it reads its input, and has said why.
  if (error && !(code === 'EPIPE' && status !== null)) {
    const isMissing = code === 'ENOENT';
    return { ok: false, why: isMissing ? 'git is not installed' : error.message, output: stdout };
  }
  if (status === 0) return { ok: true, output: stdout };
  const why = tellingLine(stderr.toString()) || `git ended with status ${status}`;
  return { ok: false, why, output: stdout };
}

/**
 * Runs git where its output is required.
 * @throws BuildError with git's message
 */
export function runGit(folder: string, args: readonly string[], input?: GitInput): Buffer {
  const answer = askGit(folder, args, input);
  if (answer.ok) return answer.output;
  throw new BuildError(
    `\`git ${args[0]}\` failed: ${answer.why}. Broadsheet needs git 2.31 or newer, and a repository that is whole.`,
  );
}

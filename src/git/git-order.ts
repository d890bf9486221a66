import { spawn } from 'node:child_process';
import type { GitAnswer } from './git.ts';

/** Milliseconds after which a server that does not answer counts as away. */
const PATIENCE = 120_000;

/** Runs git without waiting for it, for what asks another machine. It never asks for a password. */
export function orderGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const git = spawn('git', args, {
      cwd: folder,
      timeout: PATIENCE,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_SSH_COMMAND: process.env['GIT_SSH_COMMAND'] ?? 'ssh -oBatchMode=yes',
      },
    });
    const [output, said]: Buffer[][] = [[], []];
    git.stdout.on('data', (chunk: Buffer) => output?.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => said?.push(chunk));
    git.on('error', (error) => resolve({ ok: false, why: error.message, output: Buffer.alloc(0) }));
    git.on('close', (status) => {
      const all = Buffer.concat(output ?? []);
      if (status === 0) return resolve({ ok: true, output: all });
      const why =
        Buffer.concat(said ?? [])
          .toString()
          .trim() || `git ended with status ${status}`;
      resolve({ ok: false, why, output: all });
    });
  });
}

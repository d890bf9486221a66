import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';

const CLI = path.join(import.meta.dirname, '../cli');
/** What the server says when it listens. */
const LISTENS = /listens at http:\/\/127\.0\.0\.1:(\d+)\./;

/** A letters server in a process of its own. */
export interface ServerProcess {
  port: number;
  /** What it wrote to the standard error output. */
  log(): string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end. @returns its exit status */
  stop(): Promise<number | null>;
}

/**
 * Starts the letters server in the folder of a paper, as the unit in docs/letters.md does.
 * @param limit a command of the shell before it, such as `ulimit -f 100`
 * @throws with what it said, when it ends before it listens
 */
export async function startProcess(root: string, limit = 'true'): Promise<ServerProcess> {
  const command = `${limit}; exec "$0" "$1/run.js" "$1/letters.ts" --port 0`;
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'letters-data/compile-cache') };
  const child = spawn('sh', ['-c', command, process.execPath, CLI], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = LISTENS.exec(line)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then(() => reject(new Error(`The server ended before it listened.\n${log}`)));
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { port, log: () => log, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

/** Connections that are kept, as a proxy keeps them. */
const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/**
 * Posts a form.
 * @param sender the address that a proxy would report
 * @returns where the answer leads; undefined when there was none
 */
export function postForm(
  port: number,
  sitePath: string,
  fields: Record<string, string>,
  sender: string,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': sender };
    const post = request({ host: '127.0.0.1', port, path: sitePath, method: 'POST', headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode === 303 ? answer.headers.location : undefined));
      answer.on('error', () => resolve(undefined));
    });
    post.on('error', () => resolve(undefined));
    post.end(new URLSearchParams(fields).toString());
  });
}

import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { ROOT } from './demo-project.ts';
import { siteEnvironment } from './project.ts';

/** Milliseconds: a guard against hangs. */
const GUARD = 300_000;

/** A project that `npm run dev` serves. */
export interface DevSite {
  /** Without a slash at the end. */
  readonly origin: string;
  /** All that the server has printed. */
  said(): string;
  /** Waits until something is so, and fails with what the server said when it never is. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>;
  /** Status and text of what is at an address. */
  page(address: string): Promise<{ status: number; html: string }>;
  stop(): void;
}

/**
 * Starts the dev server of a project on the loopback address.
 * @param folder the project
 * @param environment variables besides those of a build in the tests, such as another `BUILD_TIME`
 */
export async function startDev(folder: string, environment: Record<string, string> = {}): Promise<DevSite> {
  const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const node = path.join(ROOT, 'node_modules/.bin/node');
  let output = '';
  let origin = '';
  // The leader of a process group, so that what it starts ends with it.
  const server = spawn(node, [astro, 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    detached: true,
    env: siteEnvironment({ FORCE_COLOR: '0', ...environment }),
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += String(chunk)));

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + GUARD; Date.now() < end; await pause(100)) if (await isSo()) return;
    expect.fail(`The dev server did not follow. It said:\n${output}`);
  }

  await until(() => {
    origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
    return origin !== '';
  });
  return {
    origin,
    said: () => output,
    until,
    async page(address) {
      // The server closes connections that were idle for a while, as they are while a test waits for a command.
      const response = await fetch(origin + address, { headers: { Connection: 'close' } });
      return { status: response.status, html: await response.text() };
    },
    stop() {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    },
  };
}

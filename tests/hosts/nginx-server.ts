import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect } from 'vitest';

/** Milliseconds until a server that does not answer counts as hung. */
const GUARD = 600_000;

/** A running nginx. */
export interface NginxServer {
  origin: string;
  close(): Promise<void>;
}

/**
 * Starts nginx on the loopback address, and waits until it answers.
 * @param folder where it keeps its own files; `nginx.pid` there has its process id
 * @param site directives for the inside of a `server { }`
 * @param around directives for the outside of it
 */
export async function nginxServer(folder: string, site: string, around = ''): Promise<NginxServer> {
  const at = (file: string) => path.join(folder, file);
  const port = await freePort();
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${at('tmp')};`);
  // The folder is closed to the user whom nginx would serve as.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const types = 'types { text/html html; text/css css; text/javascript js; image/svg+xml svg; }';
  writeFileSync(
    at('server.conf'),
    `${user}daemon off; pid ${at('nginx.pid')}; error_log stderr; events {}
http { access_log off; ${types} ${paths.join(' ')} ${around} server { listen 127.0.0.1:${port}; ${site} } }\n`,
  );
  const checked = spawnSync('nginx', ['-t', '-c', at('server.conf')], { encoding: 'utf8' });
  expect(checked.status, checked.stderr).toBe(0);
  expect(checked.stderr).not.toContain('[warn]');
  const server = spawn('nginx', ['-c', at('server.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin);
  return {
    origin,
    async close() {
      server.kill();
      await ended;
    },
  };
}

/** A port of the loopback address on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Waits until a server answers. */
export async function answering(origin: string): Promise<void> {
  for (const end = Date.now() + GUARD; Date.now() < end;) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers at ${origin}.`);
}

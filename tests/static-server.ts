import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** A server of a folder, as a static host would serve it. */
export interface StaticServer {
  origin: string;
  close(): Promise<void>;
}

/** Answers a request in place of the files of the folder; what it leaves alone (false), they answer. */
export type Instead = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a folder on the loopback address until it is closed. */
export async function serve(folder: string, instead: Instead = () => false): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    if (instead(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const found = await readFile(wanted).catch(() => undefined);
    const body = found ?? (await readFile(path.join(folder, '404.html')));
    const type = found ? (TYPES[path.extname(wanted)] ?? 'application/octet-stream') : TYPES['.html'];
    response.writeHead(found ? 200 : 404, { 'Content-Type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { decodedPath } from '../src/lib/site-path.ts';

/** The type of a file, by the end of its name. */
export const CONTENT_TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
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

/** What a server proves with that it is the one meant, as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * Serves a folder on the loopback address until it is closed.
 * @param certificate with one, it speaks HTTP/2 under encryption, as hosts do
 */
export async function serve(
  folder: string,
  instead: Instead = () => false,
  certificate?: Certificate,
): Promise<StaticServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (instead(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // No file has an address that is not UTF-8.
    const name = decodedPath(pathname);
    const wanted = path.join(folder, name ?? '', pathname.endsWith('/') ? 'index.html' : '');
    const found = name === undefined ? undefined : await readFile(wanted).catch(() => undefined);
    const body = found ?? (await readFile(path.join(folder, '404.html')));
    const type = found ? (CONTENT_TYPES[path.extname(wanted)] ?? 'application/octet-stream') : CONTENT_TYPES['.html'];
    response.writeHead(found ? 200 : 404, { 'Content-Type': type });
    response.end(body);
  };
  const server = certificate
    ? // Requests and responses of HTTP/2 have all that is used here of those of HTTP/1.
      createSecureServer(certificate, answer as never)
    : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { CONTENT_TYPES, serve, type Certificate, type Instead, type StaticServer } from './static-server.ts';

/** What hosts compress; pictures and the files of the search index are compressed as they are. */
const TEXT = /^text\/|javascript|json|xml/;

/** The headers that a path is sent with. */
export type HeadersOf = (pathname: string) => ReadonlyMap<string, string>;

/**
 * Serves a site as hosts do: text with Brotli.
 * @param headersOf what is sent besides, such as {@link hostHeaders}
 */
export function serveCompressed(
  folder: string,
  headersOf: HeadersOf = () => new Map(),
  certificate?: Certificate,
): Promise<StaticServer> {
  const kept = new Map<string, Buffer>();
  const answer: Instead = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of headersOf(pathname)) response.setHeader(name, value);
    const file = path.join(folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
    const type = CONTENT_TYPES[path.extname(file)] ?? '';
    const body = kept.get(file) ?? (TEXT.test(type) ? compressed(file) : undefined);
    if (body === undefined) return false;
    kept.set(file, body);
    response.setHeader('Content-Type', response.getHeader('Content-Type') ?? type);
    response.writeHead(200, { 'Content-Encoding': 'br' }).end(body);
    return true;
  };
  return serve(folder, answer, certificate);
}

/** A certificate that nobody but this machine believes, for as long as a test runs. Needs OpenSSL. */
export function loopbackCertificate(): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-certificate-'));
  try {
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name)) as [string, string];
    const options = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=127.0.0.1'];
    execFileSync('openssl', ['req', '-x509', ...options, '-keyout', key, '-out', cert], { stdio: 'pipe' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Undefined for a file that is not there. */
function compressed(file: string): Buffer | undefined {
  try {
    return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  } catch {
    return undefined;
  }
}

/** The headers that a site's `_headers` file asks for, by path; `! Name` takes back what a rule before it said. */
export function hostHeaders(folder: string): HeadersOf {
  const rules = readFileSync(path.join(folder, '_headers'), 'utf8')
    .split(/\n(?=\/)/)
    .map((rule) => {
      const [pattern = '', ...lines] = rule.trim().split('\n');
      return { pattern, lines: lines.map((line) => line.trim()) };
    });
  return (pathname) => {
    const headers = new Map<string, string>();
    for (const { pattern, lines } of rules) {
      const [start = '', end] = pattern.split('*');
      const isWanted =
        end === undefined
          ? pathname === pattern
          : pathname.startsWith(start) && pathname.slice(start.length).endsWith(end);
      for (const line of isWanted ? lines : []) {
        const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
        if (line.startsWith('! ')) headers.delete(line.slice(2));
        else headers.set(name, value);
      }
    }
    return headers;
  };
}

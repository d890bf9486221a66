import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostFiles } from '../../src/feeds/hosts/host-files.ts';
import { answering, freePort } from './nginx-server.ts';

const FILES = hostFiles({
  own: { _headers: '', _redirects: '' },
  origin: 'https://ledger.example',
  isCompressed: true,
  styles: [],
  formActions: [],
  hasSearch: true,
  hsts: { days: 1, subdomains: false, preload: false },
  redirects: [
    { from: '/old/', to: '/new/' },
    { from: '/s.html', to: '/search/?q=a#top' },
    { from: '/say-%22no%22/stra%C3%9Fe/', to: '/x/' },
  ],
  gone: [
    { from: '/2026/killed/', to: '/2026/killed/' },
    { from: '/shop/', to: '/404.html' },
  ],
  patterns: [
    { from: '/category/*', to: '/*/' },
    { from: '/map/*', to: 'https://maps.example/*?from=paper#here' },
    { from: '/*/amp/', to: '/*/' },
    { from: '/uploads/*', to: undefined },
  ],
});

const hasCaddy = spawnSync('caddy', ['version']).status === 0;

describe.runIf(hasCaddy)('Caddy with the file of the build', () => {
  let folder: string;
  let origin: string;
  let server: ChildProcess;
  const at = (file: string) => path.join(folder, file);
  const write = (file: string, text: string | Buffer) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(origin + address, { redirect: 'manual', headers });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-caddy-'));
    for (const page of ['index.html', '404.html', '2026/killed/index.html', 'search/index.html', 'a.svg', '_headers'])
      write(`site/${page}`, `This is ${page}.`);
    write('site/index.html.gz', gzipSync('This is compressed.'));
    write('site.conf', FILES.beside['Caddyfile'] ?? '');
    origin = `http://127.0.0.1:${await freePort()}`;
    write('Caddyfile', `{\n\tadmin off\n}\n${origin} {\n\troot * ${at('site')}\n\timport ${at('site.conf')}\n}\n`);
    const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
    server = spawn('caddy', ['run', '--config', at('Caddyfile'), '--adapter', 'caddyfile'], { stdio: 'ignore', env });
    await answering(origin);
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['/old/?a=1', '/new/?a=1'],
    ['/old', '/new/'],
    ['/s.html', '/search/?q=a#top'],
    ['/s.html?b=2', '/search/?q=a&b=2#top'],
    ['/say-%22no%22/stra%C3%9Fe/', '/x/'],
    ['/category/a/b?c=d', '/a/b/?c=d'],
    ['/category/', '/'],
    ['/category//evil.example/', '/evil.example/'],
    ['/category/a%0D%0AX-Evil:%20yes', '/a%0D%0AX-Evil:%20yes/'],
    ['/map/a/b?zoom=3', 'https://maps.example/a/b?from=paper&zoom=3#here'],
    ['/story/amp', '/story/'],
  ])('sends %s on to %s', async (address, to) => {
    const { status, headers } = await get(address);
    expect([status, headers.get('location'), headers.get('x-evil')]).toEqual([301, to, null]);
  });

  test.each([
    ['/search/', 200, 'search/index.html'],
    ['/nowhere/', 404, '404.html'],
    ['/OLD/', 404, '404.html'],
    ['/_headers', 404, '404.html'],
    ['/2026/killed/', 410, '2026/killed/index.html'],
    ['/2026/killed', 410, '2026/killed/index.html'],
    ['/shop/', 410, '404.html'],
    ['/uploads/2015/a.jpg', 410, '404.html'],
  ])('answers %s with %i and all headers', async (address, expected, page) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([expected, `This is ${page}.`]);
    expect(response.headers.get('strict-transport-security')).toBe('max-age=86400');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    // The search starts a worker from an address, which Trusted Types forbid.
    expect(policy?.includes("require-trusted-types-for 'script'")).toBe(address !== '/search/');
    expect(response.headers.get('speculation-rules')).toBe('"/speculation-rules.json"');
  });

  test('has other headers for some files, and lets nobody keep an error', async () => {
    const header = async (address: string, name: string) => (await get(address)).headers.get(name);
    expect(await header('/search/', 'content-security-policy')).toContain('wasm-unsafe-eval');
    expect(await header('/a.svg', 'content-security-policy')).toMatch(/; sandbox$/);
    expect(await header('/a.svg', 'cross-origin-resource-policy')).toBe('cross-origin');
    expect(await header('/', 'cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(await header('/_astro/nothing.css', 'cache-control')).toBeNull();
  });

  test('sends the compressed copy to a browser that reads it, and a part of a file', async () => {
    const compressed = await get('/', { 'Accept-Encoding': 'gzip' });
    expect([compressed.headers.get('content-encoding'), await compressed.text()]).toEqual([
      'gzip',
      'This is compressed.',
    ]);
    const plain = await get('/', { 'Accept-Encoding': 'identity' });
    expect([plain.headers.get('vary'), await plain.text()]).toEqual(['Accept-Encoding', 'This is index.html.']);
    const part = await get('/a.svg', { Range: 'bytes=0-3' });
    expect([part.status, await part.text()]).toEqual([206, 'This']);
  });
});

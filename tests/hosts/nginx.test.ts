import { globSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { KILLED, MOVED, movedSite } from '../moved-site.ts';
import { nginxServer, type NginxServer } from './nginx-server.ts';

const site = movedSite('hosting: { compress: true, hsts: { days: 1 } }\n');
const { at, read } = site;

describe('nginx with the file of the build', () => {
  let server: NginxServer;
  let origin: string;

  beforeAll(async () => {
    const hosts = at('.broadsheet/dist/hosts');
    server = await nginxServer(
      site.folder,
      `root ${at('dist')}; include ${hosts}/nginx.conf;`,
      `include ${hosts}/nginx-http/*.conf;`,
    );
    ({ origin } = server);
  });

  afterAll(() => server.close());

  const get = (address: string) => fetch(origin + address, { redirect: 'manual' });

  test.each(['/old/path/', '/old/path', '/2015/stra%C3%9Fe/', '/10:30/*now/', '/10%3A30/%2Anow/', '/story.html'])(
    'sends %s on',
    async (address) => {
      const { status, headers } = await get(address);
      expect([status, headers.get('location')]).toEqual([301, MOVED]);
    },
  );

  test('keeps the query of a former address', async () => {
    const { headers } = await get('/old/path/?utm_source=letter&page=2');
    expect(headers.get('location')).toBe(`${MOVED}?utm_source=letter&page=2`);
  });

  test.each([
    ['/about-us', '/about/'],
    ['/about-us/?a=1', '/about/?a=1'],
    ['/category/news', '/news/'],
    ['/category/news/?a=1&b=%20', '/news/?a=1&b=%20'],
    ['/category/', '/'],
    ['/category/stra%C3%9Fe/', '/stra%C3%9Fe/'],
    ['/category/a%0D%0AX-Evil:%20yes', '/a%0D%0AX-Evil:%20yes/'],
    ['/category//evil.example/', '/evil.example/'],
    ['/map/a/b?zoom=3', 'https://maps.example/a/b?from=paper&zoom=3#here'],
  ])('sends %s on to %s, with its query', async (address, to) => {
    const { status, headers } = await get(address);
    expect([status, headers.get('location'), headers.get('x-evil')]).toEqual([301, to, null]);
  });

  test.each(['/shop', '/shop/', '/uploads/2015/a.jpg'])('answers 410 at %s, which is gone', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(410);
    expect(await response.text()).toBe(read('dist/404.html'));
  });

  test.each([KILLED, KILLED.slice(0, -1)])('answers 410 at %s, with the notice', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(410);
    expect(await response.text()).toBe(read(`dist${KILLED}index.html`));
  });

  test('knows a former address by its case, and makes no circle with the story that has it in another case', async () => {
    expect((await get('/OLD/path/')).status).toBe(404);
    expect((await get(MOVED.toUpperCase())).status).toBe(404);
  });

  test.each([
    '/old/path/%0A/old/path/%20//evil.example/',
    '//evil.example/%0A/old/path/',
    '/%0A/a%20//evil.example/%0A/a',
  ])('does not take a line break for the end of an address: %s', async (address) => {
    const { status, headers } = await get(address);
    expect([status, headers.get('location')]).toEqual([404, null]);
  });

  test.each([
    [MOVED, 200],
    ['/nowhere/', 404],
    ['/canary-draft/', 404],
    ['/old/killed.html', 410],
    ['/_headers', 404],
    ['/_redirects', 404],
    [KILLED, 410],
    ['/old/path/', 301],
  ])('answers %s with %i and all headers of the policy', async (address, expected) => {
    const { status, headers } = await get(address);
    expect(status).toBe(expected);
    for (const [, name = '', value] of read('dist/_headers')
      .split('\n\n')[1]
      ?.matchAll(/^ {2}([\w-]+): (.*)$/gm) ?? []) {
      expect(headers.get(name), name).toBe(value);
    }
  });

  test('lets pages be asked for again, and files with a digest in their names be kept', async () => {
    const cached = async (address: string) => (await get(address)).headers.get('cache-control');
    const [style = ''] = globSync('dist/_astro/*.css', { cwd: site.folder });
    expect(await cached(MOVED)).toBe('public, max-age=0, must-revalidate');
    expect(await cached(style.slice('dist'.length))).toBe('public, max-age=31536000, immutable');
    expect((await get(style.slice('dist'.length))).headers.get('x-content-type-options')).toBe('nosniff');
    expect(await cached('/_astro/nothing.css')).toBeNull();
    const files = globSync('dist/{cards/*,search/**/*.{pf_index,pf_meta}}', { cwd: site.folder });
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(await cached(file.slice('dist'.length)), file).toContain('immutable');
    expect(await cached('/search/')).toContain('must-revalidate');
    const [entry = ''] = globSync('dist/search/*/pagefind-entry.json', { cwd: site.folder });
    expect(await cached(entry.slice('dist'.length))).toContain('must-revalidate');
  });

  test('sends the compressed copy to a browser that reads it, and the page to others', async () => {
    const answer = async (coding: string) => {
      const { status, headers } = await fetch(origin + MOVED, { headers: { 'Accept-Encoding': coding } });
      return [status, headers.get('content-encoding'), headers.get('vary'), headers.get('content-length')];
    };
    const size = (ending: string) => `${statSync(at(`dist${MOVED}index.html${ending}`)).size}`;
    expect(await answer('gzip')).toEqual([200, 'gzip', 'Accept-Encoding', size('.gz')]);
    expect(await answer('identity')).toEqual([200, null, 'Accept-Encoding', size('')]);
  });

  test('sends a part of a file, with its headers, and refuses one that is not there', async () => {
    const [photo = ''] = globSync('dist/photos/*', { cwd: site.folder });
    const part = (range: string) => fetch(origin + photo.slice('dist'.length), { headers: { Range: range } });
    const { status, headers } = await part('bytes=0-9');
    expect([status, headers.get('content-length')]).toEqual([206, '10']);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await part('bytes=999999999-')).status).toBe(416);
  });

  test('puts a drawing into a sandbox, and the search page out of reach of Trusted Types', async () => {
    const policy = async (address: string) => (await get(address)).headers.get('content-security-policy');
    expect(await policy('/favicon.svg')).toMatch(/^default-src 'none'.*; sandbox$/);
    expect(await policy('/search/')).toContain('wasm-unsafe-eval');
    expect(await policy('/search/')).not.toContain('trusted-types');
    expect((await get('/')).headers.get('strict-transport-security')).toBe('max-age=86400');
  });

  test('breaks no page in a browser: nothing that a page loads is against the policy', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const refused: string[] = [];
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
      });
      for (const address of ['/', '/2026/11/good/', MOVED, '/news/', '/nowhere/']) {
        await page.goto(origin + address, { waitUntil: 'load' });
        expect(await page.evaluate(() => document.fonts.size), address).toBeGreaterThan(0);
      }
      expect(refused).toEqual([]);
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await expect.poll(() => refused).toHaveLength(1);
      const writing = page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Canary</p>'));
      await expect(writing).rejects.toThrow('TrustedHTML');
      // Other servers have only the page at a former address.
      await page.goto(`${origin}/old/path/index.html?utm_source=letter#comments`);
      await expect.poll(() => page.url()).toBe(`${origin}${MOVED}?utm_source=letter#comments`);
    } finally {
      await browser.close();
    }
  });
});

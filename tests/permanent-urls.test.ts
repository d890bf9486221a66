import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryForTests } from '../src/git/repository-for-tests.ts';
import { ROOT } from './demo-project.ts';
import { build, makeProject, mustBuild, siteEnvironment } from './project.ts';
import { launchChromium } from '../src/audit/chromium.ts';
import { nginxServer, type NginxServer } from './nginx-server.ts';

const ALIASES = '["/old/path/", /2015/straße, "/10:30/*now/", /story.html, "/caf%E9/"]';
const MOVED = '/2026/10/moved/';
const KILLED = '/2026/10/killed/';

const nginx = spawnSync('nginx', ['-v']).status === 0;
if (!nginx) console.warn('There is no nginx on this machine: what it answers is not tested.');

const REDIRECTS = `redirects:
  - { from: /about-us/, to: /about/ }
  - { from: /category/*, to: /*/ }
  - { from: /map/*, to: 'https://maps.example/*?from=paper#here' }
  - { from: /shop/, gone: true }
  - { from: /uploads/*, gone: true }
`;
/** The newsroom's own rules, whose format only some hosts have. */
const OWN = '/wiki https://wiki.example/ 302\n';

let folder: string;

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');

function writeStory(id: string, ...lines: string[]): void {
  const fields = ['headline: A bridge & "its" toll', 'section: news', 'published: 2026-10-10T00:00:00Z', ...lines];
  mkdirSync(path.dirname(at(`content/articles/${id}`)), { recursive: true });
  writeFileSync(at(`content/articles/${id}.md`), `---\n${fields.join('\n')}\n---\n\nText.\n`);
}

beforeAll(() => {
  folder = makeProject();
  writeStory('2026/10/moved', `aliases: ${ALIASES}`);
  writeStory('2026/10/draft', 'status: draft', 'aliases: [/canary-draft/]');
  writeStory('2026/10/killed', 'status: killed', 'aliases: [/old/killed.html]');
  writeFileSync(at('content/redirects.yaml'), REDIRECTS);
  writeFileSync(at('public/_redirects'), OWN);
  writeFileSync(at('public/_headers'), '/own/*\n  X-Own: yes\n');
  const output = mustBuild(folder);
  expect(output).toContain('_redirects has rules for the newest 5 former addresses. It cannot hold 1 more');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a former address', () => {
  test.each(['old/path/index.html', '2015/straße/index.html', '10:30/*now/index.html', 'story.html'])(
    'has a small page at %s that leads on',
    (file) => {
      // What is loaded beside the page has a digest in its name.
      expect(read(`dist/${file}`).replaceAll(/(?<=\/_astro\/[\w-]+)\.[\w-]{8}(?=\.)/g, '')).toBe(
        '<!DOCTYPE html><html lang="en-US" dir="ltr"><head><meta charset="utf-8">' +
          '<meta name="viewport" content="width=device-width, initial-scale=1">' +
          '<title>Moved: A bridge &amp; “its” toll · The Small Paper</title><meta name="robots" content="noindex">' +
          `<link rel="canonical" href="https://small.example${MOVED}">` +
          `<script src="/_astro/keep-query.js" data-to="${MOVED}"></script>` +
          `<noscript><meta http-equiv="refresh" content="0; url=${MOVED}"></noscript>` +
          `<meta http-equiv="refresh" content="3; url=${MOVED}">` +
          '<script src="/_astro/before-paint.js"></script>' +
          '<link rel="stylesheet" href="/_astro/moved.css"></head><body>' +
          '<header class="wrap"><p class="name"><a href="/">The Small Paper</a></p></header>' +
          '<main class="wrap narrow"><h1>This story has moved</h1>' +
          `<p class="to"><a href="${MOVED}">A bridge &amp; “its” toll</a></p></main></body></html>`,
      );
    },
  );

  test('is redirected by Cloudflare Pages and Netlify', () => {
    const moved = (...paths: string[]) => paths.map((from) => `${from} ${MOVED} 301`);
    expect(read('dist/_redirects').split('\n')).toEqual([
      ...OWN.split('\n'),
      '# Written by each build.',
      '/about-us/ /about/ 301',
      ...moved('/2015/stra%C3%9Fe/', '/caf%E9/', '/old/path/', '/story.html'),
      '/category/ / 301',
      '/about-us /about/ 301',
      ...moved('/2015/stra%C3%9Fe', '/caf%E9', '/old/path'),
      '/category / 301',
      '/category/*/ /:splat/ 301',
      '/category/* /:splat/ 301',
      '/map/*/ https://maps.example/:splat?from=paper#here 301',
      '/map/* https://maps.example/:splat?from=paper#here 301',
      '',
    ]);
    expect(read('.broadsheet/dist/hosts/netlify/_redirects')).toContain(OWN);
    expect(read('.broadsheet/dist/hosts/netlify/_redirects')).toContain('/uploads/* /404.html 410!\n');
    expect(read('.broadsheet/dist/hosts/netlify/_redirects')).toContain(`/old/path/ ${MOVED} 301!\n`);
    expect(read('.broadsheet/dist/hosts/netlify/_redirects')).toContain(`${KILLED} ${KILLED} 410!\n`);
    expect(read('.broadsheet/dist/hosts/netlify/_redirects')).toContain(`/old/killed.html ${KILLED} 410!\n`);
  });

  test('of a story that nobody may read is nowhere', () => {
    const files = [...globSync('dist/**', { cwd: folder }), ...globSync('.broadsheet/dist/hosts/**', { cwd: folder })];
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => file.includes('canary'))).toEqual([]);
    const texts = files.filter((file) => /\.(?:html|conf|xml|json)$|_(?:headers|redirects)$/.test(file));
    expect(texts.filter((file) => read(file).includes('canary'))).toEqual([]);
  });
});

test('a story that was withdrawn is on the list by which browsers drop what they keep', () => {
  expect(JSON.parse(read('dist/offline/killed.json'))).toEqual([KILLED]);
});

test('the policy lets in every style of every page, and there is nothing else inline', () => {
  const headers = read('dist/_headers');
  const pages = globSync('dist/**/*.html', { cwd: folder }).map((file) => read(file));
  const styles = new Set(
    pages.flatMap((html) => [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css ?? '')),
  );
  expect(styles.size).toBeGreaterThan(0);
  for (const css of styles) {
    expect(headers).toContain(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  }
  for (const html of pages) {
    expect(html).not.toMatch(/ style="| on\w+="/);
    for (const [, attributes = ''] of html.matchAll(/<script([^>]*)>/g))
      expect(attributes).toMatch(/ src="\/|ld\+json/);
  }
});

test('an old address of no story has a page that leads on, and one that is gone has none', () => {
  const html = read('dist/about-us/index.html');
  expect(html).toContain('<title>This page has moved · The Small Paper</title>');
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=/about/"></noscript>');
  expect(html).toContain('<h1>This page has moved</h1><p class="to"><a href="/about/">/about/</a></p>');
  expect(existsSync(at('dist/shop'))).toBe(false);
});

test('the newsroom’s own headers come before those of the build', () => {
  expect(read('dist/_headers')).toMatch(/^\/own\/\*\n {2}X-Own: yes\n\n\/\*\n {2}Content-Security-Policy: /);
});

test('a redirect is dropped with its alias, and its page too', () => {
  const before = read('content/articles/2026/10/moved.md');
  writeStory('2026/10/moved');
  const { output } = build(folder);
  expect(output).not.toContain('_redirects');
  expect(read('dist/_redirects')).not.toContain(MOVED);
  expect(existsSync(at('dist/old'))).toBe(false);
  expect(read('.broadsheet/dist/hosts/nginx.conf')).not.toContain(MOVED);
  writeFileSync(at('content/articles/2026/10/moved.md'), before);
  expect(build(folder).status).toBe(0);
  expect(existsSync(at('dist/old/path/index.html'))).toBe(true);
});

test('`npm run check -- --against` tells what readers would lose, and ends with status 1', () => {
  const repository = repositoryForTests(folder);
  repository.git(['add', 'content']);
  repository.git(['commit', '--quiet', '--message=Published'], '2026-11-01T00:00:00Z');
  const check = () => {
    const command = ['src/cli/check.ts', '--against', 'HEAD', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), command, {
      cwd: folder,
      encoding: 'utf8',
      env: siteEnvironment(),
    });
    return { status, text: stdout + stderr };
  };
  expect(check().text).not.toContain('address-gone');
  const before = read('content/articles/2026/10/moved.md');
  rmSync(at('content/articles/2026/10/moved.md'));
  const { status, text } = check();
  writeFileSync(at('content/articles/2026/10/moved.md'), before);
  expect(status, text).toBe(1);
  expect(text).toContain(`${MOVED} was published, but no longer exists: the file is gone.`);
});

describe.skipIf(!nginx)('nginx with the file of the build', () => {
  let server: NginxServer;
  let origin: string;

  beforeAll(async () => {
    server = await nginxServer(folder, `root ${at('dist')}; include ${at('.broadsheet/dist/hosts/nginx.conf')};`);
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
    const [style = ''] = globSync('dist/_astro/*.css', { cwd: folder });
    expect(await cached(MOVED)).toBe('public, max-age=0, must-revalidate');
    expect(await cached(style.slice('dist'.length))).toBe('public, max-age=31536000, immutable');
    expect((await get(style.slice('dist'.length))).headers.get('x-content-type-options')).toBe('nosniff');
    expect(await cached('/_astro/nothing.css')).toBeNull();
    const files = globSync('dist/{cards/*,search/**/*.{pf_index,pf_meta}}', { cwd: folder });
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(await cached(file.slice('dist'.length)), file).toContain('immutable');
    expect(await cached('/search/')).toContain('must-revalidate');
    const [entry = ''] = globSync('dist/search/*/pagefind-entry.json', { cwd: folder });
    expect(await cached(entry.slice('dist'.length))).toContain('must-revalidate');
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
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Canary</p>'));
      await expect.poll(() => refused).toHaveLength(1);
      // Other servers have only the page at a former address.
      await page.goto(`${origin}/old/path/index.html?utm_source=letter#comments`);
      await expect.poll(() => page.url()).toBe(`${origin}${MOVED}?utm_source=letter#comments`);
    } finally {
      await browser.close();
    }
  });
});

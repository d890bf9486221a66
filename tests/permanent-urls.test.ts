import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryForTests } from '../src/git/repository-for-tests.ts';
import { ROOT } from './demo-project.ts';
import { build, makeProject, mustBuild, siteEnvironment } from './project.ts';
import { launchChromium } from './chromium.ts';

const ALIASES = '["/old/path/", /2015/straße, "/10:30/*now/", /story.html, "/caf%E9/"]';
/** Milliseconds until a server that does not answer counts as hung. */
const GUARD = 600_000;
const MOVED = '/2026/10/moved/';
const KILLED = '/2026/10/killed/';

const nginx = spawnSync('nginx', ['-v']).status === 0;
if (!nginx) console.warn('There is no nginx on this machine: what it answers is not tested.');

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
  const output = mustBuild(folder);
  expect(output).toContain('_redirects has rules for the newest 4 former addresses. It cannot hold 1 more');
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
          `<meta http-equiv="refresh" content="0; url=${MOVED}"><script src="/_astro/before-paint.js"></script>` +
          '<link rel="stylesheet" href="/_astro/moved.css"></head><body>' +
          '<header class="wrap"><p class="name"><a href="/">The Small Paper</a></p></header>' +
          '<main class="wrap narrow"><h1>This story has moved</h1>' +
          `<p class="to"><a href="${MOVED}">A bridge &amp; “its” toll</a></p></main></body></html>`,
      );
    },
  );

  test('is redirected by Cloudflare Pages and Netlify', () => {
    const rules = [
      '/2015/stra%C3%9Fe/',
      '/caf%E9/',
      '/old/path/',
      '/story.html',
      '/2015/stra%C3%9Fe',
      '/caf%E9',
      '/old/path',
    ];
    expect(read('dist/_redirects')).toBe(rules.map((from) => `${from} ${MOVED} 301\n`).join(''));
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

test('a redirect is dropped with its alias, and its page too', () => {
  const before = read('content/articles/2026/10/moved.md');
  writeStory('2026/10/moved');
  const { output } = build(folder);
  expect(output).not.toContain('_redirects');
  expect(existsSync(at('dist/_redirects'))).toBe(false);
  expect(existsSync(at('dist/old'))).toBe(false);
  expect(read('.broadsheet/dist/hosts/nginx.conf')).not.toContain('301');
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
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${at('tmp')};`);
    const site = `listen 127.0.0.1:${port}; root ${at('dist')}; include ${at('.broadsheet/dist/hosts/nginx.conf')};`;
    // The folder is closed to the user whom nginx would serve as.
    const user = process.getuid?.() === 0 ? 'user root; ' : '';
    const types = 'types { text/html html; text/css css; }';
    writeFileSync(
      at('nginx.conf'),
      `${user}daemon off; pid ${at('nginx.pid')}; error_log stderr; events {}
http { access_log off; ${types} ${paths.join(' ')} server { ${site} } }\n`,
    );
    const checked = spawnSync('nginx', ['-t', '-c', at('nginx.conf')], { encoding: 'utf8' });
    expect(checked.status, checked.stderr).toBe(0);
    server = spawn('nginx', ['-c', at('nginx.conf')], { stdio: 'ignore' });
    await answering(origin);
  });

  afterAll(() => server.kill());

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
      .split('\n\n')[0]
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
    } finally {
      await browser.close();
    }
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function answering(origin: string): Promise<void> {
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

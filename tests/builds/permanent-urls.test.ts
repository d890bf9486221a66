import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryForTests } from '../../src/git/repository-for-tests.ts';
import { ROOT } from '../demo-project.ts';
import { build, siteEnvironment } from '../project.ts';
import { KILLED, MOVED, movedSite, OWN } from '../moved-site.ts';

const site = movedSite();
const { at, read, writeStory } = site;

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
    const files = [
      ...globSync('dist/**', { cwd: site.folder }),
      ...globSync('.broadsheet/dist/hosts/**', { cwd: site.folder }),
    ];
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
  const pages = globSync('dist/**/*.html', { cwd: site.folder }).map((file) => read(file));
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
  const { output } = build(site.folder);
  expect(output).not.toContain('_redirects');
  expect(read('dist/_redirects')).not.toContain(MOVED);
  expect(existsSync(at('dist/old'))).toBe(false);
  expect(read('.broadsheet/dist/hosts/nginx-http/maps.conf')).not.toContain(MOVED);
  writeFileSync(at('content/articles/2026/10/moved.md'), before);
  expect(build(site.folder).status).toBe(0);
  expect(existsSync(at('dist/old/path/index.html'))).toBe(true);
});

test('`npm run check -- --against` tells what readers would lose, and ends with status 1', () => {
  const repository = repositoryForTests(site.folder);
  repository.git(['add', 'content']);
  repository.git(['commit', '--quiet', '--message=Published'], '2026-11-01T00:00:00Z');
  const check = () => {
    const command = ['src/cli/check.ts', '--against', 'HEAD', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), command, {
      cwd: site.folder,
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

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { hostHeaders, serveCompressed } from '../host-server.ts';
import { build, makeProject, mustBuild } from '../project.ts';
import type { StaticServer } from '../static-server.ts';

let folder: string;
let said: string;
let browser: Browser;
let server: StaticServer;
const at = (file: string) => path.join(folder, file);
const setDesk = (text: string) => writeFileSync(at('content/publication.yaml'), `${publication}${text}`);
let publication: string;

beforeAll(async () => {
  folder = makeProject();
  publication = readFileSync(at('content/publication.yaml'), 'utf8');
  setDesk('desk:\n  service: github\n  repository: small/paper\n  login: https://login.small.example\n');
  said = mustBuild(folder);
  browser = await launchChromium();
  server = await serveCompressed(at('dist'), hostHeaders(at('dist')));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the site has a desk for the service that the publication names', () => {
  expect(said).not.toContain('path-unexpected');
  expect(readFileSync(at('dist/admin/index.html'), 'utf8')).toContain('noindex');
  const config = readFileSync(at('dist/admin/config.yml'), 'utf8');
  for (const part of ['name: "github"', 'repo: "small/paper"', 'editorial_workflow']) expect(config).toContain(part);
});

test('readers and search engines are not led to it, and the service worker leaves it alone', () => {
  for (const file of ['sitemap-index.xml', 'index.html', 'llms.txt'])
    if (existsSync(at(`dist/${file}`))) expect(readFileSync(at(`dist/${file}`), 'utf8')).not.toContain('/admin/');
  expect(readFileSync(at('dist/service-worker.js'), 'utf8')).toContain('/admin/');
});

test('it opens with its own policy, which nothing violates, and asks the service only', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      console.error(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.route(/^https:/, (route) => route.abort());
  await page.goto(`${server.origin}/admin/`);
  await page
    .getByRole('button', { name: /Sign In/ })
    .first()
    .waitFor();
  const foreign = new Set(asked.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).origin));
  foreign.delete(server.origin);
  expect([...foreign].filter((origin) => origin !== 'https://www.githubstatus.com')).toEqual([]);
  expect(errors.filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  await page.close();
});

test('pages for readers keep the policy of the site', () => {
  const headers = hostHeaders(at('dist'));
  expect(headers('/').get('Content-Security-Policy')).not.toContain('unsafe-inline');
  expect(headers('/admin/').get('Content-Security-Policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers('/admin/').get('Content-Security-Policy')).toContain('https://api.github.com');
});

test('`desk: false` and no desk leave nothing of it', () => {
  for (const text of ['desk: false\n', '']) {
    setDesk(text);
    expect(build(folder).status).toBe(0);
    expect(existsSync(at('dist/admin'))).toBe(false);
    expect(readFileSync(at('dist/_headers'), 'utf8')).not.toContain('/admin/');
  }
});

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

/** What the desk asks and says until somebody can sign in. */
async function opened(): Promise<{ foreign: string[]; errors: string[] }> {
  const page = await browser.newPage();
  const [foreign, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server.origin) foreign.push(request.url());
  });
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
  // The status of the service is asked for after the page is shown.
  await page.waitForLoadState('networkidle');
  await page.close();
  return { foreign, errors };
}

test('it opens with its own policy, which nothing violates, and asks nobody else', async () => {
  expect(await opened()).toEqual({ foreign: [], errors: [] });
});

test('pages for readers keep the policy of the site', () => {
  const headers = hostHeaders(at('dist'));
  expect(headers('/').get('Content-Security-Policy')).not.toContain('unsafe-inline');
  expect(headers('/admin/').get('Content-Security-Policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers('/admin/').get('Content-Security-Policy')).toContain('https://api.github.com');
});

test.each([
  ['gitlab', 'service: gitlab\n  repository: small/paper\n  appId: desk', 'https://gitlab.com'],
  [
    'gitea',
    'service: gitea\n  repository: small/paper\n  server: https://git.small.example\n  appId: desk',
    'https://git.small.example',
  ],
])('a desk on %s may ask this service, and asks nobody before somebody signs in', async (_, desk, origin) => {
  setDesk(`desk:\n  ${desk}\n`);
  mustBuild(folder);
  const policy = hostHeaders(at('dist'))('/admin/').get('Content-Security-Policy') ?? '';
  expect(policy).toContain(`connect-src 'self' blob: data: ${origin};`);
  await server.close();
  server = await serveCompressed(at('dist'), hostHeaders(at('dist')));
  expect(await opened()).toEqual({ foreign: [], errors: [] });
});

test('`desk: false` and no desk leave nothing of it', () => {
  for (const text of ['desk: false\n', '']) {
    setDesk(text);
    expect(build(folder).status).toBe(0);
    expect(existsSync(at('dist/admin'))).toBe(false);
    expect(readFileSync(at('dist/_headers'), 'utf8')).not.toContain('/admin/');
  }
});

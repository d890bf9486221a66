import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { repositoryForTests } from '../../src/git/repository-for-tests.ts';
import { ROOT } from '../demo-project.ts';
import { hostHeaders, serveCompressed } from '../host-server.ts';
import { makeProject, mustBuild } from '../project.ts';
import type { StaticServer } from '../static-server.ts';
import { deskForm } from './desk-form.ts';
import { startGitService, type GitService } from './git-service.ts';

const GOOD = 'content/articles/2026/11/good.md';
/** A story with the same name, of another month. */
const OLDER = 'content/articles/2026/10/good.md';
/** A file that the form cannot open. */
const BROKEN = 'content/articles/2026/10/broken.md';

let folder: string;
let service: GitService;
let relay: ChildProcess;
let server: StaticServer;
let browser: Browser;
let page: Page;
/** What a policy has stopped, what the page said of errors, and what was asked of others than the service. */
const complaints: string[] = [];

const at = (file: string) => path.join(folder, file);

/** A port that is free now. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

beforeAll(async () => {
  folder = makeProject();
  writeFileSync(at('.gitignore'), 'node_modules\n.broadsheet\n.astro\ndist\nsrc\n');
  mkdirSync(at(path.dirname(OLDER)), { recursive: true });
  writeFileSync(
    at(OLDER),
    readFileSync(at(GOOD), 'utf8').replace('A good story', 'An older story').replace('2026-11-', '2026-10-'),
  );
  writeFileSync(at(BROKEN), '---\nheadline: "Never closed\n---\n\nThe text.\n');
  repositoryForTests(folder).commit('2026-11-20T08:00:00Z');
  service = await startGitService(folder);
  rmSync(at(BROKEN));
  const port = await freePort();
  const desk = {
    service: 'github',
    repository: 'small/paper',
    server: service.origin,
    login: `http://localhost:${port}`,
  };
  appendFileSync(at('content/publication.yaml'), `desk: ${JSON.stringify(desk)}\n`);
  mustBuild(folder);
  server = await serveCompressed(at('dist'), hostHeaders(at('dist')));
  const application = { GITHUB_CLIENT_ID: 'desk', GITHUB_CLIENT_SECRET: 'secret', GITHUB_SERVER: service.origin };
  relay = spawn(path.join(ROOT, 'node_modules/.bin/node'), ['src/desk/relay/serve-login-relay.js'], {
    cwd: ROOT,
    env: { ...process.env, ...application, PORT: String(port), ALLOWED_ORIGINS: server.origin },
  });
  await new Promise((resolve) => relay.stdout?.once('data', resolve));
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('console', (message) => {
    // The CMS says in the console as well what the bar says.
    if (message.type() === 'error' && !message.text().includes('cannot be read')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isKnown = [server.origin, service.origin].includes(origin);
    if (protocol.startsWith('http') && !isKnown) complaints.push(`asked ${request.url()}`);
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  relay?.kill();
  service?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an editor signs in through the relay, and hands a story in for review: a branch with a pull request', async () => {
  await page.goto(`${server.origin}/admin/`);
  await page
    .getByRole('button', { name: /Sign In/ })
    .first()
    .click();
  await page.getByText('A good story').first().waitFor();
  const form = deskForm(page, server.origin);
  await form.open('collections/articles/entries/2026/11/good');
  await form.type('headline', 'A better story');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByRole('button', { name: 'Send for Review' }).click();
  await expect
    .poll(() => service.pulls, { timeout: 60_000 })
    .toEqual([expect.objectContaining({ state: 'open', isDraft: false, labels: ['sveltia-cms/pending_review'] })]);
  // The form closes by itself.
  await page.waitForURL(/#\/collections\/articles$/);
  const { branch = '' } = service.pulls[0] ?? {};
  expect(service.branches()).toEqual([branch, 'main']);
  expect(service.read('main', GOOD)).toContain('headline: A good story');
  expect(service.read(branch, GOOD)).toBe(
    readFileSync(at(GOOD), 'utf8').replace('A good story', 'A better story').trimEnd(),
  );
});

test('a story of the same name of another month has a branch and a pull request of its own', async () => {
  const form = deskForm(page, server.origin);
  await form.open('collections/articles/entries/2026/10/good');
  expect(await (await form.field('headline')).getByRole('textbox').inputValue()).toBe('An older story');
  await form.type('headline', 'An older story, told again');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByRole('button', { name: 'Send for Review' }).click();
  await expect.poll(() => service.pulls.length, { timeout: 60_000 }).toBe(2);
  await page.waitForURL(/#\/collections\/articles$/);
  const [newer = '', older = ''] = service.pulls.map(({ branch }) => branch);
  expect([newer, older]).toEqual(['cms/articles/2026%2F11%2Fgood', 'cms/articles/2026%2F10%2Fgood']);
  expect(service.read(older, OLDER)).toContain('told again');
  expect(service.read(older, GOOD)).toContain('headline: A good story');
  expect(service.read(newer, OLDER)).toContain('headline: An older story\n');
});

test('a file that the form cannot open is named, with what is wrong', async () => {
  await page.locator('#desk-unreadable').click();
  const dialog = page.getByRole('dialog', { name: 'Files that cannot be opened' });
  expect(await dialog.getByRole('listitem').textContent()).toMatch(/^Never closed.*quotation mark.*Line 2$/);
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('another editor finds it on the board, calls it ready and publishes it: the pull request is merged', async () => {
  await page.goto('about:blank');
  await page.goto(`${server.origin}/admin/#/workflow`);
  await page.getByRole('button', { name: 'A better story' }).click();
  await page
    .getByRole('button', { name: /Status/ })
    .first()
    .click();
  await page.getByRole('menuitemradio', { name: /Ready/ }).click();
  await expect.poll(() => service.pulls[0]?.labels, { timeout: 60_000 }).toEqual(['sveltia-cms/pending_publish']);
  await page.getByRole('button', { name: 'Publish' }).first().click();
  await page.locator('dialog[open]').getByRole('button', { name: 'Publish' }).click();
  await expect.poll(() => service.pulls[0]?.state, { timeout: 60_000 }).toBe('merged');
  await expect.poll(() => service.branches(), { timeout: 60_000 }).toEqual([service.pulls[1]?.branch, 'main']);
  expect(service.read('main', GOOD)).toContain('headline: A better story');
});

test('all of it was asked of the service alone, and no policy was violated', () => {
  expect(complaints).toEqual([]);
  expect(service.unknown).toEqual([]);
});

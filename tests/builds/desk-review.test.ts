import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { startGithub, type GithubService } from './git-services/github-service.ts';
import { makePaper, openTeamDesk, type PaperForTeam, type TeamDesk } from './team-desk.ts';

const GOOD = 'content/articles/2026/11/good.md';
/** A story with the same name, of another month. */
const OLDER = 'content/articles/2026/10/good.md';
/** A file that the form cannot open. */
const BROKEN = 'content/articles/2026/10/broken.md';

let paper: PaperForTeam;
let service: GithubService;
let relay: ChildProcess;
let desk: TeamDesk;

/** A port that is free now. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

beforeAll(async () => {
  paper = makePaper((folder) => {
    const at = (file: string) => path.join(folder, file);
    mkdirSync(at(path.dirname(OLDER)), { recursive: true });
    writeFileSync(
      at(OLDER),
      readFileSync(at(GOOD), 'utf8').replace('A good story', 'An older story').replace('2026-11-', '2026-10-'),
    );
    writeFileSync(at(BROKEN), '---\nheadline: "Never closed\n---\n\nThe text.\n');
  });
  service = await startGithub(paper.folder);
  rmSync(path.join(paper.folder, BROKEN));
  const port = await freePort();
  desk = await openTeamDesk(paper.folder, service, { service: 'github', login: `http://localhost:${port}` });
  const application = { GITHUB_CLIENT_ID: 'desk', GITHUB_CLIENT_SECRET: 'secret', GITHUB_SERVER: service.origin };
  relay = spawn(path.join(ROOT, 'node_modules/.bin/node'), ['src/desk/relay/serve-login-relay.js'], {
    cwd: ROOT,
    env: { ...process.env, ...application, PORT: String(port), ALLOWED_ORIGINS: desk.origin },
  });
  await new Promise((resolve) => relay.stdout?.once('data', resolve));
});

afterAll(async () => {
  await desk?.close();
  relay?.kill();
  service?.close();
  paper?.remove();
});

test('an editor signs in through the relay, and hands a story in for review: a branch with a pull request', async () => {
  const { page, form } = desk;
  await desk.signIn();
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
  const { repository } = service;
  expect(repository.branches()).toEqual([branch, 'main']);
  const before = readFileSync(path.join(paper.folder, GOOD), 'utf8');
  expect(repository.read('main', GOOD)).toBe(before);
  expect(repository.read(branch, GOOD)).toBe(before.replace('A good story', 'A better story'));
});

test('the board shows the preview that a host has made of the pull request', async () => {
  const { branch = '' } = service.pulls[0] ?? {};
  const preview = 'https://pr-1.paper.example';
  service.deployments.push({ oid: service.repository.head(branch) ?? '', environment: 'preview', url: preview });
  expect(await desk.openPreview('A better story')).toBe(`${preview}/2026/11/good/`);
});

test('a story of the same name of another month has a branch and a pull request of its own', async () => {
  const { page, form } = desk;
  await form.open('collections/articles/entries/2026/10/good');
  expect(await (await form.field('headline')).getByRole('textbox').inputValue()).toBe('An older story');
  await form.type('headline', 'An older story, told again');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByRole('button', { name: 'Send for Review' }).click();
  await expect.poll(() => service.pulls.length, { timeout: 60_000 }).toBe(2);
  await page.waitForURL(/#\/collections\/articles$/);
  const [newer = '', older = ''] = service.pulls.map(({ branch }) => branch);
  expect([newer, older]).toEqual(['cms/articles/2026%2F11%2Fgood', 'cms/articles/2026%2F10%2Fgood']);
  const { repository } = service;
  expect(repository.read(older, OLDER)).toContain('told again');
  expect(repository.read(older, GOOD)).toContain('headline: A good story');
  expect(repository.read(newer, OLDER)).toContain('headline: An older story\n');
});

test('a file that the form cannot open is named, with what is wrong', async () => {
  const { page } = desk;
  await page.locator('#desk-unreadable').click();
  const dialog = page.getByRole('dialog', { name: 'Files that cannot be opened' });
  expect(await dialog.getByRole('listitem').textContent()).toMatch(/^Never closed.*quotation mark.*Line 2$/);
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('another editor finds it on the board, calls it ready and publishes it: the pull request is merged', async () => {
  const { page, origin } = desk;
  await page.goto('about:blank');
  await page.goto(`${origin}/admin/#/workflow`);
  await desk.callReady('A better story');
  await expect.poll(() => service.pulls[0]?.labels, { timeout: 60_000 }).toEqual(['sveltia-cms/pending_publish']);
  await desk.publish();
  await expect.poll(() => service.pulls[0]?.state, { timeout: 60_000 }).toBe('merged');
  await expect
    .poll(() => service.repository.branches(), { timeout: 60_000 })
    .toEqual([service.pulls[1]?.branch, 'main']);
  expect(service.repository.read('main', GOOD)).toContain('headline: A better story');
});

test('all of it was asked of the service alone, and no policy was violated', () => {
  expect(desk.complaints).toEqual([]);
  expect(service.unknown).toEqual([]);
});

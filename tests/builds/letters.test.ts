import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { runPull } from '../../src/cli/letters/letters-pull.ts';
import { hashPassword } from '../../src/letters/moderation/password.ts';
import { startProcess, type ServerProcess } from '../../src/letters/process-for-tests.ts';
import { openStore } from '../../src/letters/store/store.ts';
import { makeProject, mustBuild } from '../project.ts';
import { serve, type StaticServer } from '../static-server.ts';

const STORY = '/2020/01/pier/';
const PASSWORD = 'correct horse battery';

let folder: string;
let data: string;
let browser: Browser;
let site: StaticServer;
let letters: ServerProcess;
let page: Page;

beforeAll(async () => {
  folder = makeProject();
  data = path.join(folder, 'letters-data');
  site = await serve(path.join(folder, 'dist'));
  const at = (file: string) => path.join(folder, 'content', file);
  const publication = readFileSync(at('publication.yaml'), 'utf8').replace('https://small.example', site.origin);
  mkdirSync(at('articles/2020/01'), { recursive: true });
  // The server asks the clock of the machine, whatever the time of the build is.
  writeFileSync(
    at('articles/2020/01/pier.md'),
    '---\nheadline: The pier\nsection: news\npublished: 2020-01-02 06:00\n---\n\nThe pier is open.\n',
  );
  writeFileSync(at('publication.yaml'), publication);
  letters = await startProcess(folder);
  const server = `letters:\n  server: http://127.0.0.1:${letters.port}`;
  writeFileSync(at('publication.yaml'), publication.replace('letters:', server));
  const store = openStore(data);
  store.moderators.set('ann', await hashPassword(PASSWORD));
  store.close();
  mustBuild(folder);
  browser = await launchChromium();
  const httpCredentials = { username: 'ann', password: PASSWORD };
  page = await (await browser.newContext({ javaScriptEnabled: false, httpCredentials })).newPage();
});
afterAll(async () => {
  await browser.close();
  await letters.kill();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a comment goes the whole way without script: written, approved, pulled, built and read', async () => {
  await page.goto(site.origin + STORY);
  await page.fill('#comment-form [name="name"]', 'Bea Fox');
  await page.fill('#comment-form [name="text"]', 'It was *time*.');
  await page.click('#comment-form button');
  expect(page.url()).toBe(`${site.origin}/letters/received/`);
  await page.goto(`http://127.0.0.1:${letters.port}/moderation`);
  await page.click('article button[value="approve"]');
  expect(await page.textContent('[role="status"]')).toContain('Approved.');
  expect(runPull({ root: folder, data, host: '', port: 0, proxies: [], mail: undefined }, {}, () => undefined)).toBe(0);
  mustBuild(folder);
  await page.goto(site.origin + STORY);
  expect(await page.textContent('#comments')).toContain('It was time.');
  expect(await page.innerHTML('#comments')).toContain('It was <em>time</em>.');
});

test('a letter is written on the form of the server, without script', async () => {
  await page.goto(`http://127.0.0.1:${letters.port}/form`);
  await page.fill('[name="name"]', 'Bea Fox');
  await page.fill('[name="place"]', 'Larkfield');
  await page.fill('[name="text"]', 'Dear editor');
  // Nobody fills in a form in less time, and a robot that does is refused.
  await page.waitForTimeout(3100);
  await page.click('button');
  expect(page.url()).toBe(`${site.origin}/letters/received/`);
});

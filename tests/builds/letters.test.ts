import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

function textsKept(): string[] {
  const store = openStore(data);
  const texts = store.posts.latest(9).map(({ text }) => text);
  store.close();
  return texts;
}

test('a comment goes the whole way without script: written, approved, pulled, built and read', async () => {
  await page.goto(site.origin + STORY);
  await page.fill('#comment-form [name="name"]', 'Bea Fox');
  await page.fill('#comment-form [name="text"]', 'It was *time*.');
  await page.click('#comment-form button');
  await page.waitForURL(`${site.origin}/letters/received/`);
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
  await page.waitForURL(`${site.origin}/letters/received/`);
});

describe('with JavaScript', () => {
  let scripted: Page;

  beforeEach(async () => {
    scripted = await (await browser.newContext()).newPage();
  });
  afterEach(() => scripted.context().close());

  const status = () => scripted.locator('form [role="status"]').first().textContent();

  test('a comment is answered in place, and its text is kept when it is refused or there is no network', async () => {
    const url = site.origin + STORY;
    const text = scripted.locator('#comment-form [name="text"]');
    const send = () => scripted.click('#comment-form button');
    await scripted.goto(url);
    await scripted.fill('#comment-form [name="name"]', 'Bea Fox');
    await text.fill('https://a.example '.repeat(4));
    await send();
    await expect.poll(status).toContain('only a few links');
    expect(await text.inputValue()).toContain('https://a.example');
    await text.fill('Answered in place');
    await scripted.context().setOffline(true);
    await send();
    await expect.poll(status).toBe('You are offline. Your text is still here.');
    expect(await text.inputValue()).toBe('Answered in place');
    await scripted.context().setOffline(false);
    await send();
    await expect.poll(status).toContain('Thank you for writing.');
    expect([await text.inputValue(), scripted.url()]).toEqual(['', url]);
    expect(textsKept()).toContain('Answered in place');
  });

  test('a letter on the form of the server is answered in place', async () => {
    const url = `http://127.0.0.1:${letters.port}/form`;
    await scripted.goto(url);
    await scripted.fill('[name="name"]', 'Bea Fox');
    await scripted.fill('[name="text"]', 'A letter in place');
    // A form that is sent in less than three seconds is that of a robot; its text is kept, and can be sent again.
    await scripted.click('button');
    await expect.poll(status).toContain('Reload the page');
    await scripted.waitForTimeout(3100);
    await scripted.click('button');
    await expect.poll(status).toContain('Thank you for writing.');
    expect(scripted.url()).toBe(url);
    expect(textsKept()).toContain('A letter in place');
  });
});

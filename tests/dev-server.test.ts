import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, siteEnvironment } from './built-site.ts';
import { makeProject } from './project.ts';

const PATIENCE = 20_000;
const STORY = 'content/articles/2026/10/fresh.md';

let folder: string;
let server: ChildProcess;
let origin = '';
let said = '';

const at = (file: string) => path.join(folder, file);

beforeAll(async () => {
  folder = makeProject();
  const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
  server = spawn(path.join(ROOT, 'node_modules/.bin/node'), [astro, 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    detached: true,
    env: siteEnvironment({ FORCE_COLOR: '0' }),
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  await until(() => {
    origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    return origin !== '';
  });
});

afterAll(() => {
  if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until something is so, and fails with what the server said when it never is. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) if (await isSo()) return;
  expect.fail(`The dev server did not follow. It said:\n${said}`);
}

async function page(address: string): Promise<{ status: number; html: string }> {
  const response = await fetch(origin + address);
  return { status: response.status, html: await response.text() };
}

const shows = (address: string, words: string) => async () => (await page(address)).html.includes(words);

test('the dev server follows a story that is added, changed, broken, mended, renamed and deleted', async () => {
  await until(shows('/2026/11/good/', '<h1'));
  const story = (headline: string) =>
    `---\nheadline: ${headline}\nsection: news\npublished: 2026-10-02T08:00:00-04:00\nbyline: [jane-doe]\n---\n\nText.\n`;
  mkdirSync(path.dirname(at(STORY)), { recursive: true });
  writeFileSync(at(STORY), story('A fresh story'));
  await until(shows('/2026/10/fresh/', 'A fresh story'));
  await until(shows('/news/', 'A fresh story'));

  writeFileSync(at(STORY), story('A changed story'));
  await until(shows('/2026/10/fresh/', 'A changed story'));

  writeFileSync(at(STORY), story('A broken story').replace('section:', 'sectoin:'));
  await until(() => said.includes('`sectoin` is not a field of a story; did you mean `section`?'));
  expect(await page('/2026/10/fresh/')).toMatchObject({
    status: 200,
    html: expect.stringContaining('A changed story'),
  });

  writeFileSync(at(STORY), readFileSync(at(STORY), 'utf8').replace('sectoin:', 'section:'));
  await until(shows('/2026/10/fresh/', 'A broken story'));

  renameSync(at(STORY), at(STORY.replace('fresh', 'renamed')));
  await until(shows('/2026/10/renamed/', 'A broken story'));
  await until(async () => (await page('/2026/10/fresh/')).status === 404);

  rmSync(at(STORY.replace('fresh', 'renamed')));
  await until(async () => (await page('/2026/10/renamed/')).status === 404);
  expect((await page('/news/')).html).not.toContain('A broken story');
});

test('the dev server lists what is wrong with fields and with bodies at once', async () => {
  const [fields, body] = ['content/articles/2026/10/fields.md', 'content/articles/2026/10/body.md'];
  const head = '---\nheadline: A story\nsection: news\npublished: 2026-10-02T08:00:00-04:00\n';
  writeFileSync(at(fields), `${head}sectoin: news\n---\n\nText.\n`);
  writeFileSync(at(body), `${head}---\n\n:::pulquote\nNever.\n:::\n`);
  await until(() => said.includes(`${fields}:5:1  unknown-field`) && said.includes(`${body}:7:1  unknown-directive`));
  rmSync(at(fields));
  said = '';
  await until(() => said.includes(`${body}:7:1  unknown-directive`));
  rmSync(at(body));
});

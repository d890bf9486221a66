import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { makeProject, siteEnvironment } from '../project.ts';

const NODE = path.join(ROOT, 'node_modules/.bin/node');

let folder: string;

beforeAll(() => {
  folder = makeProject();
  write('2026/11/idea', 'status: draft\npublished: 2026-11-23T06:30:00-05:00');
  write('2026/11/thanksgiving', 'published: 2026-11-27T06:30:00-05:00');
  write('2026/12/winter', 'published: 2026-12-21T06:30:00-05:00');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(id: string, fields: string): void {
  const file = path.join(folder, `content/articles/${id}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `---\nheadline: A story\nsection: news\n${fields}\n---\n\nText.\n`);
}

const options = () => ({
  cwd: folder,
  env: siteEnvironment({ BUILD_TIME: '2026-11-24T06:30:00-05:00', FORCE_COLOR: '0' }),
});
const words = (command: string, ...rest: string[]) => ['src/cli/run.js', `src/cli/${command}.ts`, ...rest];

function run(command: string, ...rest: string[]) {
  const { status, stdout, stderr } = spawnSync(NODE, words(command, ...rest), { ...options(), encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** Starts a server and waits for its address. */
function serve(command: string, ...rest: string[]): Promise<{ server: ChildProcess; origin: string }> {
  const server = spawn(NODE, words(command, ...rest), options());
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`The server did not start:\n${said}`)));
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (chunk) => {
        said += String(chunk);
        const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (origin !== undefined) resolve({ server, origin });
      });
    }
  });
}

test('a build that is called wrongly builds nothing', () => {
  expect(run('build', '--exlpain', '/2026/11/good/').status).toBe(2);
  expect(run('build', '--help').status).toBe(0);
  expect(existsSync(path.join(folder, 'dist'))).toBe(false);
});

test('the last line of a build says where the site is, how to look at it, and what was held back', () => {
  const { status, output } = run('build', '--out', 'site', '--explain', '/2026/11/good/');
  expect(status, output).toBe(0);
  expect(output).toContain('/2026/11/good/: new\n');
  expect(output.trimEnd().split('\n').at(-1)).toBe(
    'The site is in site/. Look at it with `npm run preview -- --out site`. ' +
      'Held back: 1 draft, 2 scheduled, the next at Nov. 27, 6:30 a.m. EST.',
  );
});

test.each([
  ['preview', ['--out', 'site']],
  ['dev', []],
])('`npm run %s` takes the options of Astro, and ends when it is asked to', async (command, rest) => {
  const { server, origin } = await serve(command, '--host', '127.0.0.1', '--port', '0', ...rest);
  const page = await fetch(`${origin}/2026/11/good/`);
  expect(page.status).toBe(200);
  await page.text();
  const ended = new Promise((resolve) => server.once('exit', (status, signal) => resolve(status ?? signal)));
  server.kill('SIGTERM');
  expect(await ended).not.toBe(1);
});

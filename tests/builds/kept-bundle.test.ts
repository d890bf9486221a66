import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadedModules } from '../../src/lib/loaded-modules-for-tests.ts';
import { build, fileDigests, makeProject, mustBuild, siteEnvironment } from '../project.ts';

const STORY = 'content/articles/2026/11/good.md';
const PAGE = 'dist/2026/11/good/index.html';

let folder: string;
const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const edit = (file: string, from: string, to: string) => writeFileSync(at(file), read(file).replace(from, to));

/** The modules of Astro and its bundler that a build loads. */
function bundlerModules(): string[] {
  const { status, stdout, urls } = loadedModules('src/cli/build.ts', { cwd: folder, env: siteEnvironment() });
  expect(status, stdout).toBe(0);
  return urls.filter((url) => /\/node_modules\/(?:astro|vite|rolldown)\//.test(url));
}

/** The processes that a process has started. Field 4 of `stat` is the parent, after a name in parentheses: proc(5). */
function childrenOf(parent: number): number[] {
  return globSync('/proc/[0-9]*/stat')
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .filter((stat) => Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) === parent)
    .map((stat) => Number.parseInt(stat, 10));
}

function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

beforeAll(() => {
  folder = makeProject();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page bundle that was made in another folder prints a project without Astro and its bundler', () => {
  expect(bundlerModules()).toEqual([]);
  expect(read(PAGE)).toContain('<h1');
});

test('a build after an edit of a story starts neither Astro nor its bundler', () => {
  edit(STORY, 'headline:', 'kicker: Harbor\nheadline:');
  expect(bundlerModules()).toEqual([]);
  expect(read(PAGE)).toContain('Harbor');
});

test('a style sheet that is missing beside the bundle, or a module that was changed, is made again', () => {
  const site = fileDigests(at('dist'));
  const [sheet = ''] = globSync('.broadsheet/dist/bundle/_astro/*.css', { cwd: folder });
  rmSync(at(sheet));
  mustBuild(folder);
  expect(fileDigests(at('dist'))).toEqual(site);
  const [module = ''] = globSync('.broadsheet/dist/pages/chunks/*.mjs', { cwd: folder });
  writeFileSync(at(module), 'throw new Error("Not what was compiled");\n');
  mustBuild(folder);
  expect(fileDigests(at('dist'))).toEqual(site);
});

test('the process that compiles the page bundle reads no content and writes no types for editors', () => {
  rmSync(at('.broadsheet/dist/pages.json'));
  mustBuild(folder);
  expect(existsSync(at('.broadsheet/dist/pages.json'))).toBe(true);
  expect(existsSync(at('.astro'))).toBe(false);
});

/** Starts a build that has to compile its bundle, and waits for the process that does it. */
async function beginCompiling() {
  rmSync(at('.broadsheet/dist/pages.json'), { force: true });
  const running = spawn(process.execPath, ['src/cli/build.ts'], { cwd: folder, env: siteEnvironment() });
  const compilers = () => childrenOf(running.pid ?? 0);
  await expect.poll(compilers, { timeout: 60_000, interval: 20 }).toHaveLength(1);
  const [compiler = 0] = compilers();
  return { running, compiler };
}

test('a build that is killed takes the process with it that compiles the page bundle', async () => {
  const { running, compiler } = await beginCompiling();
  running.kill('SIGKILL');
  await expect.poll(() => isRunning(compiler), { timeout: 60_000 }).toBe(false);
  expect(existsSync(at('.broadsheet/dist/pages.json'))).toBe(false);
});

test('a build publishes nothing and keeps no bundle when the code changes while it is compiled', async () => {
  const site = fileDigests(at('dist'));
  const { running } = await beginCompiling();
  const source = read('src/components/Byline.astro');
  edit('src/components/Byline.astro', '---\n', '---\n// Edited.\n');
  const said = text(running.stderr);
  const [status] = (await once(running, 'close')) as [number];
  writeFileSync(at('src/components/Byline.astro'), source);
  expect(await said).toContain('The code of the site has changed while it was compiled. Build again.');
  expect(status).toBe(1);
  expect(existsSync(at('.broadsheet/dist/pages.json'))).toBe(false);
  expect(fileDigests(at('dist'))).toEqual(site);
});

test('a page that cannot be rendered ends the build with its address and the error', () => {
  const byline = 'src/components/Byline.astro';
  const source = read(byline);
  edit(byline, '---\n', "---\nthrow new Error('No byline today');\n");
  const { status, output } = build(folder);
  writeFileSync(at(byline), source);
  expect(status).toBe(1);
  expect(output).toContain('/2026/11/good/ could not be rendered: No byline today');
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { ROOT } from '../demo-project.ts';
import { build, fileDigests, makeProject, mustBuild, siteEnvironment } from '../project.ts';

let project: string;
let isMounted = false;

/** A project on a disk that is read-only. Only root can mount one. */
beforeAll(() => {
  project = makeProject();
  const bound = spawnSync('mount', ['--bind', project, project]).status === 0;
  isMounted = bound && spawnSync('mount', ['-o', 'remount,ro,bind', project]).status === 0;
  if (bound && !isMounted) spawnSync('umount', [project]);
});
afterAll(() => {
  if (isMounted) spawnSync('umount', [project]);
  rmSync(project, { recursive: true, force: true });
});

function run(command: string, ...options: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/node'),
    [`src/cli/${command}.ts`, ...options],
    { cwd: project, encoding: 'utf8', env: siteEnvironment({ NO_COLOR: '1' }) },
  );
  return { status, output: stdout + stderr };
}

const STACK = /^\s+at .+:\d+:\d+\)?$/m;

/** How each command that writes is called; the others are listed with the reason. */
const CALLS: Record<string, string[]> = {
  build: [],
  check: [],
  status: [],
  new: ['A headline', '--section', 'news', '--author', 'jane-doe'],
  deploy: [],
  comments: ['pull'],
  letters: ['list'],
  numbers: ['/etc/hostname'],
  newsletter: [],
  photos: [],
  editor: [],
  dev: ['--port', '0'],
  desk: ['--port', '0'],
  import: ['markdown', 'content/pages', '--write'],
  export: ['markdown', '--to', 'leaving'],
  'preview-drafts': ['--build-only'],
  init: ['--force', '--name', 'X', '--url', 'https://x.example', '--email', 'a@x.example'],
};
const SILENT: Record<string, string> = {
  preview: 'writes nothing',
  due: 'writes nothing',
  audit: 'needs a built site, and reads content/ as check does',
  announce: 'needs a built site',
  upgrade: 'needs a repository',
  generate: 'needs the README of the engine',
};

test('every command is tried, or there is a reason', () => {
  const names = COMMANDS.map(({ name }) => name.replace(':', '-'));
  expect(Object.keys({ ...CALLS, ...SILENT }).sort()).toEqual(names.sort());
});

describe('on a disk that is read-only', () => {
  test.each(Object.entries(CALLS))('%s ends with one sentence that names the file', (command, options) => {
    expect.assertions(isMounted ? 3 : 0);
    if (!isMounted) return;
    const { status, output } = run(command, ...options);
    expect(status, output).toBe(1);
    expect(output).toMatch(/^\S+ cannot be (?:written|made|used): .*\. [A-Z].*\.$/m);
    expect(output).not.toMatch(STACK);
  });

  test('--debug shows the stack trace, too', () => {
    expect.assertions(isMounted ? 2 : 0);
    if (!isMounted) return;
    const { output } = run('check', '--debug');
    expect(output).toMatch(/ cannot be (?:written|made): /);
    expect(output).toMatch(STACK);
  });
});

test('a folder in place of a file, and a file in place of a folder, are said as that', () => {
  const own = makeProject();
  try {
    rmSync(path.join(own, '.broadsheet'), { recursive: true });
    writeFileSync(path.join(own, '.broadsheet'), 'no folder');
    const { status, stderr } = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), ['src/cli/build.ts'], {
      cwd: own,
      encoding: 'utf8',
      env: siteEnvironment(),
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/\/\.broadsheet is there already, and is not what is needed \(EEXIST\)\. Move it away\.$/m);
    expect(stderr).not.toMatch(STACK);
    expect(readFileSync(path.join(own, '.broadsheet'), 'utf8')).toBe('no folder');
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
});

test('a mounted disk that fills up is said in one sentence, keeps the old site whole, and has nothing left over', () => {
  const own = makeProject();
  const dist = path.join(own, 'dist');
  const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dist]).status === 0;
  mkdirSync(dist);
  const isPossible = mount('size=8m');
  expect.assertions(isPossible ? 7 : 0);
  try {
    if (!isPossible) return;
    mustBuild(own);
    const before = fileDigests(dist);
    const names = readdirSync(dist).sort();
    const { blocks, bfree, bsize } = statfsSync(dist);
    mount(`remount,size=${(blocks - bfree) * bsize + 40_000}`);
    const file = path.join(own, 'content/publication.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('The Small Paper', 'The Full Paper'));
    const { status, output } = build(own);
    expect(status, output).toBe(1);
    expect(output).toMatch(
      /^\S+\/dist\/\S* cannot be (?:written|made)[^\n]* \(ENOSPC\): [\d.]+ of [\d.]+ MB are left\. Make room and run this again\.\nThe published site has not changed\.$/m,
    );
    expect(output).not.toMatch(/\[ERROR\]|internal error|unhandled/i);
    expect(output).not.toMatch(STACK);
    expect(readdirSync(dist).sort()).toEqual(names);
    expect(fileDigests(dist)).toEqual(before);
    mount('remount,size=8m');
    mustBuild(own);
    expect(readFileSync(path.join(dist, 'index.html'), 'utf8')).toContain('The Full Paper');
  } finally {
    spawnSync('umount', [dist]);
    rmSync(own, { recursive: true, force: true });
  }
});

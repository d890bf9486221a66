import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { build, mustBuild, siteEnvironment, startBuild } from '../project.ts';
import { builtProject } from './built-project.ts';

const STORY = 'content/articles/2026/11/good.md';
const SECOND = 'content/articles/2026/10/second.md';
const DELETED = 'content/articles/2024/05/deleted.md';
const EMBARGOED = 'content/articles/2023/05/embargoed.md';

const project = builtProject((write) => {
  write(SECOND, story('The second story', '2026-10-02T08:00:00-04:00', 'second'));
  write(DELETED, story('The deleted story', '2024-05-02T08:00:00-04:00', 'deleted'));
  write(EMBARGOED, story('The embargoed story', '2023-05-02T08:00:00-04:00', 'embargoed'));
  write('public/folder/map.txt', 'A map.');
  write('public/file', 'A file.');
});
const { at, read, write, edit, dist, times, report, explain, restore } = project;

function story(headline: string, published: string, tag: string): string {
  return `---\nheadline: ${headline}\nsection: news\npublished: ${published}\nbyline: [jane-doe]\ntags: [${tag}]\n---\n\nText.\n`;
}

describe('a build after a build', () => {
  let bytes: Map<string, string>;
  let before: Map<string, number>;
  let output: string;

  beforeAll(async () => {
    restore();
    [bytes, before] = [dist(), times()];
    // Files that changed less than two seconds ago are read again in any case.
    await pause(2_500);
    utimesSync(at(SECOND), 1_790_000_000, 1_790_000_000);
    await pause(2_500);
    output = explain('/2026/10/second/');
  });

  test('that finds nothing new keeps the bytes and the times of every file, and explains why it kept a page', () => {
    expect(output).toMatch(/^0 pages rendered, \d+ reused, 0 removed in \d+\.\d s$/m);
    expect(output).toContain('/2026/10/second/: reused: its props and the code have not changed since the last');
    expect(dist()).toEqual(bytes);
    expect(times()).toEqual(before);
    expect(report()).toEqual({ added: [], updated: [], removed: [] });
  });

  test('that finds all files replaced by copies of another time prints nothing', () => {
    execFileSync('cp', ['-r', at('content'), at('copy')]);
    rmSync(at('content'), { recursive: true });
    renameSync(at('copy'), at('content'));
    expect(build(project.folder).output).toMatch(/^0 pages rendered, \d+ reused, 0 removed/m);
    expect(dist()).toEqual(bytes);
  });

  test('prints a story whose headline was corrected, and the lists that show it, and explains why', () => {
    // To the same length and with its old time, so that neither gives the change away.
    utimesSync(at(SECOND), 1_790_000_000, 1_790_000_000);
    const { size, mtimeMs } = statSync(at(SECOND));
    edit(SECOND, 'The second story', 'The seventh tale');
    utimesSync(at(SECOND), 1_790_000_000, 1_790_000_000);
    expect(statSync(at(SECOND))).toMatchObject({ size, mtimeMs });
    expect(explain('/2026/10/second/')).toMatch(/\/2026\/10\/second\/: props: .*\bstory\b/);
    expect(report().indexed).toEqual([{ part: '2026-01', reason: 'stories' }]);
    const updated = report().updated.map(({ url, reason }) => `${url} ${reason}`);
    expect(updated).toContainEqual(expect.stringMatching(/^\/2026\/10\/second\/ props: .*\bstory\b/));
    expect(updated).toContainEqual(expect.stringMatching(/^\/news\/ props: /));
    expect(updated).toContainEqual(expect.stringMatching(/^\/authors\/jane-doe\/ props: /));
    expect(updated).toContainEqual(expect.stringMatching(/^\/ props: .*\bbands\b/));
    expect(times().get('2026/11/good/index.html')).toBe(before.get('2026/11/good/index.html'));
    expect(read('dist/2026/10/second/index.html')).toContain('The seventh tale');
    expect(read('dist/news/index.html')).toContain('The seventh tale');
  });
});

describe('a build that finds stories added, deleted and put under embargo', () => {
  const inYear = (year: string) => [...times()].filter(([file]) => file.startsWith(`search/${year}`));
  let indexed: [string, number][];

  beforeAll(() => {
    restore();
    indexed = inYear('2026');
    write(SECOND.replace('2026', '2025'), story('The older story', '2025-10-02T08:00:00-04:00', 'older'));
    rmSync(at(DELETED));
    edit(EMBARGOED, 'headline:', 'embargo: 2026-11-24T08:00:00-05:00\nheadline:');
    rmSync(at('public/folder'), { recursive: true });
    write('public/folder', 'A file now.');
    rmSync(at('public/file'));
    write('public/file/map.txt', 'A map now.');
    mustBuild(project.folder);
  });

  test('leaves no file and no empty folder of the one that was deleted', () => {
    for (const gone of ['dist/2024/05', 'dist/tags/deleted']) expect(existsSync(at(gone)), gone).toBe(false);
    expect(report().removed.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/2024/05/deleted/', '/tags/deleted/']),
    );
  });

  test('indexes for search the years of those stories alone', () => {
    expect(report().indexed).toEqual([{ part: '2025-01', reason: 'new' }]);
    expect(indexed.length).toBeGreaterThan(5);
    expect(inYear('2026')).toEqual(indexed);
    expect([inYear('2023'), inYear('2024')]).toEqual([[], []]);
  });

  test('publishes a file of public/ turned into a folder, and a folder turned into a file', () => {
    expect(read('dist/folder')).toBe('A file now.');
    expect(read('dist/file/map.txt')).toBe('A map now.');
    // Vite, which would follow a link in public/, has copied nothing.
    expect(existsSync(at('.broadsheet/dist/bundle/file'))).toBe(false);
  });

  test('and the one after the embargo, with edited code, publishes the story and prints every page', () => {
    const file = 'dist/2023/05/embargoed/index.html';
    expect(existsSync(at(file))).toBe(false);
    const before = times();
    edit('src/strings/english.ts', 'Topics of this story', 'What this story is about');
    mustBuild(project.folder, { BUILD_TIME: '2026-11-24T08:00:00-05:00' });
    expect(existsSync(at(file))).toBe(true);
    expect(report().updated.map(({ reason }) => reason)).toContain('code');
    expect(read('dist/2026/10/second/index.html')).toContain('What this story is about');
    // Bytes that stay the same keep their file.
    expect(times().get('masthead/index.html')).toBe(before.get('masthead/index.html'));
  });
});

describe('any build', () => {
  beforeEach(restore);

  test('gives the same bytes in every time zone and locale, and as plain `astro build`', () => {
    const whole = dist();
    const fromNothing = () => {
      for (const made of ['dist', '.broadsheet']) rmSync(at(made), { recursive: true });
    };
    fromNothing();
    mustBuild(project.folder, { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' });
    expect(dist()).toEqual(whole);
    fromNothing();
    const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
    const plain = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), [astro, 'build'], {
      cwd: project.folder,
      env: siteEnvironment({ TZ: 'America/New_York', LANG: 'ar' }),
    });
    expect(plain.status).toBe(0);
    expect(dist()).toEqual(whole);
  });

  test('that verifies makes everything again and finds every file as it was', () => {
    const whole = dist();
    const node = path.join(ROOT, 'node_modules/.bin/node');
    const { status, stdout } = spawnSync(node, ['src/cli/build.ts', '--verify'], {
      cwd: project.folder,
      encoding: 'utf8',
      env: siteEnvironment(),
    });
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/^\d+ pages rendered, 0 reused, 0 removed/m);
    expect(stdout).toContain('Verified: everything was made again, and every published file was what it should be.');
    expect(dist()).toEqual(whole);
  });

  test('stops with a word when another one is running', async () => {
    const first = startBuild(project.folder);
    const ended = new Promise((resolve) => first.once('exit', resolve));
    while (!existsSync(at('.broadsheet/lock'))) await new Promise((resolve) => setTimeout(resolve, 20));
    // Held, so that it is still running when the second one comes to the lock.
    const group = -(first.pid ?? 0);
    process.kill(group, 'SIGSTOP');
    const second = build(project.folder);
    process.kill(group, 'SIGCONT');
    expect(second.status).toBe(1);
    expect(second.output).toContain(`Another build of this project is running (process ${first.pid})`);
    expect(await ended).toBe(0);
  });

  test('that finds a file of public/ with the name of a folder of the site says so and publishes nothing', () => {
    const whole = dist();
    write('public/news', 'No section.');
    const { status, output } = build(project.folder);
    expect(status).toBe(1);
    expect(output).toContain('public/news has the same address as this file, /news.');
    expect(dist()).toEqual(whole);
  });

  test('that fails leaves no lock, and the site as it was', () => {
    const whole = dist();
    edit(STORY, 'headline:', 'headlien:');
    expect(build(project.folder).status).toBe(1);
    expect(dist()).toEqual(whole);
    expect(readdirSync(at('.broadsheet'))).not.toContain('lock');
  });

  test('says in plain words that the disk is full, and leaves the site as it was', ({ skip }) => {
    const whole = dist();
    const disk = at('.broadsheet/dist');
    rmSync(disk, { recursive: true });
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]);
    skip(mounted.status !== 0, 'a disk of 300 kB cannot be mounted here');
    try {
      const { status, output } = build(project.folder);
      expect(status).toBe(1);
      expect(output).toMatch(/The disk is full: .* Make room and build again\./);
      expect(dist()).toEqual(whole);
    } finally {
      spawnSync('umount', [disk]);
    }
    expect(build(project.folder).status).toBe(0);
  });
});

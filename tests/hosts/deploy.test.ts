import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { nginxServer, type NginxServer } from './nginx-server.ts';
import { makeProject, mustBuild, siteEnvironment } from '../project.ts';

const GOOD = '/2026/11/good/';

describe('a deploy with rsync to a folder that nginx serves', () => {
  let project: string;
  let server: string;
  let nginx: NginxServer;
  const story = () => path.join(project, `content/articles${GOOD.slice(0, -1)}.md`);
  const online = () => readlinkSync(path.join(server, 'current'));
  const releases = () => readdirSync(path.join(server, 'releases')).sort();

  /** nginx runs only after the first deploy. */
  const reload = () => `[ ! -e ${server}/nginx.pid ] || kill -HUP $(cat ${server}/nginx.pid)`;

  function deploy(...words: string[]) {
    const command = ['src/cli/deploy.ts', 'rsync', '--to', server];
    if (!words.some((word) => word.startsWith('--reload'))) command.push('--reload', reload());
    const { status, stdout, stderr } = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), [...command, ...words], {
      cwd: project,
      encoding: 'utf8',
      env: siteEnvironment(),
      input: '',
    });
    return { status, text: stdout + stderr };
  }

  /** What nginx answers. Its workers take new settings a moment after they were told to. */
  const answers = (address: string) =>
    expect.poll(async () => (await fetch(nginx.origin + address, { redirect: 'manual' })).status);

  beforeAll(async () => {
    project = makeProject();
    server = mkdtempSync(path.join(tmpdir(), 'broadsheet-server-'));
    writeFileSync(path.join(project, 'content/redirects.yaml'), 'redirects: [{ from: /feed, to: /rss.xml }]\n');
    mustBuild(project);
    expect(deploy('--yes').text).toContain('The site is online on the server (');
    const current = path.join(server, 'current');
    nginx = await nginxServer(
      server,
      `root ${current}/site; include ${current}/nginx.conf;`,
      `include ${current}/nginx-http/*.conf;`,
    );
  });

  afterAll(async () => {
    await nginx?.close();
    for (const folder of [project, server]) rmSync(folder, { recursive: true, force: true });
  });

  test('is online, with the redirects of the build', async () => {
    await answers(GOOD).toBe(200);
    const { status, headers } = await fetch(`${nginx.origin}/feed?utm_source=x`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/rss.xml?utm_source=x']);
    expect((await fetch(nginx.origin)).headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${nginx.origin}/nginx.conf`)).status).toBe(404);
  });

  test('does nothing before somebody has agreed', () => {
    const before = online();
    expect(deploy()).toMatchObject({ status: 2, text: expect.stringContaining('Add `--yes` to go ahead') });
    expect(deploy('--dry-run')).toMatchObject({
      status: 0,
      text: expect.stringMatching(/0 are new, 0 changed and 0 removed[\s\S]*Nothing was done: this was a dry run\./),
    });
    expect(online()).toBe(before);
    expect(releases()).toHaveLength(1);
  });

  test('of a withdrawn story answers 410 at once, copies only what changed, and can be taken back', async () => {
    const [first = ''] = releases();
    const text = readFileSync(story(), 'utf8');
    writeFileSync(story(), text.replace('section:', 'status: killed\nsection:'));
    mustBuild(project);
    const { status, text: output } = deploy('--yes');
    expect(status, output).toBe(0);
    expect(output).toContain(`  changed  ${GOOD}`);
    await answers(GOOD).toBe(410);
    const purge = readFileSync(path.join(project, '.broadsheet/dist/purge.txt'), 'utf8').split('\n');
    expect(purge).toContain(GOOD);
    expect(purge).not.toContain('/about/');

    const [, second = ''] = releases();
    const inode = (release: string, file: string) => statSync(path.join(server, 'releases', release, 'site', file)).ino;
    expect(inode(second, 'about/index.html')).toBe(inode(first, 'about/index.html'));
    expect(inode(second, 'index.html')).not.toBe(inode(first, 'index.html'));

    const back = deploy('--rollback', '--yes');
    expect(back.status, back.text).toBe(0);
    expect(back.text).toContain(`Stories that were withdrawn since are public again: ${GOOD}.`);
    expect(online()).toBe(`releases/${first}`);
    await answers(GOOD).toBe(200);
    expect(deploy('--rollback', '--yes')).toMatchObject({
      status: 1,
      text: expect.stringContaining('There is no build before the one that is online'),
    });

    expect(deploy('--yes').status).toBe(0);
    await answers(GOOD).toBe(410);
    // The build before the one that is online now is the first, not the last that was deployed.
    expect(deploy('--rollback', '--yes').status).toBe(0);
    expect(online()).toBe(`releases/${first}`);
  });

  test('that the server does not accept leaves the build before online', async () => {
    const [before, kept] = [online(), releases()];
    const { status, text } = deploy('--yes', '--reload=false');
    expect([status, online()]).toEqual([1, before]);
    expect(releases()).toEqual(kept);
    expect(text).toContain('The server did not accept the new build, and the one before is online again.');
    await answers(GOOD).toBe(200);
  });

  test('that is killed on its way changes nothing, and the next one is whole', async () => {
    const before = online();
    const slow = path.join(server, 'slow');
    mkdirSync(slow);
    // Begins the copy, and never ends.
    writeFileSync(
      path.join(slow, 'rsync'),
      '#!/bin/sh\nfor to; do :; done\necho half > "$to/index.html"\nsleep 600\n',
      {
        mode: 0o755,
      },
    );
    const child = spawn(
      path.join(ROOT, 'node_modules/.bin/node'),
      ['src/cli/deploy.ts', 'rsync', '--to', server, '--yes'],
      {
        cwd: project,
        detached: true,
        stdio: 'ignore',
        env: { ...siteEnvironment(), PATH: `${slow}:${process.env['PATH']}` },
      },
    );
    await expect.poll(() => globSync(`${server}/releases/*.part/site/index.html`)).toHaveLength(1);
    await killed(child);
    expect(online()).toBe(before);
    await answers(GOOD).toBe(200);
    expect(deploy('--yes').status).toBe(0);
    const files = (folder: string) =>
      globSync('**', { cwd: folder })
        .filter((file) => lstatSync(path.join(folder, file)).isFile())
        .sort();
    expect(files(path.join(server, 'current/site'))).toEqual(files(path.join(project, 'dist')));
    expect(existsSync(path.join(server, 'current/nginx.conf'))).toBe(true);
  });

  test('keeps as many builds as it is told, among them the one before', () => {
    const before = online().replace('releases/', '');
    expect(deploy('--yes', '--keep', '2').status).toBe(0);
    const whole = releases().filter((name) => !name.endsWith('.part'));
    expect(whole).toEqual([before, online().replace('releases/', '')]);
  });
});

/** Ends a process and all that it started. */
async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
}

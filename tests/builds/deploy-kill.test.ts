import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance } from '../../bench/random.ts';
import { ROOT } from '../demo-project.ts';
import { showProgress } from '../long-progress.ts';
import { fileDigests, makeProject, mustBuild, siteEnvironment } from '../project.ts';

/** `npm run test:kill` kills more of them; `KILL_SEED` gives other moments, so that a long run can go on. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const SEED = Number(process.env['KILL_SEED'] ?? 3);
const NODE = path.join(ROOT, 'node_modules/.bin/node');
const STORY = 'content/articles/2026/11/good.md';

/** Two builds of one paper, and the folder of the server. */
let papers: string[];
let server: string;

beforeAll(() => {
  const folder = makeProject();
  server = `${folder}-server`;
  mkdirSync(server);
  mustBuild(folder);
  const other = `${folder}-next`;
  cpSync(folder, other, { recursive: true, verbatimSymlinks: true });
  writeFileSync(path.join(other, STORY), `${readFileSync(path.join(other, STORY), 'utf8')}\nOne more sentence.\n`);
  mustBuild(other);
  papers = [folder, other];
});
afterAll(() => {
  for (const folder of [...papers, server]) rmSync(folder, { recursive: true, force: true });
});

const command = () => ['src/cli/deploy.ts', 'rsync', '--to', server, '--yes'];
const site = (paper = '') => fileDigests(path.join(paper, 'dist'));
const online = () => fileDigests(path.join(server, 'current/site'));

function deploy(cwd = ''): void {
  const { status, stdout, stderr } = spawnSync(NODE, command(), { cwd, encoding: 'utf8', env: siteEnvironment() });
  expect(status, stdout + stderr).toBe(0);
}

test.skipIf(spawnSync('rsync', ['--version']).status !== 0)(
  `a deploy that is killed leaves the whole old or the whole new site online, and the next one succeeds (${KILLS} kills)`,
  { timeout: KILLS * 300_000 },
  async () => {
    const random = chance(SEED);
    const begun = performance.now();
    deploy(papers[0]);
    const duration = performance.now() - begun;
    for (let kill = 1; kill <= KILLS; kill++) {
      const [before, next] = [online(), site(papers[kill % 2])];
      const running = spawn(NODE, command(), {
        cwd: papers[kill % 2],
        detached: true,
        stdio: 'ignore',
        env: siteEnvironment(),
      });
      const ended = once(running, 'exit');
      await pause(random.next() * duration);
      if (running.pid !== undefined && running.exitCode === null) process.kill(-running.pid, 'SIGKILL');
      await ended;
      expect([before, next], `kill ${kill} of seed ${SEED}`).toContainEqual(online());
      deploy(papers[kill % 2]);
      expect(online()).toEqual(next);
      expect(existsSync(path.join(server, 'current.next'))).toBe(false);
      showProgress(kill, KILLS, 'deploys killed');
    }
    // Releases that were cut off wait a day, in case that another machine is sending them.
    const releases = readdirSync(path.join(server, 'releases')).filter((name) => !name.endsWith('.part'));
    expect(releases.length).toBeLessThanOrEqual(7);
  },
);

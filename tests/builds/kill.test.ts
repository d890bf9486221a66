import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance } from '../../bench/random.ts';
import { showProgress } from '../long-progress.ts';
import { build, fileDigests, makeProject, startBuild } from '../project.ts';

/** A short run belongs to `npm test`; `npm run test:kill` kills 50 builds. */
const KILLS = Number(process.env['KILLS'] ?? 1);
const SEED = Number(process.env['KILL_SEED'] ?? 3);
const STORY = 'content/articles/2026/11/good.md';

/** Milliseconds: a guard against hangs, ten minutes for each kill. */
const GUARD = KILLS * 600_000;

let folder: string;

beforeAll(() => {
  folder = makeProject();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  `a build that is killed leaves the whole old or the whole new site, and the next one succeeds (${KILLS} kills)`,
  { timeout: GUARD },
  async () => {
    const random = chance(SEED);
    const site = path.join(folder, 'dist');
    const text = readFileSync(path.join(folder, STORY), 'utf8');
    const begun = performance.now();
    expect(build(folder).status).toBe(0);
    const duration = performance.now() - begun;
    for (let kill = 1; kill <= KILLS; kill++) {
      const old = fileDigests(site);
      writeFileSync(path.join(folder, STORY), `${text}\nEdit number ${kill}.\n`);
      const running = startBuild(folder);
      const ended = once(running, 'exit');
      await pause(random.next() * duration);
      if (running.pid !== undefined && running.exitCode === null) process.kill(-running.pid, 'SIGKILL');
      await ended;
      const left = fileDigests(site);
      const next = build(folder);
      expect(next.status, next.output).toBe(0);
      const whole = fileDigests(site);
      expect(whole.size).toBeGreaterThan(5);
      expect([old, whole]).toContainEqual(left);
      showProgress(kill, KILLS, 'builds killed');
    }
  },
);

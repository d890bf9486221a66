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
/** Part of the page bundle, which is compiled again when it changes. */
const CODE = 'src/newsroom/story/byline.ts';
const SHARD = ['--shard', '1/2'];
const MERGE = ['--merge', '.broadsheet/shards/1-of-2'];

/** The files that are edited before a build is killed, how it is called, and the builds that follow. */
const TRIALS: { edited: string[]; options: string[]; next: string[][] }[] = [
  { edited: [STORY], options: [], next: [[]] },
  { edited: [STORY, CODE], options: [], next: [[]] },
  { edited: [STORY, CODE], options: SHARD, next: [SHARD, MERGE, ['--verify']] },
  { edited: [STORY], options: MERGE, next: [MERGE, ['--verify']] },
];

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
    const texts = new Map([STORY, CODE].map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
    const begun = performance.now();
    expect(build(folder).status).toBe(0);
    const duration = performance.now() - begun;
    for (let kill = 1; kill <= KILLS; kill++) {
      const { edited, options, next } = TRIALS[kill % TRIALS.length] ?? { edited: [], options: [], next: [] };
      const old = fileDigests(site);
      for (const file of edited)
        writeFileSync(path.join(folder, file), `${texts.get(file)}\n// Edit number ${kill}.\n`);
      const running = startBuild(folder, options);
      const ended = once(running, 'exit');
      await pause(random.next() * duration);
      if (running.pid !== undefined && running.exitCode === null) process.kill(-running.pid, 'SIGKILL');
      await ended;
      const left = fileDigests(site);
      for (const more of next) {
        const { status, output } = build(folder, {}, more);
        expect(status, output).toBe(0);
        expect(output.includes('every published file was what it should be')).toBe(more.includes('--verify'));
      }
      const whole = fileDigests(site);
      expect(whole.size).toBeGreaterThan(5);
      expect([old, whole]).toContainEqual(left);
      showProgress(kill, KILLS, 'builds killed');
    }
  },
);

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './demo-project.ts';

/*
 * Runs tests for longer than `npm test` does: `npm run test:kill`. A variable of the environment, such as KILLS, says how long.
 * A script of package.json cannot set one on Windows and elsewhere in the same words.
 */

interface LongRun {
  /** The variable that the tests read, and its value unless the environment has one. */
  variable: string;
  value: string;
  projects: readonly string[];
  files: readonly string[];
}

const RUNS: Record<string, LongRun> = {
  exact: run('EXACT_EDITS', 200, 'builds', 'tests/builds/exactness.test.ts'),
  mutations: run(
    'MUTATIONS',
    20_000,
    'unit',
    ...['src/loader/mutated-input.test.ts', 'src/markdown/plain/plain-body.test.ts'],
  ),
  trees: run('TREES', 100_000, 'unit', 'src/markdown/plugins/sanitizer-fuzz.test.ts'),
  kill: run(
    'KILLS',
    50,
    'builds',
    ...['kill', 'deploy-kill', 'letters-process'].map((name) => `tests/builds/${name}.test.ts`),
  ),
  damage: run('DAMAGES', 1000, 'builds', 'tests/builds/damage.test.ts'),
  payloads: run('PAYLOAD_STEP', 1, 'builds', 'tests/builds/payloads.test.ts'),
  desk: run('DESK_STEP', 1, 'builds', 'tests/builds/desk-round-trip.test.ts'),
  views: run('EVERY_VIEW', 1, 'site', 'tests/layout-shift.test.ts', 'tests/accessibility.test.ts'),
  axe: run('EVERY_PAGE', 1, 'site', 'tests/accessibility.test.ts'),
  corpora: { variable: 'CORPORA', value: '../shared/data', projects: ['unit', 'builds'], files: [] },
};

function run(variable: string, value: number, project: string, ...files: string[]): LongRun {
  return { variable, value: String(value), projects: [project], files };
}

/** The tests that read corpora. */
function corpusTests(): string[] {
  return globSync('{src,tests}/**/*.test.ts', { cwd: ROOT }).filter((file) =>
    readFileSync(path.join(ROOT, file), 'utf8').includes('corpus-for-tests'),
  );
}

const [name = '', ...more] = process.argv.slice(2);
const chosen = RUNS[name];
if (!chosen) {
  console.error(`Name one of ${Object.keys(RUNS).join(', ')}.`);
  process.exit(2);
}
const { variable, value, projects, files } = chosen;
const { status } = spawnSync(
  process.execPath,
  [
    path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...(files.length > 0 ? files : corpusTests()),
    ...more,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, [variable]: process.env[variable] ?? value } },
);
process.exitCode = status ?? 1;

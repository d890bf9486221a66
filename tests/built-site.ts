import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The project's root. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** Where the demo publication is built for the tests; `dist/` is left alone. */
export const SITE = path.join(ROOT, '.broadsheet/test-site');

/** The instant at which the tests read the demo publication. */
export const BUILD_TIME = '2026-11-23T09:30:00-05:00';

/** The environment of a build at {@link BUILD_TIME}, without what the test runner adds: Astro heeds `NODE_ENV` and `DEV`. */
export function siteEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, DEV: _dev, VITEST: _runner, ...inherited } = process.env;
  return { ...inherited, BUILD_TIME, ASTRO_TELEMETRY_DISABLED: '1', ...more };
}

/** Builds the demo publication once, before the tests that look at it. */
export function setup(): void {
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', SITE], {
    cwd: ROOT,
    encoding: 'utf8',
    env: siteEnvironment(),
  });
  if (status !== 0) throw new Error(`The demo publication does not build:\n${stdout}\n${stderr}`);
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sitePlace } from '../src/cache/build-folder.ts';
import { copyInto, linkPackages } from '../bench/project-folder.ts';
import { DEMO, DEMO_PLACE, ROOT } from './demo-project.ts';

const NODE = path.join(ROOT, 'node_modules/.bin/node');

/** The instant at which the tests read the demo publication. */
export const BUILD_TIME = '2026-11-23T09:30:00-05:00';

/** The environment of a build at {@link BUILD_TIME}, without what the test runner adds: Astro heeds `NODE_ENV` and `DEV`. */
export function siteEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, DEV: _dev, VITEST: _runner, ...inherited } = process.env;
  return { ...inherited, BUILD_TIME, ASTRO_TELEMETRY_DISABLED: '1', ...more };
}

/** What a build left behind and said. */
export interface BuildOutcome {
  status: number | null;
  output: string;
}

/** Copies the engine, its configuration and the files of `public/` into a project, and links the packages. */
export function copySources(folder: string): void {
  copyInto(folder, ROOT, ['src', 'package.json', 'package-lock.json', 'tsconfig.json']);
  copyInto(folder, DEMO, ['public', 'astro.config.mjs']);
  // Not the folder itself: Astro keeps its caches in it, and two projects that build at once would share them.
  linkPackages(folder);
}

/**
 * Makes a project of its own in a temporary folder: a copy of this checkout's sources, and content. Its first build uses
 * the page bundle of the demo publication, as long as the sources stay the same.
 * @param content folder whose files become `content/`; a publication of one story by default
 * @returns the folder
 */
export function makeProject(content?: string): string {
  const folder = makeCleanProject(content);
  const { bundle, pages, keptBundle } = sitePlace(folder, path.join(folder, 'dist'));
  cpSync(DEMO_PLACE.pages, pages, { recursive: true });
  cpSync(DEMO_PLACE.bundle, bundle, { recursive: true });
  cpSync(DEMO_PLACE.keptBundle, keptBundle);
  return folder;
}

/** Makes such a project without anything that a build has left. */
export function makeCleanProject(content = path.join(ROOT, 'tests/fixtures/content-small')): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
  copySources(folder);
  cpSync(content, path.join(folder, 'content'), { recursive: true });
  return folder;
}

/** Builds a project and waits for it. */
export function build(
  folder: string,
  environment: Record<string, string> = {},
  options: readonly string[] = [],
): BuildOutcome {
  const { status, stdout, stderr } = spawnSync(NODE, ['src/cli/build.ts', ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: siteEnvironment(environment),
  });
  return { status, output: stdout + stderr };
}

/**
 * Builds a project that has nothing wrong with it, and waits for it.
 * @returns what the build said
 * @throws with that when the build fails
 */
export function mustBuild(folder: string, environment: Record<string, string> = {}): string {
  const { status, output } = build(folder, environment);
  if (status !== 0) throw new Error(`The project does not build:\n${output}`);
  return output;
}

/** Starts a build as the leader of a process group of its own, so that all of it can be killed. */
export function startBuild(folder: string, options: readonly string[] = []): ChildProcess {
  const command = ['src/cli/build.ts', ...options];
  return spawn(NODE, command, { cwd: folder, detached: true, stdio: 'ignore', env: siteEnvironment() });
}

/** Digest of each file of a folder, by path; a folder that is not there has none. */
export function fileDigests(folder: string): Map<string, string> {
  let entries: string[];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return new Map();
  }
  return new Map(
    entries.map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

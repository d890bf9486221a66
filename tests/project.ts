import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkPackages } from '../bench/project-folder.ts';
import { ROOT, siteEnvironment } from './built-site.ts';

const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const NODE = path.join(ROOT, 'node_modules/.bin/node');

/** What a build left behind and said. */
export interface BuildOutcome {
  status: number | null;
  output: string;
}

/**
 * Makes a project of its own in a temporary folder: a copy of this checkout's sources, and content.
 * @param content folder whose files become `content/`; a publication of one story unless told otherwise
 * @returns the folder
 */
export function makeProject(content = path.join(ROOT, 'tests/fixtures/content-small')): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
  for (const source of SOURCES) cpSync(path.join(ROOT, source), path.join(folder, source), { recursive: true });
  cpSync(content, path.join(folder, 'content'), { recursive: true });
  // Not the folder itself: Astro keeps its caches in it, and two projects that build at once would share them.
  linkPackages(folder);
  return folder;
}

/** Builds a project and waits for it. */
export function build(folder: string, environment: Record<string, string> = {}): BuildOutcome {
  const { status, stdout, stderr } = spawnSync(NODE, ['src/cli/build.ts'], {
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
export function startBuild(folder: string): ChildProcess {
  return spawn(NODE, ['src/cli/build.ts'], { cwd: folder, detached: true, stdio: 'ignore', env: siteEnvironment() });
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

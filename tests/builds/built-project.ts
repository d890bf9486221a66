import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { fileDigests, makeProject, mustBuild, siteEnvironment } from '../project.ts';

/** `build-report.json`. */
export interface Report {
  /** Parts of the search index that were made again. */
  indexed?: { part: string; reason: string }[];
  added: { url: string; reason: string }[];
  updated: { url: string; reason: string }[];
  removed: { url: string; reason: string }[];
}

/**
 * A project that is built once, before the tests of the file. A test or a `describe` that changes it calls `restore` first.
 * @param fill writes its further files
 */
export function builtProject(fill: (write: (file: string, text: string) => void) => void) {
  let folder: string;
  /** The project as it was built, with the times of all files. */
  const built = () => `${folder}-built`;

  const at = (file: string) => path.join(folder, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const dist = () => fileDigests(at('dist'));

  beforeAll(() => {
    folder = makeProject();
    fill(write);
    mustBuild(folder);
    execFileSync('cp', ['-a', folder, built()]);
  });
  afterAll(() => {
    for (const made of [folder, built()]) rmSync(made, { recursive: true, force: true });
  });

  return {
    get folder() {
      return folder;
    },
    at,
    read,
    write,
    edit: (file: string, from: string | RegExp, to: string) => writeFileSync(at(file), read(file).replace(from, to)),
    /** Digest of each file of the published site. */
    dist,
    /** Time of each file of the published site, in milliseconds. */
    times: () => new Map([...dist().keys()].map((file) => [file, statSync(at(`dist/${file}`)).mtimeMs])),
    report: () => JSON.parse(read('.broadsheet/dist/build-report.json')) as Report,
    /** Builds with `--explain`, and returns the output of the build. */
    explain(address: string): string {
      const command = ['src/cli/build.ts', '--explain', address];
      const node = path.join(ROOT, 'node_modules/.bin/node');
      const { status, stdout } = spawnSync(node, command, { cwd: folder, encoding: 'utf8', env: siteEnvironment() });
      expect(status, stdout).toBe(0);
      return stdout;
    },
    /** Makes the project what it was after the first build, in the same folder. */
    restore(): void {
      rmSync(folder, { recursive: true, force: true });
      execFileSync('cp', ['-a', built(), folder]);
    },
  };
}

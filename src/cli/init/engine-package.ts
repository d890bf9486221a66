import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prunedLock, type PackageLock } from './package-lock.ts';

/** What `npm test` runs in a project without the engine's tests. */
const TEST = 'concurrently --raw npm:check npm:lint npm:typecheck';
/** Scripts that run the engine's tests and benchmarks. */
const TEST_SCRIPT = /\bvitest\b|\b(?:tests|bench)\//;
/** Development packages of the scripts that stay. No module imports them. */
const TOOLS = /^(?:@types\/.+|@astrojs\/check|@biomejs\/biome|concurrently|prettier|prettier-plugin-astro|typescript)$/;

interface Manifest {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
}

/**
 * `package.json` and `package-lock.json` without the scripts and packages that only the engine's tests need.
 * @param removed paths of the tests, from the project's root
 */
export function packageWithoutTests(root: string, removed: readonly string[]): Map<string, string> {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const manifest = read('package.json') as Manifest;
  const scripts = Object.entries(manifest.scripts).flatMap(([name, line]) => {
    if (name === 'test') return [[name, TEST] as const];
    return TEST_SCRIPT.test(line) ? [] : [[name, line] as const];
  });
  const code = globSync('src/**/*.{ts,astro,js}', { cwd: root })
    .filter((file) => !removed.includes(file.replaceAll(path.sep, '/')))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  const isImported = (name: string) => code.includes(`'${name}'`) || code.includes(`'${name}/`);
  const devDependencies = Object.fromEntries(
    Object.entries(manifest.devDependencies).filter(([name]) => TOOLS.test(name) || isImported(name)),
  );
  const edited = { ...manifest, scripts: Object.fromEntries(scripts), devDependencies };
  const files = new Map([['package.json', jsonText(edited)]]);
  if (existsSync(path.join(root, 'package-lock.json')))
    files.set('package-lock.json', jsonText(prunedLock(read('package-lock.json') as PackageLock, devDependencies)));
  return files;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

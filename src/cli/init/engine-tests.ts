import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

/** What only the development of the engine needs. */
const PATHS = [
  'tests',
  'bench',
  'vitest.config.ts',
  '.ci',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/benchmark',
];
/** Tests and what they share, beside the modules that they test. */
const IN_SOURCE = 'src/**/*{.test,-for-tests}.ts';

/** The paths of the engine's tests, benchmarks, demo and development documents, from the project's root. */
export function engineTestPaths(root: string): string[] {
  return [
    ...PATHS.filter((name) => existsSync(path.join(root, name))),
    ...globSync(IN_SOURCE, { cwd: root }).map((file) => file.replaceAll(path.sep, '/')),
  ];
}

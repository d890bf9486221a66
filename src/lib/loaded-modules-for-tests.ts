import { spawnSync } from 'node:child_process';

/** Makes Node print the address of each module that it loads. */
const HOOKS = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  registerHooks({
    load(url, context, next) {
      writeSync(1, url + '\\n');
      return next(url, context);
    },
  });
`)}`;

/**
 * Runs a program of the project in a process of its own.
 * @param entry path of its first module, from the folder or absolute
 * @returns its exit status, its output, and the addresses of the modules that Node loaded for it
 */
export function loadedModules(
  entry: string,
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): { status: number | null; stdout: string; urls: string[] } {
  const { status, stdout } = spawnSync(process.execPath, ['--import', HOOKS, entry], { ...options, encoding: 'utf8' });
  return { status, stdout, urls: stdout.split('\n').filter((line) => /^(?:file|node|data):/.test(line)) };
}

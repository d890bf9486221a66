import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs a command of Astro's own command line in this process, so that signals, colours and exit status are Astro's. Its
 * functions `dev()` and `preview()` would leave out the rest of the command: the lock that keeps two servers of a project
 * apart, and servers in the background.
 * @param options by their names on the command line; true for one without a value
 */
export async function runAstro(
  command: 'dev' | 'preview',
  operands: readonly string[],
  options: Readonly<Record<string, string | number | true>>,
): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const program = path.join(folder, 'bin/astro.mjs');
  const words = Object.entries(options).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`));
  process.argv.splice(1, Number.POSITIVE_INFINITY, program, command, ...operands, ...words);
  await import(pathToFileURL(program).href);
}

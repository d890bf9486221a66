import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * Runs a command: `node src/cli/run.js src/cli/build.ts --out site`. An old Node cannot read TypeScript, and would stop with
 * an error that does not say so. This file is plain JavaScript with an old syntax, so that it can say so.
 */
const needed = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node.slice(2);
const [, , command = ''] = process.argv;

if (isOlder(process.versions.node, needed)) {
  console.error(
    `Broadsheet needs Node ${needed} or later, but this is Node ${process.versions.node}: run \`npm ci\`, which installs the right Node for this project on Linux and Windows, or install it from https://nodejs.org.`,
  );
  // As for a wrong call: a command may use status 1 for an answer.
  process.exit(2);
}

// Node keeps compiled modules, so that commands, their threads and their processes begin sooner: a fifth of a second for a build.
// The first build of a project is not made longer by it.
const kept = path.resolve(import.meta.dirname, '../../.broadsheet');
if (existsSync(kept)) {
  process.env.NODE_COMPILE_CACHE ??= path.join(kept, 'modules');
  module.enableCompileCache();
}

// The command reads its arguments as if Node had been started with it.
const file = path.resolve(command);
process.argv.splice(1, 2, file);
import(pathToFileURL(file).href);

/**
 * Compares two versions, such as 20.20.2 and 24.
 * @param {string} version all numbers of it
 * @param {string} other may leave out its last numbers
 */
function isOlder(version, other) {
  const numbers = version.split('.').map(Number);
  const others = other.split('.').map(Number);
  const at = others.findIndex((number, index) => number !== numbers[index]);
  return at >= 0 && Number(numbers[at]) < Number(others[at]);
}

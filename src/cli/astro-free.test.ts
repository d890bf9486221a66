import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

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

test.each(['check', 'new', 'announce'])('npm run %s loads nothing of Astro', { timeout: 60_000 }, (command) => {
  const entry = path.resolve('src/cli', `${command}.ts`);
  const { stdout } = spawnSync(process.execPath, ['--import', HOOKS, entry, '--help'], { encoding: 'utf8', input: '' });
  expect(stdout).toContain('/node_modules/zod/');
  expect(stdout.split('\n').filter((url) => url.includes('/node_modules/astro/'))).toEqual([]);
});

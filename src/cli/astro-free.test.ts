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

test.each(['check-run', 'story/begin-story', 'announce/announce-run'])('%s loads nothing of Astro', (name) => {
  const entry = path.resolve('src/cli', `${name}.ts`);
  const { stdout } = spawnSync(process.execPath, ['--import', HOOKS, entry], { encoding: 'utf8' });
  expect(stdout).toContain(entry);
  expect(stdout.split('\n').filter((url) => url.includes('/node_modules/astro/'))).toEqual([]);
});

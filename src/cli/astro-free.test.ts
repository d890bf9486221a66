import path from 'node:path';
import { expect, test } from 'vitest';
import { loadedModules } from '../lib/loaded-modules-for-tests.ts';

test.each(['check/check-run', 'story/begin-story', 'announce/announce-run', 'deploy/deploy-run'])(
  '%s loads nothing of Astro',
  (name) => {
    const entry = path.resolve('src/cli', `${name}.ts`);
    const { stdout, urls } = loadedModules(entry);
    expect(stdout).toContain(entry);
    expect(urls.filter((url) => url.includes('/node_modules/astro/'))).toEqual([]);
  },
);

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { loadedModules } from '../lib/loaded-modules-for-tests.ts';

test.each([
  'check/check-run',
  'story/begin-story',
  'announce/announce-run',
  'deploy/deploy-run',
  'letters/letters-serve',
  'letters/letters-pull',
])('%s loads nothing of Astro', (name) => {
  const entry = path.resolve('src/cli', `${name}.ts`);
  const { stdout, urls } = loadedModules(entry);
  expect(stdout).toContain(entry);
  expect(urls.filter((url) => url.includes('/node_modules/astro/'))).toEqual([]);
});

test('a build loads nothing of the letters server', () => {
  const { urls } = loadedModules(path.resolve('src/cli/run-build.ts'));
  expect(urls.length).toBeGreaterThan(100);
  expect(urls.filter((url) => /\/node_modules\/fastify\/|\/src\/letters\//.test(url))).toEqual([]);
});

test('the configuration of a project loads neither Astro nor what reads content, and makes, examines or serves a site', () => {
  const entry = path.resolve('src/broadsheet.ts');
  const { urls } = loadedModules(entry);
  expect(urls).toContain(pathToFileURL(entry).href);
  const other =
    /\/src\/(?:newsroom|media|search|check|audit|desk|admin|loader\/content|engine\/(?:press|dev))|\/node_modules\/astro\//;
  expect(urls.filter((url) => other.test(url))).toEqual([]);
});

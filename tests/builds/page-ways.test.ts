import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFolder } from '../../src/cache/build-folder.ts';
import { DEMO, DEMO_PROJECT } from '../demo-project.ts';
import { STORY } from '../page-kinds.ts';
import { fileDigests, makeCleanProject, mustBuild } from '../project.ts';

/** The demo publication, which has every kind of page. */
let folder: string;

beforeAll(() => {
  folder = makeCleanProject(path.join(DEMO, 'content'));
  // Converting photos takes longer than all pages.
  for (const kept of ['photos', 'cards'] as const)
    cpSync(buildFolder(DEMO_PROJECT)[kept], buildFolder(folder)[kept], { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every page has the same bytes when it is rendered from its props as when Astro renders it for a request', () => {
  mustBuild(folder);
  const fromProps = fileDigests(path.join(folder, 'dist'));
  // A middleware could change any page, so that each is rendered for a request.
  writeFileSync(path.join(folder, 'src/middleware.ts'), 'export const onRequest = (_context, next) => next();\n');
  rmSync(path.join(folder, '.broadsheet/dist'), { recursive: true });
  mustBuild(folder);
  expect(fileDigests(path.join(folder, 'dist'))).toEqual(fromProps);
});

test('a middleware of the project has its part in every page', () => {
  const middleware = `
    export const onRequest = async (_context, next) => {
      const response = await next();
      const text = await response.text();
      return new Response(text + '<!-- by a middleware -->', response);
    };
  `;
  writeFileSync(path.join(folder, 'src/middleware.ts'), middleware);
  mustBuild(folder);
  const site = path.join(folder, 'dist');
  const pages = [...fileDigests(site).keys()].filter((file) => file.endsWith('/index.html'));
  expect(pages.length).toBeGreaterThan(100);
  const without = pages.filter((file) => !readFileSync(path.join(site, file), 'utf8').includes('by a middleware'));
  expect(without).toEqual([]);
});

test('a component may ask for what is not among the props of a page, such as its address', () => {
  rmSync(path.join(folder, 'src/middleware.ts'));
  const byline = path.join(folder, 'src/components/Byline.astro');
  const source = readFileSync(byline, 'utf8');
  writeFileSync(byline, `${source}\n<span data-address={Astro.url.pathname} data-site={Astro.site} />\n`);
  mustBuild(folder);
  const story = readFileSync(path.join(folder, 'dist', STORY, 'index.html'), 'utf8');
  expect(story).toContain(`data-address="${STORY}"`);
});

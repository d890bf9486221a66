import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileDigests, makeCleanProject, mustBuild } from '../project.ts';

let folder: string;
const at = (file: string) => path.join(folder, file);

/** Adds integrations to the project. */
const configure = (imports: string, integrations: string) =>
  writeFileSync(
    at('astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import { broadsheet } from './src/broadsheet.ts';
${imports}
export default defineConfig({ integrations: [broadsheet(), ${integrations}] });
`,
  );

beforeAll(() => {
  folder = makeCleanProject();
  mustBuild(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('@astrojs/sitemap gets every page, and astro-compressor the folder with all files, and nothing else changes', () => {
  const before = fileDigests(at('dist'));
  configure(
    "import compressor from 'astro-compressor';\nimport sitemap from '@astrojs/sitemap';",
    "sitemap({ filenameBase: 'theirs' }), compressor({ gzip: false, zstd: false })",
  );
  mustBuild(folder);
  const after = fileDigests(at('dist'));
  const pages = [...before.keys()].filter((file) => file.endsWith('index.html'));
  // The search is indexed last.
  const compressed = [...before.keys()].filter((file) => /^(?!search\/.*js$).*\.(?:html|css|js)$/.test(file));
  const added = [...after.keys()].filter((file) => !before.has(file));
  expect(added).toEqual(
    expect.arrayContaining(['theirs-0.xml', 'theirs-index.xml', ...compressed.map((file) => `${file}.br`)]),
  );
  expect(added.filter((file) => !/^theirs-|\.br$/.test(file))).toEqual([]);
  expect(new Map([...after].filter(([file]) => before.has(file)))).toEqual(before);
  const found = [...readFileSync(at('dist/theirs-0.xml'), 'utf8').matchAll(/<loc>[^<]*?:\/\/[^/]+([^<]*)/g)];
  expect(found.map(([, address]) => address)).toEqual(
    expect.arrayContaining(pages.map((page) => `/${page.slice(0, -'index.html'.length)}`)),
  );
});

test('a build after an edit gives the integrations the same pages as a clean build', () => {
  configure(
    `import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
const stamp = { name: 'stamp', hooks: { 'astro:build:done': ({ dir, pages }) => {
  for (const file of readdirSync(dir, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const page = new URL(file, dir);
    writeFileSync(page, readFileSync(page, 'utf8') + '<!-- stamped -->');
  }
} } };`,
    'stamp',
  );
  mustBuild(folder);
  const story = at('content/articles/2026/11/good.md');
  writeFileSync(story, readFileSync(story, 'utf8').replace('headline:', 'kicker: Harbor\nheadline:'));
  mustBuild(folder);
  const site = fileDigests(at('dist'));
  const page = readFileSync(at('dist/2026/11/good/index.html'), 'utf8');
  expect(page).toContain('Harbor');
  expect(page.split('<!-- stamped -->')).toHaveLength(2);
  expect(existsSync(at('dist/theirs-0.xml'))).toBe(false);
  rmSync(at('.broadsheet'), { recursive: true });
  rmSync(at('dist'), { recursive: true });
  mustBuild(folder);
  expect(fileDigests(at('dist'))).toEqual(site);
});

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sitePlace } from '../../cache/build-folder.ts';
import { startWorkers, type Workers } from '../../cache/workers.ts';
import type { NextSite } from '../../engine/next-site.ts';
import { assembleSite, type SiteAssembly } from '../../engine/site-assembly.ts';
import { markedKey } from '../../engine/manifest/key-mark.ts';
import { mirrorSite } from '../../engine/site-mirror.ts';
import type { Problem } from '../../lib/problem.ts';
import { CONTENT, openProject, page, SITE } from './project-for-tests.ts';
import { examineSite } from './site-examiner.ts';

let root: string;
let workers: Workers;

beforeEach(async () => {
  root = await openProject(CONTENT);
  workers = startWorkers(1);
});
afterEach(() => workers.stop());

/** A task that keeps a worker busy, and one that ends it. */
function oddTask(name: 'wait' | 'end') {
  const file = path.join(root, 'odd.mjs');
  writeFileSync(
    file,
    `export const wait = (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    export const end = () => process.exit(3);`,
  );
  return { module: pathToFileURL(file).href, name };
}

/** Publishes a site as a build does; returns the problems that its examination has found, in lines, and what was read for that. */
async function publish(assemble: (assembly: SiteAssembly) => void): Promise<{ found: string[]; site: NextSite }> {
  const place = sitePlace(root, path.join(root, 'dist'));
  const foreign = mirrorSite(place);
  mkdirSync(place.spare, { recursive: true });
  let problems: readonly Problem[] = [];
  let seen: NextSite | undefined;
  const assembly = assembleSite(place, 'code', foreign, workers, {
    examine(where) {
      const examination = examineSite(where);
      return {
        ...examination,
        async finish(site) {
          seen = site;
          problems = await examination.finish(site);
          return problems;
        },
      };
    },
  });
  assemble(assembly);
  await assembly.publish(false);
  if (!seen) throw new Error('Nothing was examined.');
  return { found: problems.map(({ file, rule, what }) => `${file} ${rule} ${what}`), site: seen };
}

const put = (assembly: SiteAssembly, files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) assembly.put(file, 'page=1', Buffer.from(text));
};
const EVIL = page('<script src="https://evil.example/x.js"></script>');
const numbered = (count: number, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`news/${index + 1}/index.html`, text]));
const isPublished = () => existsSync(path.join(root, 'dist'));

test('a build in which nothing is wrong is published', async () => {
  expect((await publish((assembly) => put(assembly, { ...SITE, ...numbered(150, page('x')) }))).found).toEqual([]);
  expect(isPublished()).toBe(true);
});

test('a page that the rendering thread writes, because the worker is busy, is looked at', async () => {
  void workers.run(oddTask('wait'), 300);
  for (let task = 0; task < 12; task++) void workers.run(oddTask('wait'), 1);
  expect(workers.backlog()).toBe(12);
  const build = publish((assembly) => {
    put(assembly, { ...numbered(64, EVIL), ...SITE });
    // Those of the rendering thread are there at once.
    expect(existsSync(path.join(sitePlace(root, path.join(root, 'dist')).spare, 'news/64/index.html'))).toBe(true);
  });
  await expect(build).rejects.toThrow('evil.example');
  expect(isPublished()).toBe(false);
});

test('a page that a worker writes is looked at', async () => {
  const build = publish((assembly) => put(assembly, { ...numbered(64, EVIL), ...SITE }));
  await expect(build).rejects.toThrow('evil.example');
  expect(isPublished()).toBe(false);
});

test('nothing is published when a worker ends before it has looked at its pages', async () => {
  const ending = workers.run(oddTask('end'), undefined);
  const build = publish((assembly) => put(assembly, { ...SITE, ...numbered(200, page('x')) }));
  await expect(ending).rejects.toThrow('A worker thread ended with status 3.');
  await expect(build).rejects.toThrow('A worker thread ended with status 3.');
  expect(isPublished()).toBe(false);
});

test('a build after a removal looks at pages that it kept and at those that it made', async () => {
  const link = page('<a href="/news/2/">x</a>');
  const first = { ...SITE, ...numbered(2, page('x')), 'index.html': link };
  expect((await publish((assembly) => put(assembly, first))).found).toEqual([]);
  const { found, site } = await publish((assembly) => {
    for (const file of [...Object.keys(SITE), 'news/1/index.html'])
      expect(assembly.keep(file, markedKey(file === 'news/1/index.html' ? 'page=2' : 'page=1'))).toBe(
        file !== 'news/1/index.html',
      );
    assembly.put('news/1/index.html', 'page=2', Buffer.from(link));
  });
  expect(site).toMatchObject({ written: ['news/1/index.html'], hasLostPages: true });
  expect(found).toEqual([expect.stringMatching(/news\/1\/index\.html link-dead "\/news\/2\/".*in 1 other file\.$/)]);
});

test('an incremental build looks at what has changed, and finds that a link of it leads to a page that was kept', async () => {
  await publish((assembly) => put(assembly, SITE));
  const { found, site } = await publish((assembly) => {
    for (const file of Object.keys(SITE)) assembly.keep(file, markedKey(file === 'index.html' ? 'page=2' : 'page=1'));
    assembly.put('index.html', 'page=2', Buffer.from(page('<a href="/news/">x</a><a href="/gone/">x</a>')));
  });
  expect(site).toMatchObject({ written: ['index.html'], hasLostPages: false });
  expect(found).toEqual([expect.stringMatching(/index\.html link-dead "\/gone\/"/)]);
});

test('old pages in public/ are not looked at, and the style sheets of the code are', async () => {
  const evil = '@import "https://evil.example/x.css";';
  const adopted = (files: Record<string, string>) =>
    publish((assembly) => {
      put(assembly, SITE);
      assembly.adopt(Object.keys(files), (file) => Buffer.from(files[file] ?? ''));
    });
  expect((await adopted({ 'old/index.html': EVIL, 'old/x.css': evil })).found).toEqual([]);
  await expect(adopted({ '_astro/x.css': evil })).rejects.toThrow('evil.example');
});

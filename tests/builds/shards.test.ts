import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, fileDigests, makeProject, mustBuild } from '../project.ts';

const NAMES = ['1-of-3', '2-of-3', '3-of-3'];

/** The same content on three machines: one builds the whole site, one makes the shards, one puts them together. */
let [whole, maker, merger]: string[] = [];
let site: Map<string, string>;

const shardsOf = (folder = '') => NAMES.map((name) => path.join(folder, '.broadsheet/shards', name));

/** Builds a project that has nothing wrong with it. */
function mustRun(folder = '', ...options: string[]): string {
  const { status, output } = build(folder, {}, options);
  expect(status, output).toBe(0);
  return output;
}

/** How many pages a build has rendered. */
const rendered = (output: string) => Number(/^([\d,]+) pages? rendered/m.exec(output)?.[1]?.replaceAll(',', ''));
const merged = () => fileDigests(path.join(merger ?? '', 'dist'));

/** Takes away everything that the machine has made, but not its page bundle. */
function forgetSite(folder = ''): void {
  for (const made of ['dist', '.broadsheet/search', '.broadsheet/photos', '.broadsheet/dist/site.json'])
    rmSync(path.join(folder, made), { recursive: true, force: true });
}

function writeStories(folder = ''): void {
  for (let index = 0; index < 24; index++) {
    const month = String(1 + (index % 10)).padStart(2, '0');
    const file = path.join(folder, `content/articles/2026/${month}/story-${index}.md`);
    mkdirSync(path.dirname(file), { recursive: true });
    const photo = index % 3 === 0 ? 'photo: { src: /photos/harbor.jpg, alt: The harbor at dawn. }\n' : '';
    const fields = `headline: Story ${index}\nsection: news\npublished: 2026-${month}-02T08:00:00-04:00\n`;
    writeFileSync(file, `---\n${fields}byline: [jane-doe]\ntags: [harbor]\n${photo}---\n\nText of story ${index}.\n`);
  }
}

beforeAll(() => {
  [whole, maker, merger] = [makeProject(), makeProject(), makeProject()];
  for (const folder of [whole, maker, merger]) writeStories(folder);
  mustBuild(whole ?? '');
  site = fileDigests(path.join(whole ?? '', 'dist'));
  for (const number of [1, 2, 3]) mustRun(maker, '--shard', `${number}/3`);
});
afterAll(() => {
  for (const folder of [whole, maker, merger]) rmSync(folder ?? '', { recursive: true, force: true });
});

test('shards that are put together are the whole site, byte for byte, and only pages without a key are rendered', () => {
  const output = mustRun(merger, '--merge', ...shardsOf(maker));
  expect(merged()).toEqual(site);
  const pages = [...site.keys()].filter((file) => file.endsWith('.html')).length;
  expect(rendered(output)).toBeLessThan(pages / 4);
  expect(output).not.toContain('missing');
});

test('each page and each part of the search is in one shard only, and each shard has some', () => {
  const files = shardsOf(maker).map((shard) => globSync('{files,kept}/**/*.{html,json}', { cwd: shard }));
  for (const shard of files) expect(shard.length).toBeGreaterThan(5);
  expect(new Set(files.flat()).size).toBe(files.flat().length);
});

test('a shard that is made again keeps its pages', () => {
  expect(mustRun(maker, '--shard', '2/3')).toMatch(/^Shard 2 of 3: 0 files made, \d+ reused/m);
});

test('nothing is published by the build of a shard', () => {
  expect(fileDigests(path.join(maker ?? '', 'dist')).size).toBe(0);
});

test('a missing shard is named, and its pages are rendered', () => {
  forgetSite(merger);
  const [first = '', , third = ''] = shardsOf(maker);
  expect(mustRun(merger, '--merge', `${first},${third}`)).toContain('1 of 3 shards are missing (2-of-3)');
  expect(merged()).toEqual(site);
});

test('damaged pages, pages of older content and files that do not belong there are not taken from a shard', () => {
  forgetSite(merger);
  const copies = path.join(merger ?? '', 'copies');
  for (const shard of shardsOf(maker)) cpSync(shard, path.join(copies, path.basename(shard)), { recursive: true });
  for (const page of globSync('*/files/2026/0*/story-1*/index.html', { cwd: copies }))
    writeFileSync(path.join(copies, page), readFileSync(path.join(copies, page), 'utf8').replace('Text of', 'Lies of'));
  const kept = path.join(copies, '1-of-3/kept');
  mkdirSync(kept, { recursive: true });
  symlinkSync('/etc/hostname', path.join(kept, 'leak.txt'));
  const story = 'content/articles/2026/02/story-1.md';
  for (const folder of [whole, merger])
    writeFileSync(
      path.join(folder ?? '', story),
      readFileSync(path.join(folder ?? '', story), 'utf8').replace('headline: Story 1', 'headline: The new headline'),
    );
  mustBuild(whole ?? '');
  mustRun(merger, '--merge', ...NAMES.map((name) => path.join(copies, name)));
  expect(merged()).toEqual(fileDigests(path.join(whole ?? '', 'dist')));
  expect(globSync('.broadsheet/leak.txt', { cwd: merger ?? '' })).toEqual([]);
});

test('a shard of other code is not used, and its folder is named', () => {
  forgetSite(merger);
  const footer = path.join(merger ?? '', 'src/components/SiteFooter.astro');
  writeFileSync(footer, `${readFileSync(footer, 'utf8')}\n`);
  expect(mustRun(merger, '--merge', ...shardsOf(maker))).toContain(
    `${shardsOf(maker)[0]} was made with other code or settings`,
  );
  expect(merged().size).toBe(site.size);
});

test.each([
  [['--shard', '5/4'], '`5/4` is not a value of `--shard`.'],
  [['--shard', '1/2', '--verify'], '`--verify` has no meaning together with `--shard`.'],
  [['dist'], '`dist` is an unexpected argument'],
  [['--merge', 'content'], 'content is not a shard: it has no shard.json.'],
])('%j is refused, and the reason is given', (options, reason) => {
  const { status, output } = build(merger ?? '', {}, options);
  expect(status).toBeGreaterThan(0);
  expect(output).toContain(reason);
});

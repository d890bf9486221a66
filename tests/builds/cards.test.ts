import { readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, fileDigests, makeProject, mustBuild } from '../project.ts';

const STORY = 'content/articles/2026/11/good.md';
const KEY = '4f1c9a7e52d84b0f';

let folder: string;
const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const cards = () => readdirSync(at('dist/cards')).sort();
const drawn = () =>
  new Map(
    readdirSync(at('.broadsheet/cards')).map((file) => [file, statSync(at(`.broadsheet/cards/${file}`)).mtimeMs]),
  );

/** The values of the `<meta>` elements of a page, by name or property. */
function metaOf(page: string): Map<string, string> {
  const elements = read(`dist/${page}`).matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return new Map([...elements].map(([, name = '', content = '']) => [name, content]));
}

beforeAll(() => {
  folder = makeProject();
  writeFileSync(
    at('content/publication.yaml'),
    `${read('content/publication.yaml')}\nindexNowKey: ${KEY}\nwire: { ninjs: true, newsml: true }\n`,
  );
  const story = read(STORY);
  writeFileSync(
    at('content/articles/2026/11/later.md'),
    story.replace('headline:', 'embargo: 2027-01-01T00:00:00Z\nheadline:'),
  );
  mustBuild(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['2026/11/good/index.html', 'index.html', 'news/index.html'])(
  '%s names a card that is there',
  async (page) => {
    const meta = metaOf(page);
    const { pathname } = new URL(meta.get('og:image') ?? '');
    expect(await sharp(at(`dist${pathname}`)).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['1200', '630']);
    expect(meta.get('og:image:alt')).not.toBe('');
    expect(meta.get('twitter:card')).toBe('summary_large_image');
  },
);

test('a story has its own card and its copies for partners; one under embargo has none of them', () => {
  expect(cards().map((file) => file.replace(/-[0-9a-f]{16}/, ''))).toEqual([
    expect.stringMatching(/^good\.(?:jpg|png)$/),
    'publication.png',
  ]);
  expect(JSON.parse(read('dist/2026/11/good/ninjs.json'))).toMatchObject({ pubStatus: 'usable', version: '1' });
  expect(read('dist/2026/11/good/newsml-g2.xml')).toMatch(/<newsItem .*<html xmlns=/s);
  expect([...fileDigests(at('dist')).keys()].filter((file) => file.includes('later'))).toEqual([]);
});

test('the key of IndexNow lies at the root', () => {
  expect(read(`dist/${KEY}.txt`)).toBe(`${KEY}\n`);
});

test('a card is not drawn again, not even for a build that begins from nothing', () => {
  const [site, before] = [fileDigests(at('dist')), drawn()];
  for (const built of ['dist', '.broadsheet/dist']) rmSync(at(built), { recursive: true });
  expect(build(folder).status).toBe(0);
  expect(drawn()).toEqual(before);
  expect(fileDigests(at('dist'))).toEqual(site);
});

test('another headline makes another card, at another address, and leaves the others alone', () => {
  const [old, common] = cards();
  writeFileSync(at(STORY), read(STORY).replace(/^headline: .*$/m, 'headline: Another headline'));
  expect(build(folder).status).toBe(0);
  expect(cards()).not.toContain(old);
  expect(cards()).toContain(common);
  expect(metaOf('2026/11/good/index.html').get('og:image:alt')).toMatch(/^Another headline \(/);
});

test('a card that no page has had for a month is dropped, and one that was damaged is drawn again', () => {
  const site = fileDigests(at('dist'));
  for (const file of drawn().keys()) {
    truncateSync(at(`.broadsheet/cards/${file}`), 50);
    utimesSync(at(`.broadsheet/cards/${file}`), new Date(0), new Date(0));
  }
  for (const built of ['dist', '.broadsheet/dist']) rmSync(at(built), { recursive: true });
  expect(build(folder).status).toBe(0);
  expect(drawn().size).toBe(cards().length);
  expect(fileDigests(at('dist'))).toEqual(site);
});

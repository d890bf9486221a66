import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileDigests, makeProject, mustBuild } from '../project.ts';

const TOKEN = 'Zq8vLw2mTr5xKd9h';
const IS_FEED = /(?:rss|atom|radio)\.xml$|feed\.json$/;

let folder: string;
let before: Map<string, string>;

const at = (file: string) => path.join(folder, file);
const feeds = () => new Map([...fileDigests(at('dist'))].filter(([file]) => IS_FEED.test(file)));
const read = (file: string) => readFileSync(at(`dist/${file}`), 'utf8');

function write(slug: string, fields: string): void {
  writeFileSync(
    at(`content/articles/2026/11/${slug}.md`),
    `---\nheadline: The story of ${slug}\npublished: 2026-11-22T06:30:00-05:00\n${fields}\n---\n\nText of ${slug}.\n\n![The harbor](/photos/harbor.jpg)\n`,
  );
}

function run(): void {
  mustBuild(folder);
}

beforeAll(() => {
  folder = makeProject();
  writeFileSync(at('content/authors/li-wei.yaml'), 'name: Li Wei\n');
  mkdirSync(at('content/feeds'));
  writeFileSync(at('content/feeds/radio.yaml'), `name: For the radio\nsections: [news]\ntoken: ${TOKEN}\n`);
  write('first', 'section: news\ntags: [coast]\nbyline: [li-wei]');
  write('wire', 'section: livewire');
  write('foreign', 'section: news\ncanonical: https://elsewhere.example/foreign');
  run();
  before = feeds();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a partner gets the stories of its file behind its token, without photos and without what is not ours', () => {
  expect([...before.keys()].filter((file) => file.startsWith('feeds/'))).toEqual([`feeds/${TOKEN}/radio.xml`]);
  const feed = read(`feeds/${TOKEN}/radio.xml`);
  expect(feed).toContain('Text of first.');
  expect(feed).not.toMatch(/Text of wire|Text of foreign|\/photos\//);
  expect(read('news/rss.xml')).toMatch(/Text of foreign/);
  expect(read('news/rss.xml')).toMatch(/\/photos\//);
});

test('the address with a token stands nowhere else on the site', () => {
  const places = [...fileDigests(at('dist')).keys()].filter((file) => /\.(?:html|xml|json|txt)$/.test(file));
  expect(places.filter((file) => read(file).includes(TOKEN))).toEqual([`feeds/${TOKEN}/radio.xml`]);
});

test('a story that is added changes the feeds of its lists, and no other', () => {
  write('second', 'section: livewire\ntags: [coast]');
  run();
  const changed = [...feeds()].filter(([file, digest]) => before.get(file) !== digest).map(([file]) => file);
  const lists = ['livewire', 'tags/coast'];
  expect(changed.sort()).toEqual(
    lists.flatMap((list) => ['atom.xml', 'feed.json', 'rss.xml'].map((name) => `${list}/${name}`)),
  );
});

test('a story that moves keeps its id', () => {
  const idOf = () => /<guid [^>]*>([^<]*)<\/guid>/.exec(read('authors/li-wei/rss.xml'))?.[1];
  const id = idOf();
  rmSync(at('content/articles/2026/11/first.md'));
  write('moved', 'section: news\ntags: [coast]\nbyline: [li-wei]\naliases: [/2026/11/first/]');
  run();
  expect(read('authors/li-wei/rss.xml')).toContain('/2026/11/moved/');
  expect(idOf()).toBe(id);
});

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sitemapProblems } from '../src/feeds/sitemap-schema-for-tests.ts';
import { textOf } from '../src/markdown/hast.ts';
import { ORIGIN, SITE } from './demo-project.ts';
import { BUILD_TIME } from './project.ts';
import { attribute, isStory, readPage, sitePages, type HtmlPage } from './html-page.ts';
import { LIVE } from './page-kinds.ts';

/** An item of JSON-LD. */
type Item = Record<string, unknown>;

const pages = sitePages();
const read = (file: string) => readFileSync(path.join(SITE, file), 'utf8');

/** The items of a page's JSON-LD. */
function itemsOf({ url, elements }: HtmlPage): Item[] {
  const scripts = elements.filter((element) => attribute(element, 'type') === 'application/ld+json');
  expect(scripts.length, url).toBeLessThanOrEqual(1);
  const [script] = scripts;
  return script ? ((JSON.parse(textOf(script)) as { '@graph': Item[] })['@graph'] ?? []) : [];
}

/** Whether a page asks not to be listed. */
const isNoindex = ({ elements }: HtmlPage) =>
  elements.some(
    (element) => attribute(element, 'name') === 'robots' && attribute(element, 'content')?.startsWith('noindex'),
  );

/** Whether a page is the first publication of what it shows. */
const isOriginal = ({ url, elements }: HtmlPage) =>
  elements.some((element) => attribute(element, 'rel') === 'canonical' && attribute(element, 'href') === ORIGIN + url);

/** The text of every element of a name in an XML file. */
const textsIn = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, text = '']) => text);

/** Paths of this site among addresses. */
const pathsOf = (addresses: readonly string[]) => addresses.map((address) => address.replace(ORIGIN, ''));

test('nothing that programs read is later than the build', () => {
  const instant =
    /\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} [+-]\d{4}/g;
  const texts = [
    ...globSync('**/*.{xml,json,md}', { cwd: SITE }).map((file) => [file, read(file)] as const),
    ...pages.map((page) => [page.url, JSON.stringify(itemsOf(page))] as const),
  ];
  const found = texts.flatMap(([file, text]) => Array.from(text.matchAll(instant), ([time]) => [file, time] as const));
  expect(found.length).toBeGreaterThan(1000);
  expect(found.filter(([, time]) => Date.parse(time) > Date.parse(BUILD_TIME))).toEqual([]);
});

test('each update of a live story is a time with a permanent link, and an entry of the JSON-LD', () => {
  const page = pages.find(({ url }) => url === LIVE);
  const links = page?.elements.filter((element) => attribute(element, 'className') === 'update-time') ?? [];
  const [item] = page ? itemsOf(page).filter((item) => item['@type'] === 'LiveBlogPosting') : [];
  const entries = (item?.['liveBlogUpdate'] ?? []) as { url: string; datePublished: string }[];
  expect(links.length).toBeGreaterThan(4);
  expect(entries.map(({ url }) => url)).toEqual(links.map((link) => `${ORIGIN}${LIVE}${attribute(link, 'href')}`));
  const ids = new Set(page?.elements.map((element) => attribute(element, 'id')));
  for (const link of links) expect(ids).toContain(attribute(link, 'href')?.slice(1));
});

describe('the JSON-LD', () => {
  const stories = pages.filter(isStory).filter((page) => !isNoindex(page));

  test('is on every page that search engines list', () => {
    const without = pages.filter((page) => !isNoindex(page) && itemsOf(page).length === 0);
    expect(without.map(({ url }) => url)).toEqual([]);
  });

  test('of a story has the times that the page shows, and no others', () => {
    expect(stories.length).toBeGreaterThan(20);
    for (const page of stories) {
      const [article] = itemsOf(page);
      const times = page.elements
        .filter(({ tagName }) => tagName === 'time')
        .map((element) => attribute(element, 'dateTime'));
      const corrections = (article?.['correction'] ?? []) as Item[];
      for (const date of [
        article?.['datePublished'],
        article?.['dateModified'],
        ...corrections.map((one) => one['datePublished']),
      ])
        expect(times, `${page.url}: ${String(date)}`).toContain(date);
    }
  });

  test('of a story has the headline that the page shows', () => {
    for (const page of stories) {
      const [article] = itemsOf(page);
      const heading = page.elements.find(({ tagName }) => tagName === 'h1');
      expect(heading && textOf(heading).replaceAll(/\s+/g, ' ')).toContain(article?.['headline']);
    }
  });

  test('of a story by an agency has no person for it', () => {
    const [article] = itemsOf(readPage('/2026/11/boston-signal/'));
    expect(article?.['author']).toEqual([{ '@type': 'Organization', name: 'North East Wire Service' }]);
  });

  test('of a live story has an entry for each time, which leads to its heading', () => {
    const page = readPage(LIVE);
    const updates = itemsOf(page)[0]?.['liveBlogUpdate'] as Item[];
    const ids = page.elements.map((element) => attribute(element, 'id'));
    expect(updates.map((update) => update['datePublished'])).toEqual(
      ['21:48', '21:20', '20:41', '20:05', '19:10', '18:34'].map((clock) => `2026-11-17T${clock}:00-05:00`),
    );
    for (const { url } of updates) expect(ids).toContain(String(url).split('#')[1]);
  });
});

describe('the sitemaps', () => {
  const index = read('sitemap-index.xml');
  const files = pathsOf(textsIn(index, 'loc'));
  const sitemaps = files.map((file) => read(file));

  test('list exactly the pages that search engines may list, each once', () => {
    const wanted = pages.filter((page) => !isNoindex(page) && isOriginal(page)).map(({ url }) => url);
    const listed = pathsOf(sitemaps.flatMap((xml) => textsIn(xml, 'loc')));
    expect(listed.sort()).toEqual(wanted.sort());
  });

  test('are all in the index, and valid', async () => {
    expect(files.sort()).toEqual(
      globSync('sitemaps/*.xml', { cwd: SITE })
        .map((file) => `/${file}`)
        .sort(),
    );
    expect(await sitemapProblems(index, ...sitemaps, read('news-sitemap.xml'))).toEqual([]);
  });

  test('are named in robots.txt', () => {
    const lines = read('robots.txt')
      .split('\n')
      .filter((line) => line.startsWith('Sitemap: '));
    expect(lines).toEqual([`Sitemap: ${ORIGIN}/sitemap-index.xml`, `Sitemap: ${ORIGIN}/news-sitemap.xml`]);
  });
});

import { globSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressNames } from '../../schema/address-names.ts';
import {
  addressOf,
  addressOfFile,
  idAt,
  kindAt,
  nameAddresses,
  numberedAddress,
  PAGE_KINDS,
  RESERVED_NAMES,
  routePathOf,
} from './addresses.ts';
import { ANSWERS } from './answer.ts';

const PAGES = path.resolve(import.meta.dirname, '../../pages');

/** The pattern that a file of `src/pages/` serves: `/tags/<tag>/` for `tags/[tag]/[...number].astro`. */
function patternOf(route: string): string {
  if (route === '404.astro') return '/404.html';
  const folders = route.replace(/\.astro$/, '').replace(/(?:^|\/)(?:index|\[\.\.\.number\])$/, '');
  return `/${folders}/`.replace('//', '/').replaceAll(/\[(\w+)\]/g, '<$1>');
}

test('every page that has a route is in the table, under the address that the route serves', () => {
  const patterns = PAGE_KINDS.map(([, { pattern }]) => pattern as string);
  // Astro makes no route of a file or a folder that begins with an underscore.
  const routes = globSync('**/[!_]*.astro', { cwd: PAGES }).filter((route) => !route.startsWith('_'));
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((route) => !patterns.includes(patternOf(route)))).toEqual([]);
});

describe('an address', () => {
  test('is written as the table has it, with the id in the place of its parts', () => {
    expect(addressOf('front')).toBe('/');
    expect(addressOf('archive')).toBe('/archive/');
    expect(addressOf('author', 'jane-doe')).toBe('/authors/jane-doe/');
    expect(addressOf('story', '2026/11/storm')).toBe('/2026/11/storm/');
    expect(addressOf('history', '2026/11/storm')).toBe('/2026/11/storm/history/');
    expect(addressOf('sitemap', '2026-11')).toBe('/sitemaps/2026-11.xml');
  });

  test('gives the id back, and nothing for a path of another form', () => {
    expect(idAt('author', addressOf('author', 'jane-doe'))).toBe('jane-doe');
    expect(idAt('history', addressOf('history', '2026/11/storm'))).toBe('2026/11/storm');
    expect(idAt('author', '/tags/jane-doe/')).toBeUndefined();
    expect(idAt('author', '/authors/jane-doe/2/')).toBeUndefined();
    expect(idAt('year', '/news/')).toBeUndefined();
    expect(idAt('sitemap', '/sitemaps/2026-11-xml')).toBeUndefined();
  });

  test('of a page of a list is below the address of the list, but for the latest page', () => {
    expect(numberedAddress('/news/', undefined)).toBe('/news/');
    expect(numberedAddress('/news/', 3)).toBe('/news/3/');
  });

  test('of a file of content/ follows from its folder; a masthead has none of its own', () => {
    expect(addressOfFile('articles', '2026/11/storm')).toBe('/2026/11/storm/');
    expect(addressOfFile('pages', 'about')).toBe('/about/');
    expect(addressOfFile('mastheads', 'main')).toBeUndefined();
  });
});

test('the kind at a path is the one with that path, and otherwise the first with its form', () => {
  expect(kindAt('/masthead/')?.pattern).toBe('/masthead/');
  expect(kindAt('/2026/')?.pattern).toBe('/<year>/');
  expect(kindAt('/news/')?.pattern).toBe('/<section>/');
  expect(kindAt('/news/2/')).toBeUndefined();
});

test('no section or page may have a name with which addresses of the site begin', () => {
  for (const name of ['404', 'authors', 'corrections', 'feeds', 'masthead', 'newsletters', 'photos', 'series', 'tags'])
    expect(RESERVED_NAMES.has(name), name).toBe(true);
  for (const name of ['', 'news', '<section>', '<year>']) expect(RESERVED_NAMES.has(name), name).toBe(false);
});

describe('a word that the publication names', () => {
  beforeEach(() => nameAddresses({ authors: 'firmas', corrections: 'correcciones', history: 'cambios' }));
  afterEach(() => nameAddresses({}));

  test('is in every address that has it, whoever asks', () => {
    expect(addressOf('author', 'jane-doe')).toBe('/firmas/jane-doe/');
    expect(addressOf('correctionsFeed')).toBe('/correcciones/atom.xml');
    expect(addressOf('history', '2026/11/storm')).toBe('/2026/11/storm/cambios/');
    expect(addressOf('archive')).toBe('/archive/');
    expect(idAt('author', '/firmas/jane-doe/')).toBe('jane-doe');
    expect(idAt('author', '/authors/jane-doe/')).toBeUndefined();
    expect(kindAt('/correcciones/')?.noun).toBe('the list of corrections');
    expect(addressOfFile('authors', 'jane-doe')).toBe('/firmas/jane-doe/');
  });

  test('leads to the route of the English word, which no longer is an address', () => {
    expect(routePathOf('/firmas/jane-doe/')).toBe('/authors/jane-doe/');
    expect(routePathOf('/firmas/jane-doe/2/')).toBe('/authors/jane-doe/2/');
    expect(routePathOf('/correcciones/')).toBe('/corrections/');
    expect(routePathOf('/correcciones/atom.xml')).toBe('/corrections/atom.xml');
    expect(routePathOf('/2026/11/storm/cambios/')).toBe('/2026/11/storm/history/');
    expect(routePathOf('/authors/jane-doe/2/')).toBeUndefined();
    expect(routePathOf('/corrections/')).toBeUndefined();
    // A feed, a section and a list are found under the address that they have.
    for (const other of ['/firmas/jane-doe/atom.xml', '/news/', '/news/2/', '/archive/', '/'])
      expect(routePathOf(other)).toBe(other);
  });

  test('does not free the English word for a section or a page', () => {
    expect(RESERVED_NAMES.has('authors')).toBe(true);
  });
});

test('every page for readers that has a name of its own can be named, and nothing else', () => {
  const words = PAGE_KINDS.filter(([, { sitemap, noun }]) => sitemap !== undefined || noun !== undefined)
    .map(([, { pattern }]) => /^\/([a-z]+)\//.exec(pattern)?.[1])
    .filter((word) => word !== undefined);
  expect(Object.keys(addressNames.unwrap().shape).sort()).toEqual(
    [...new Set([...words, ...Object.values(ANSWERS).flat(), 'comments', 'history'])].sort(),
  );
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameAddresses } from '../newsroom/site/addresses.ts';
import type { AskedAddress } from '../newsroom/site/asked-address.ts';
import { routePaths } from './route-paths.ts';
import { siteMode } from './site-mode.ts';

let asked: (AskedAddress | undefined)[] = [];
let authors = ['jane-doe', '台風'];

const paths = routePaths((wanted) => {
  asked.push(wanted);
  return authors.flatMap((author) => [
    { params: { author, number: undefined }, props: { page: { author } } },
    { params: { author, number: '2' }, props: { page: { author, number: 2 } } },
  ]);
});

/** The map in which Astro 7 looks up paths. */
function keyed() {
  const list: unknown = paths({ routePattern: '/authors/[author]/[...number]' });
  // As Astro does before it fills the map that it has made.
  Object.assign(list as object, { keyed: new Map() });
  return (list as { keyed: Pick<Map<string, { props: unknown }>, 'get'> }).keyed;
}

beforeEach(() => {
  siteMode.value = 'dev';
  asked = [];
  authors = ['jane-doe', '台風'];
});
afterEach(() => {
  siteMode.value = 'build';
  nameAddresses({});
});

test('a build has all paths of a route', () => {
  siteMode.value = 'build';
  expect(paths({ routePattern: '/authors/[author]/[...number]' })).toHaveLength(4);
  expect(asked).toEqual([undefined]);
});

test('a build finds a path where Astro looks it up', () => {
  siteMode.value = 'build';
  expect(keyed().get('/authors/jane-doe/2/')).toMatchObject({ props: { page: { number: 2 } } });
  expect(keyed().get('/authors/nobody/')).toBeUndefined();
});

test('the dev server makes a path when it is looked up, with what is there then', () => {
  const map = keyed();
  expect(asked).toEqual([]);
  expect(map.get('/authors/jane-doe')?.props).toEqual({ page: { author: 'jane-doe' } });
  expect(map.get('/authors/jane-doe/2')?.props).toEqual({ page: { author: 'jane-doe', number: 2 } });
  expect(map.get('/authors/new')).toBeUndefined();
  authors = ['new'];
  expect(map.get('/authors/new')?.props).toEqual({ page: { author: 'new' } });
  expect(map.get('/authors/jane-doe')).toBeUndefined();
});

test('the address that is asked for is percent-encoded, and has the words of the publication', () => {
  nameAddresses({ authors: 'firmas' });
  keyed().get('/authors/台風');
  expect(asked).toEqual([{ page: `/firmas/${encodeURI('台風')}/`, file: `/firmas/${encodeURI('台風')}` }]);
});

import { expect, test } from 'vitest';
import { wholeAddress } from './whole-address.ts';

const ORIGIN = 'https://ledger.example';

test.each([
  '/',
  '/2026/11/coast-road-closed/',
  '/photos/coast_road-0b0205dc-320.avif',
  '/#publisher',
  '/a~b//c.d/',
  '//other.example/path',
  '/a/../b/',
  '/a/./b',
  '/.hidden/',
  '/a/..',
  '/a/%2e%2e/b',
  '/año/',
  '/a b/?q=1#x y',
  'https://other.example/a b',
  'relative/path',
  '#here',
  '',
])('%j is the address that browsers make of it', (address) => {
  expect(wholeAddress(address, ORIGIN)).toBe(new URL(address, ORIGIN).href);
});

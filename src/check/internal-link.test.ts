import { expect, test } from 'vitest';
import { internalLink } from './internal-link.ts';

const ORIGIN = 'https://www.ledger.example';
const link = (address: string) => internalLink(address, `${ORIGIN}/2026/11/a/`);

test.each([
  ['/2026/11/storm/', '/2026/11/storm/', ''],
  ['/2026/11/storm/?from=memo#what-next', '/2026/11/storm/', 'what-next'],
  ['/straße/#gr%C3%B6%C3%9Fe', '/stra%C3%9Fe/', 'größe'],
  ['/a//b/../c/', '/a/c/', ''],
  ['https://www.ledger.example/about/', '/about/', ''],
  ['https://www.ledger.example', '/', ''],
  ['/a/#:~:text=the%20road', '/a/', ''],
])('%s leads to %s of this site', (address, path, fragment) => {
  expect(link(address)).toEqual({ path, fragment, isMisspelt: false, isRelative: false });
});

test.each(['http://www.ledger.example/a/', 'https://ledger.example/a/', '//www.ledger.example/a/'])(
  '%s names the host in another way',
  (address) => {
    expect(link(address)).toEqual({ path: '/a/', fragment: '', isMisspelt: true, isRelative: false });
  },
);

test('a fragment alone stays on its page', () => {
  expect(link('#next')).toEqual({ fragment: 'next', isMisspelt: false, isRelative: false });
});

test.each([
  'https://other.example/a/',
  'https://ledger.example.evil/',
  'mailto:a@b.example',
  'tel:+1',
  'https://',
  '//cdn.example/a',
])('%s leads elsewhere', (address) => {
  expect(link(address)).toBeUndefined();
});

test.each([
  ['other', '/2026/11/a/other'],
  ['./other/', '/2026/11/a/other/'],
  ['../other/?b#next', '/2026/11/other/'],
  ['?b', '/2026/11/a/'],
  ['www.other.example', '/2026/11/a/www.other.example'],
  ['https:/about/', '/about/'],
])('%s is resolved against the address of its page: %s', (address, path) => {
  expect(link(address)).toMatchObject({ path, isMisspelt: false, isRelative: true });
});

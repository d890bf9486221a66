import { expect, test } from 'vitest';
import { internalLink } from './internal-link.ts';

const ORIGIN = 'https://www.ledger.example';
const link = (address: string) => internalLink(address, ORIGIN);

test.each([
  ['/2026/11/storm/', '/2026/11/storm/', ''],
  ['/2026/11/storm/?from=memo#what-next', '/2026/11/storm/', 'what-next'],
  ['/straße/#gr%C3%B6%C3%9Fe', '/stra%C3%9Fe/', 'größe'],
  ['/a//b/../c/', '/a/c/', ''],
  ['https://www.ledger.example/about/', '/about/', ''],
  ['https://www.ledger.example', '/', ''],
  ['/a/#:~:text=the%20road', '/a/', ''],
])('%s leads to %s of this site', (address, path, fragment) => {
  expect(link(address)).toEqual({ path, fragment, isMisspelt: false });
});

test.each(['http://www.ledger.example/a/', 'https://ledger.example/a/', '//www.ledger.example/a/'])(
  '%s names the host in another way',
  (address) => {
    expect(link(address)).toEqual({ path: '/a/', fragment: '', isMisspelt: true });
  },
);

test('a fragment alone stays on its page', () => {
  expect(link('#next')).toEqual({ fragment: 'next', isMisspelt: false });
});

test.each([
  'https://other.example/a/',
  'https://ledger.example.evil/',
  'mailto:a@b.example',
  'tel:+1',
  'other/',
  './a/',
  '//cdn.example/a',
])('%s leads elsewhere', (address) => {
  expect(link(address)).toBeUndefined();
});

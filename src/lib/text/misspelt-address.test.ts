import { expect, test } from 'vitest';
import { misspeltAddress } from './misspelt-address.ts';

test.each([
  ['https://https://a.example/b', 'https://a.example/b'],
  ['https://http://a.example', 'http://a.example'],
  ['http://https//a.example', 'https://a.example'],
  ['https://https%3A//a.example', 'https://a.example'],
  ['http://http://http://a.example', 'http://a.example'],
  ['https://https://x', 'https://x'],
  ['https://example..com/a..b', 'https://example.com/a..b'],
  ['https://.example.com', 'https://example.com'],
  ['https://www,example.com', 'https://www.example.com'],
  ['http:/a.example', 'http://a.example'],
  ['http:/x', 'http://x'],
  ['http:a.example', 'http://a.example'],
  ['http:///a.example/b', 'http://a.example/b'],
  ['https:\\\\a.example', 'https://a.example'],
  ['https;//a.example', 'https://a.example'],
  ['https//a.example', 'https://a.example'],
  ['https:://a.example', 'https://a.example'],
  ['htps://a.example', 'https://a.example'],
  ['hhttps://a.example', 'https://a.example'],
  ['htttp://a.example', 'http://a.example'],
  ['ttps://a.example', 'https://a.example'],
  ['HTTP:/a.example', 'http://a.example'],
])('%s should probably be %s', (link, meant) => {
  expect(misspeltAddress(link)).toEqual({ meant });
});

test.each(['https://example', 'https://', 'https://a', 'http://wwwexample/b.html'])(
  '%s is none, and no other is near',
  (link) => {
    expect(misspeltAddress(link)).toEqual({});
  },
);

test.each([
  'https://a.example',
  'https://a.example./b',
  'HTTPS://A.Example:8080/b//c?d=https://e#f',
  'https://user:word@a.example/',
  'https://münchen.example/',
  'https://例え.テスト/道',
  'http://192.0.2.1/a',
  'http://[2001:db8::1]:80/',
  'https://web.archive.org/web/2026/https://a.example/',
  'https://my_host.a.example/',
  '//a.example/b',
  '/https://a',
  'mailto:desk@a.example',
  'tel:+1',
  'ftp://a.example',
  'about/',
])('%s is well written', (link) => {
  expect(misspeltAddress(link)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { readEmail } from './mail-address.ts';

test.each([
  ['ann@example.com', 'ann@example.com'],
  [' ann@Example.COM ', 'ann@example.com'],
  ['name@münchen.example', 'name@xn--mnchen-3ya.example'],
  ['用户@例え.jp', '用户@xn--r8jz45g.jp'],
  ['jose\u0301@example.es', 'josé@example.es'],
  ['अजय@डाटा.भारत', 'अजय@xn--c2bd1gb.xn--h2brj9c'],
])('%s is an address to which a mail can be sent', (typed, address) => {
  expect(readEmail(typed)).toEqual({ ok: true, value: address });
});

test.each([
  'ann',
  'ann@',
  '@münchen.example',
  'a b@münchen.example',
  'a@b@münchen.example',
  'a\nb@例え.jp',
  'a,用户@例え.jp',
  '<用户@例え.jp>',
  'a\u202E@例え.jp',
  'a“b”@例え.jp',
  'ann@example.com/inbox',
  'ann@example.com?subject=x',
  'ann@example.com#x',
  'ann@ex%61mple.com',
  `${'ä'.repeat(130)}@example.com`,
])('%j is none', (typed) => {
  expect(readEmail(typed)).toEqual({ ok: false });
});

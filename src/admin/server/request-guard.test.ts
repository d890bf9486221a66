import { expect, test } from 'vitest';
import { deskToken, refusalOf } from './request-guard.ts';

const own = {
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  'sec-fetch-site': 'same-origin',
  'x-desk-token': deskToken,
};

test('a page of the desk is answered, on each name of this machine', () => {
  expect(refusalOf({ method: 'POST', headers: own })).toBeUndefined();
  expect(
    refusalOf({ method: 'PUT', headers: { ...own, host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' } }),
  ).toBeUndefined();
  expect(refusalOf({ method: 'GET', headers: { ...own, origin: undefined } })).toBeUndefined();
});

test.each([
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page of another server of this machine', { origin: 'http://localhost:8080' }],
  ['a page without an origin', { origin: 'null' }],
  ['a name that another site leads here', { host: 'evil.example:4321', origin: 'http://evil.example:4321' }],
  ['a name that only begins like ours', { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }],
  ['a browser that says it is another site', { 'sec-fetch-site': 'cross-site' }],
  ['a program that does not say where it comes from', { origin: undefined }],
  ['no token', { 'x-desk-token': undefined }],
  ['a wrong token', { 'x-desk-token': `${deskToken.slice(1)}x` }],
  ['an empty token', { 'x-desk-token': '' }],
])('%s is refused', (_, headers) => {
  expect(refusalOf({ method: 'POST', headers: { ...own, ...headers } })).toMatch(/\.$/);
});

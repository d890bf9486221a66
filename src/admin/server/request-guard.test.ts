import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { deskToken } from '../../desk/guard/desk-token.ts';
import { refusalOf } from './request-guard.ts';

const request = (method: string, headers: IncomingMessage['headers'] = {}, remoteAddress = '127.0.0.1') => {
  const own = { host: 'localhost:4321', 'sec-fetch-site': 'same-origin', 'x-desk-token': deskToken.value };
  return { method, headers: { ...own, ...headers }, socket: { remoteAddress } as IncomingMessage['socket'] };
};
const origin = 'http://localhost:4321';

test('a page of the desk reads and writes', () => {
  expect(refusalOf(request('GET'))).toBeUndefined();
  expect(refusalOf(request('HEAD'))).toBeUndefined();
  expect(refusalOf(request('PUT', { origin }))).toBeUndefined();
});

test.each([
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page of another server of this machine', { origin: 'http://localhost:8080' }],
  ['a page without an origin', { origin: 'null' }],
  ['a program that does not say where it comes from', {}],
  ['a name that another site leads here', { host: 'evil.example:4321', origin: 'http://evil.example:4321' }],
  ['a browser that says it is another site', { origin, 'sec-fetch-site': 'cross-site' }],
  ['no token', { origin, 'x-desk-token': undefined }],
  ['a wrong token', { origin, 'x-desk-token': 'guess' }],
])('%s is refused', (_, headers) => {
  expect(refusalOf(request('PUT', headers))).toMatch(/\.$/);
});

test('a page of another site does not read, with or without what it guesses', () => {
  expect(refusalOf(request('GET', { 'sec-fetch-site': 'cross-site' }))).toBeDefined();
  expect(refusalOf(request('GET', { 'x-desk-token': undefined }))).toBeDefined();
  expect(refusalOf(request('GET', { host: 'evil.example' }))).toBeDefined();
  expect(refusalOf(request('GET', {}, '192.168.1.7'))).toBeDefined();
});

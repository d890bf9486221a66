import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { deskToken } from './desk-token.ts';
import { isTrusted } from './trusted-request.ts';

const HOST = 'localhost:4321';
const request = (headers: IncomingMessage['headers'], remoteAddress = '127.0.0.1') => {
  return {
    headers: { host: HOST, origin: `http://${HOST}`, ...headers },
    socket: { remoteAddress },
  } as IncomingMessage;
};
const token = { 'x-desk-token': deskToken.value };

test('a page of this dev server is trusted', () => {
  expect(isTrusted(request({ ...token, 'sec-fetch-site': 'same-origin' }))).toBe(true);
  expect(isTrusted(request({}), deskToken.value)).toBe(true);
});

test.each([
  ['without the token', {}],
  ['with another token', { 'x-desk-token': 'guess' }],
  ['from another site', { ...token, origin: 'https://evil.example' }],
  ['from another port of this machine', { ...token, origin: 'http://localhost:8000' }],
  ['that hides where it comes from', { ...token, origin: undefined }],
  ['that a browser calls foreign', { ...token, 'sec-fetch-site': 'cross-site' }],
  ['through a name that leads here', { ...token, host: 'evil.example', origin: 'http://evil.example' }],
])('a request %s is not trusted', (_, headers) => {
  expect(isTrusted(request(headers))).toBe(false);
});

test('a request from another machine is not trusted', () => {
  expect(isTrusted(request(token, '192.168.1.7'))).toBe(false);
});

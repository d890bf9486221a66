import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deskToken, TOKEN_HEADER } from '../../desk/guard/desk-token.ts';
import { DESK_API, type DeskFile } from '../desk-channel.ts';
import { deskAnswer } from './desk-api.ts';

let root: string;
let server: Server;
const STORY = 'content/articles/2026/11/one.md';

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-desk-api-'));
  mkdirSync(path.join(root, path.dirname(STORY)), { recursive: true });
  writeFileSync(path.join(root, STORY), 'one\n');
  server = createServer((request, response) => void deskAnswer(root, request, response, async () => []));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  rmSync(root, { recursive: true });
});

function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fetch(origin + address, { ...init, headers: { origin, [TOKEN_HEADER]: deskToken.value, ...init.headers } });
}

const put = (file: string, body: string, headers: HeadersInit) =>
  ask(`${DESK_API.file}?path=${file}`, { method: 'PUT', body, headers });

async function versionRead(): Promise<string> {
  const files = (await (await ask(DESK_API.folder)).json()) as DeskFile[];
  return `"${files.find((file) => file.path === STORY)?.version}"`;
}

const text = () => readFileSync(path.join(root, STORY), 'utf8');

test('a file is saved again and again by whoever has read it last', async () => {
  const first = await put(STORY, 'two\n', { 'If-Match': await versionRead() });
  expect(first.status).toBe(200);
  expect((await put(STORY, 'three\n', { 'If-Match': first.headers.get('etag') ?? '' })).status).toBe(200);
  expect(text()).toBe('three\n');
});

test('what somebody else has saved in the meantime is not overwritten, nor deleted', async () => {
  const version = await versionRead();
  writeFileSync(path.join(root, STORY), 'withdrawn\n');
  const answer = await put(STORY, 'two\n', { 'If-Match': version });
  expect([answer.status, await answer.text()]).toEqual([412, `Somebody has saved ${STORY} in the meantime.`]);
  const removed = await ask(`${DESK_API.file}?path=${STORY}`, { method: 'DELETE', headers: { 'If-Match': version } });
  expect(removed.status).toBe(412);
  expect(text()).toBe('withdrawn\n');
});

test('a new file does not replace one that is there by now, and a story that was moved does not come back', async () => {
  expect((await put(STORY, 'new\n', { 'If-None-Match': '*' })).status).toBe(412);
  expect(text()).toBe('one\n');
  const version = await versionRead();
  rmSync(path.join(root, STORY));
  expect((await put(STORY, 'two\n', { 'If-Match': version })).status).toBe(412);
  expect((await put(STORY, 'new\n', { 'If-None-Match': '*' })).status).toBe(200);
});

test('a client that does not say what it has read writes nothing', async () => {
  expect((await put(STORY, 'two\n', {})).status).toBe(428);
  expect(text()).toBe('one\n');
});

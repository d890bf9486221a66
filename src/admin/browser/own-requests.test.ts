import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeFetch } from './own-requests.ts';

let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(JSON.stringify({ name: 'Lena', avatar_url: 'https://secure.gravatar.com/avatar/1' }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test('only the site and its service are asked, and portraits of other companies are left out', async () => {
  const page = 'http://localhost/admin/';
  const ask = homeFetch(fetch, page, [origin]);
  expect((await ask(`${origin}/api/v4/projects`)).status).toBe(200);
  expect(await (await ask(`${origin}/api/v4/user`)).json()).toEqual({ name: 'Lena', avatar_url: null });
  expect(await (await ask(`${origin}/api/v4/avatar?email=a`)).json()).toEqual({ avatar_url: null });
  expect(asked).toEqual(['/api/v4/projects', '/api/v4/user']);
  const other = homeFetch(fetch, page, []);
  expect((await other(`${origin}/api/v2/status.json`)).status).toBe(404);
  expect((await other(new Request(`${origin}/api/v2/status.json`))).status).toBe(404);
  expect(asked).toHaveLength(2);
});

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { smallPhoto } from '../../lib/photo/photo-file-for-tests.ts';
import { planPhotos } from './photos.ts';
import { politeFetch, type FetchLimits } from './polite-fetch.ts';
import { isPublicAddress } from './public-host.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server of an old site on this machine; gives its address. */
async function oldSite(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fetching = (limits: Partial<FetchLimits> = {}) =>
  politeFetch({ hosts: ['127.0.0.1'], mayBePrivate: true, limits: { pause: 0, ...limits } });
const PHOTO = await smallPhoto().jpeg().toBuffer();

test('the old site is asked for one file at a time, by a program that says what it is', async () => {
  let [open, most, agent] = [0, 0, ''];
  const site = await oldSite((request, response) => {
    most = Math.max(most, ++open);
    agent = String(request.headers['user-agent']);
    setImmediate(() => {
      open--;
      response.end(PHOTO);
    });
  });
  const fetch = fetching();
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => fetch(`${site}/${name}.jpg`)));
  expect(answers.every((answer) => 'bytes' in answer)).toBe(true);
  expect(most).toBe(1);
  expect(agent).toContain('Broadsheet');
});

test('a busy server is asked again when it says, and not at all when that is too long', async () => {
  let asked = 0;
  const site = await oldSite(({ url }, response) => {
    asked++;
    const wait = url === '/long.jpg' ? '3600' : '0';
    if (url === '/long.jpg' || asked === 1) response.writeHead(429, { 'retry-after': wait }).end();
    else response.end(PHOTO);
  });
  expect(await fetching()(`${site}/a.jpg`)).toHaveProperty('bytes');
  expect(asked).toBe(2);
  expect(await fetching()(`${site}/long.jpg`)).toMatchObject({
    isFinal: false,
    leftOut: expect.stringContaining('3600'),
  });
});

test('redirects on the site are followed, and those to other hosts or in a circle are not', async () => {
  const site = await oldSite(({ url }, response) => {
    if (url === '/a.jpg') response.writeHead(301, { location: '/b.jpg' }).end();
    else if (url === '/b.jpg') response.end(PHOTO);
    else if (url === '/circle.jpg') response.writeHead(302, { location: '/circle.jpg' }).end();
    else response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
  });
  expect(await fetching()(`${site}/a.jpg`)).toHaveProperty('bytes');
  expect(await fetching()(`${site}/circle.jpg`)).toMatchObject({ leftOut: expect.stringContaining('circle') });
  expect(await fetching()(`${site}/away.jpg`)).toMatchObject({ leftOut: expect.stringContaining('169.254') });
});

test('pages, missing files and files that are too large are refused', async () => {
  const site = await oldSite(({ url }, response) => {
    if (url === '/page.jpg') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>');
    else if (url === '/large.jpg') response.end(Buffer.alloc(5000));
    else response.writeHead(404).end();
  });
  const fetch = fetching({ bytes: 1000 });
  expect(await fetch(`${site}/page.jpg`)).toMatchObject({ leftOut: expect.stringContaining('page') });
  expect(await fetch(`${site}/large.jpg`)).toMatchObject({ leftOut: expect.stringContaining('larger') });
  expect(await fetch(`${site}/none.jpg`)).toMatchObject({ isFinal: true, leftOut: expect.stringContaining('404') });
});

test('after the limits of number and size, nothing is asked for', async () => {
  let asked = 0;
  const site = await oldSite((_, response) => {
    asked++;
    response.end(PHOTO);
  });
  const few = fetching({ files: 1 });
  const small = fetching({ allBytes: 1 });
  for (const fetch of [few, small]) {
    expect(await fetch(`${site}/a.jpg`)).toHaveProperty('bytes');
    expect(await fetch(`${site}/b.jpg`)).toMatchObject({ isFinal: false, leftOut: expect.stringContaining('limit') });
  }
  expect(asked).toBe(2);
});

test('private networks and other hosts are never asked', async () => {
  const site = await oldSite((_, response) => response.end(PHOTO));
  const strict = politeFetch({ hosts: ['127.0.0.1', 'localhost'], limits: { pause: 0 } });
  expect(await strict(`${site}/a.jpg`)).toMatchObject({ leftOut: expect.any(String) });
  expect(await strict(`${site.replace('127.0.0.1', 'localhost')}/a.jpg`)).toMatchObject({
    leftOut: expect.stringContaining('public internet'),
  });
  const other = politeFetch({ hosts: ['gazette.example'], mayBePrivate: true });
  expect(await other(`${site}/a.jpg`)).toMatchObject({ leftOut: expect.stringContaining('another site') });
});

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['2002:7f00:1::', false],
])('%s is on the public internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test('an import that was stopped goes on with the photos that it has', async () => {
  const asked: string[] = [];
  let isBroken = true;
  const site = await oldSite(({ url = '' }, response) => {
    asked.push(url);
    if (isBroken && url === '/b.jpg') response.writeHead(503, { 'retry-after': '9999' }).end();
    else response.end(PHOTO);
  });
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-fetched-'));
  const run = () =>
    planPhotos([{ url: `${site}/a.jpg` }, { url: `${site}/b.jpg` }], {
      root,
      origin: site,
      fetch: true,
      fetching: { mayBePrivate: true, limits: { pause: 0 } },
    });
  expect((await run()).entries().map(({ file }) => file)).toEqual(['content/photos/a.jpg', undefined]);
  isBroken = false;
  const photos = await run();
  expect(asked.filter((url) => url === '/a.jpg')).toHaveLength(1);
  // The second is the same photo.
  expect(photos.entries().map(({ file }) => file)).toEqual(['content/photos/a.jpg', 'content/photos/a.jpg']);
  await photos.write();
  expect(readFileSync(path.join(root, 'content/photos/a.jpg')).equals(PHOTO)).toBe(true);
  rmSync(root, { recursive: true });
});

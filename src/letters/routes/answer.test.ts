import { afterEach, beforeEach, expect, test } from 'vitest';
import { PIER, serverForTests, type ServerForTests } from '../server-for-tests.ts';

let server: ServerForTests;

beforeEach(async () => {
  server = await serverForTests();
});
afterEach(() => server.close());

const COMMENT = { story: PIER, name: 'Ann Lee', text: 'It was *time*.' };

test.each([
  ['/comments', 'https://ledger.example/letters/sorry/#too-long'],
  ['/letters', 'https://ledger.example/letters/sorry/#too-long'],
  ['/signup', 'https://ledger.example/newsletters/sorry/#broken'],
])('a body for %s that is longer than any form leads to the answers of this form', async (url, answer) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { statusCode, headers: answered } = await server.app.inject({
    ...{ method: 'POST', url, headers, payload: 'x'.repeat(1_500_000) },
  });
  expect([statusCode, answered.location]).toEqual([303, answer]);
});

test.each([
  ['/comments', 'https://ledger.example/letters/sorry/#broken'],
  ['/letters', 'https://ledger.example/letters/sorry/#broken'],
  ['/signup', 'https://ledger.example/newsletters/sorry/#broken'],
])('a body for %s without a type that can be read leads to the answers of this form', async (url, answer) => {
  const headers = { 'content-type': '/' };
  const { statusCode, headers: answered } = await server.app.inject({ method: 'POST', url, headers, payload: 'x' });
  expect([statusCode, answered.location]).toEqual([303, answer]);
});

test('a body for moderators that cannot be read leads no reader anywhere', async () => {
  const { statusCode } = await server.app.inject({
    ...{ method: 'POST', url: '/moderation', payload: 'x', headers: { 'content-type': '/' } },
  });
  expect(statusCode).toBe(415);
});

test('a script that asks for JSON reads what the page of the answer says, from whatever site, and no other page allows scripts', async () => {
  const headers = { accept: 'application/json, text/plain, */*' };
  const ask = async (fields: Record<string, string>, url = '/comments') => server.post(url, fields, headers);
  const received = await ask(COMMENT);
  expect([received.statusCode, received.json()]).toEqual([
    200,
    {
      text: 'Thank you for writing. An editor reads every comment and letter before it is published.',
      isDone: true,
    },
  ]);
  expect(received.headers).toMatchObject({ 'access-control-allow-origin': '*', vary: 'Accept' });
  const refused = await ask({ ...COMMENT, text: 'https://a.example '.repeat(4) });
  expect([refused.statusCode, refused.json()]).toEqual([
    422,
    { text: 'We take only a few links in each message, because of spam. Remove some of them.', isDone: false },
  ]);
  expect((await ask({ newsletter: 'memo', email: 'ann' }, '/signup')).json()).toMatchObject({ isDone: false });
  expect((await ask({ newsletter: 'memo', email: 'ann@example.com' }, '/signup')).json()).toMatchObject({
    isDone: true,
  });
  expect((await ask({ text: 'x'.repeat(1_500_000) })).json()).toMatchObject({ isDone: false });
  const { headers: plain } = await server.app.inject({ url: '/confirm?token=x' });
  expect(plain['content-security-policy']).not.toContain('script-src');
});

test('a script reads the answer in the language of the story', async () => {
  const story = 'content/articles/2026/11/muelle.md';
  const spanish = await serverForTests({
    files: {
      [story]: '---\nheadline: El muelle\nsection: opinion\npublished: 2020-11-20 06:00\nlang: es\n---\n\nTexto.\n',
    },
  });
  const fields = { story: '/2026/11/muelle/', name: 'Ana', text: 'Hola' };
  const { body } = await spanish.post('/comments', fields, { accept: 'application/json' });
  expect(body).toContain('Gracias por escribirnos.');
  await spanish.close();
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { serverForTests, type ServerForTests } from '../server-for-tests.ts';

let server: ServerForTests;

beforeEach(async () => {
  server = await serverForTests();
});
afterEach(() => server.close());

/** Where a signup leads. */
async function answerTo(fields: Record<string, string>): Promise<string> {
  const { headers } = await server.post('/signup', fields);
  return String(headers.location);
}

test('a signup is for newsletters whose addresses this server keeps', async () => {
  const signup = { newsletter: 'memo', email: 'Ann@Example.com' };
  expect(await answerTo(signup)).toBe('https://ledger.example/newsletters/thanks/');
  expect(await answerTo({ ...signup, newsletter: 'other' })).toBe('https://ledger.example/newsletters/sorry/#broken');
  expect(await answerTo({ ...signup, email: 'ann' })).toBe('https://ledger.example/newsletters/sorry/#address');
  expect(server.state.store.subscribers.all()).toMatchObject([{ newsletter: 'memo', email: 'ann@example.com' }]);
});

test.each([
  ['two e-mail addresses', 'newsletter=memo&email=ann@example.com&email=bob@example.com', 'broken'],
  ['two tokens', 'newsletter=memo&email=ann@example.com&time=&time=x', 'broken'],
])('a signup with %s is refused', async (_, payload, reason) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { headers: answer } = await server.app.inject({ method: 'POST', url: '/signup', headers, payload });
  expect(answer.location).toBe(`https://ledger.example/newsletters/sorry/#${reason}`);
  expect(server.state.store.subscribers.all()).toEqual([]);
});

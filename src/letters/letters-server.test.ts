import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NASTY_STRINGS } from '../lib/nasty-strings-for-tests.ts';
import { deleteAll, everythingOf } from './moderation/personal-data.ts';
import { PIER, serverForTests, tokenIn, type ServerForTests } from './server-for-tests.ts';

let server: ServerForTests;

beforeEach(async () => {
  server = await serverForTests({ proxies: ['127.0.0.1'] });
});
afterEach(() => server.close());

const COMMENT = { story: PIER, name: 'Ann Lee', text: 'It was *time*.' };
const RECEIVED = 'https://ledger.example/letters/received/';
const sorry = (reason: string) => `https://ledger.example/letters/sorry/#${reason}`;

const waiting = () => server.state.store.posts.inState('waiting');

/** Where a post leads, from an address of its own. */
let senders = 0;
async function answerTo(path: string, fields: Record<string, string>): Promise<string> {
  const address = `198.51.${Math.floor(++senders / 250)}.${senders % 250}`;
  const { statusCode, headers } = await server.post(path, fields, { 'x-forwarded-for': address });
  expect(statusCode).toBe(303);
  expect(headers['set-cookie']).toBeUndefined();
  return String(headers.location);
}

test('a comment waits for a moderator with what was sent, and without the address of the connection', async () => {
  expect(await answerTo('/comments', { ...COMMENT, parent: 'first1', email: 'ann@example.com' })).toBe(RECEIVED);
  expect(waiting()).toMatchObject([
    {
      kind: 'comment',
      story: PIER,
      parent: 'first1',
      name: 'Ann Lee',
      email: 'ann@example.com',
      text: 'It was *time*.',
    },
  ]);
  expect(JSON.stringify(waiting())).not.toContain('198.51');
});

test('a letter may be about no story, and has a town', async () => {
  expect(await answerTo('/letters', { name: 'Ann Lee', place: 'Larkfield', text: 'Dear editor' })).toBe(RECEIVED);
  expect(waiting()).toMatchObject([{ kind: 'letter', story: '', place: 'Larkfield' }]);
});

test.each([
  ['whose comments are closed', '/2026/11/over/', '/2026/11/over/'],
  ['without comments', '/2026/11/quiet/', '/2026/11/quiet/'],
  ['that is not there', '/2026/11/nothing/', ''],
  ['that is a draft', '/2026/11/draft/', ''],
])('a letter about a story %s is taken', async (_, story, kept) => {
  const letter = { name: 'Ann Lee', text: 'Dear editor', story };
  expect(await answerTo('/letters', letter)).toBe(RECEIVED);
  expect(waiting()).toMatchObject([{ kind: 'letter', story: kept }]);
  expect(waiting()[0]?.signals.includes('story-gone')).toBe(kept === '');
  const { statusCode, body } = await server.app.inject({ url: `/form?kind=letter&story=${story}` });
  expect([statusCode, body.includes('<h1>Letter to the editor</h1>')]).toEqual([200, true]);
});

describe('a comment is refused', () => {
  test.each([
    ['without a name', { name: ' ' }, 'empty'],
    ['without a text', { text: '\u200B' }, 'empty'],
    ['with a name that is too long', { name: 'x'.repeat(81) }, 'too-long'],
    ['with a text that is too long', { text: 'x'.repeat(10_001) }, 'too-long'],
    ['with more than 16 kB', { text: '語'.repeat(9_000) }, 'too-long'],
    ['with an e-mail address that is none', { email: 'ann@' }, 'address'],
    ['with two e-mail addresses', { email: 'ann@example.com,bob@example.com' }, 'address'],
    ['with the end of a line in the e-mail address', { email: 'ann@example.com\r\nBcc: bob@example.com' }, 'address'],
    ['with many links', { text: 'https://a.example '.repeat(4) }, 'links'],
    ['on a story that is not there', { story: '/2026/11/nothing/' }, 'closed'],
    ['on a story without comments', { story: '/2026/11/quiet/' }, 'closed'],
    ['on a story whose comments are closed', { story: '/2026/11/over/' }, 'closed'],
    ['on a draft', { story: '/2026/11/draft/' }, 'closed'],
    ['on a story under embargo', { story: '/2026/11/held/' }, 'closed'],
    ['without a story', { story: '' }, 'closed'],
    ['on a path out of the folder', { story: '/2026/11/../../../../etc/passwd/' }, 'closed'],
    ['on an encoded path out of the folder', { story: '/2026/11/%2e%2e%2fpier/' }, 'closed'],
    ['on another site', { story: 'https://evil.example/2026/11/pier/' }, 'closed'],
    ['with a token that is forged', { time: 'abc.def' }, 'broken'],
  ])('%s', async (_, fields, reason) => {
    expect(await answerTo('/comments', { ...COMMENT, ...fields })).toBe(sorry(reason));
    expect(waiting()).toEqual([]);
  });

  test('when a field is there twice', async () => {
    const payload = 'story=/2026/11/pier/&name=Ann&text=one&text=two';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { headers: answer } = await server.app.inject({ method: 'POST', url: '/comments', headers, payload });
    expect(answer.location).toBe(sorry('broken'));
  });

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'text/xml', '/', 'a/b'])('as %s', async (type) => {
    const headers = { 'content-type': type };
    const { statusCode, headers: answer } = await server.app.inject({
      ...{ method: 'POST', url: '/comments', headers, payload: '{"name":"Ann"}' },
    });
    expect([statusCode, answer.location]).toEqual([303, sorry('broken')]);
  });
});

test('an app that sends JSON, and a proxy that repeats a field, are understood', async () => {
  const post = (type: string, payload: string) =>
    server.app.inject({ method: 'POST', url: '/comments', headers: { 'content-type': type }, payload });
  const json = await post('application/json', JSON.stringify({ ...COMMENT, text: 'By an app' }));
  const repeated = await post(
    'application/x-www-form-urlencoded',
    'story=/2026/11/pier/&name=Ann&text=one&text=one&story=/2026/11/pier/',
  );
  expect([json.headers.location, repeated.headers.location]).toEqual([RECEIVED, RECEIVED]);
  expect(new Set(waiting().map(({ text }) => text))).toEqual(new Set(['By an app', 'one']));
});

test('a reply to what cannot be a comment is refused, and one to an unknown comment waits as a comment with a mark', async () => {
  expect(await answerTo('/comments', { ...COMMENT, parent: '<b>' })).toBe(sorry('broken'));
  expect(waiting()).toEqual([]);
  expect(await answerTo('/comments', { ...COMMENT, parent: 'abcd1234ef' })).toBe(RECEIVED);
  expect(waiting()).toMatchObject([{ signals: ['no-token', 'parent-gone'] }]);
  expect(waiting()[0]?.parent).toBeUndefined();
});

test('an address in another script is kept as mail servers know it, and found however it is typed', async () => {
  const email = 'name@münchen.example';
  expect(await answerTo('/comments', { ...COMMENT, email })).toBe(RECEIVED);
  expect(waiting()).toMatchObject([{ email: 'name@xn--mnchen-3ya.example' }]);
  expect(everythingOf(server.state.store, email).posts).toHaveLength(1);
  expect(deleteAll(server.state.store, email)).toMatchObject({ posts: 1 });
});

test('the same post twice is kept once, and both are received', async () => {
  expect(await answerTo('/comments', COMMENT)).toBe(RECEIVED);
  expect(await answerTo('/comments', COMMENT)).toBe(RECEIVED);
  expect(waiting()).toHaveLength(1);
});

test('a robot that fills in the trap gets the usual answer, and its post is put aside', async () => {
  expect(await answerTo('/comments', { ...COMMENT, website: 'https://spam.example' })).toBe(RECEIVED);
  expect(waiting()).toEqual([]);
  expect(server.state.store.posts.inState('filtered')).toMatchObject([{ signals: ['no-token', 'honeypot'] }]);
});

test('a form of the server has a token, which is right after three seconds and for a day', async () => {
  const form = async () => tokenIn((await server.app.inject({ url: `/form?story=${PIER}` })).body);
  const fresh = { ...COMMENT, time: await form() };
  expect(await answerTo('/comments', fresh)).toBe(sorry('broken'));
  server.wait(3000);
  expect(await answerTo('/letters', fresh)).toBe(sorry('broken'));
  expect(await answerTo('/comments', fresh)).toBe(RECEIVED);
  expect(waiting()[0]?.signals).toEqual([]);
  server.wait(86_400_000);
  expect(await answerTo('/comments', { ...fresh, text: 'Later' })).toBe(sorry('broken'));
});

test('a connection may post ten times in ten minutes, however it is addressed within its network', async () => {
  const post = async (text: number, address: string) =>
    (await server.post('/comments', { ...COMMENT, text: `No. ${text}` }, { 'x-forwarded-for': address })).headers
      .location;
  for (let count = 0; count < 10; count++) expect(await post(count, `2001:db8:1:2::${count}`)).toBe(RECEIVED);
  expect(await post(10, '2001:db8:1:2:ffff::1')).toBe(sorry('too-many'));
  expect(await post(10, '2001:db8:1:3::1')).toBe(RECEIVED);
  server.wait(600_000);
  expect(await post(11, '2001:db8:1:2::1')).toBe(RECEIVED);
});

test('only a proxy of ours can say where a post comes from', async () => {
  const open = await serverForTests({ proxies: ['192.0.2.1'] });
  const answers = [];
  for (let count = 0; count < 11; count++) {
    const fields = { ...COMMENT, text: `No. ${count}` };
    answers.push((await open.post('/comments', fields, { 'x-forwarded-for': `203.0.113.${count}` })).headers.location);
  }
  expect(answers.at(-1)).toBe(sorry('too-many'));
  await open.close();
});

test('strings that break what is not careful are kept or refused, and change nothing else', async () => {
  for (const text of [...NASTY_STRINGS, '%'.repeat(50), "'; DROP TABLE posts; --"]) {
    await answerTo('/comments', { ...COMMENT, name: text.slice(0, 80), text });
    await answerTo('/letters', { name: 'Ann', place: text.slice(0, 80), text });
    await answerTo('/comments', { ...COMMENT, story: text, parent: text, time: text, website: text });
  }
  expect(await answerTo('/comments', COMMENT)).toBe(RECEIVED);
  expect(server.logged).toEqual([]);
  expect(waiting().length).toBeGreaterThan(NASTY_STRINGS.length / 2);
});

test('a form is in the language of the paper, says what it answers, and allows only its own script', async () => {
  const { body, headers } = await server.app.inject({ url: `/form?story=${PIER}&parent=first1` });
  expect(body).toContain('<h1>Reply to Bea Fox</h1>');
  expect(body).toContain('<p>At <em>last</em>.</p>');
  expect(body).toContain('About “The pier reopens”');
  expect(String(headers['content-security-policy'])).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self'; form-action 'self' https:\/\/ledger\.example; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers['cache-control']).toBe('no-store');
  expect((await server.app.inject({ url: '/form' })).body).toContain('<h1>Letter to the editor</h1>');
  expect((await server.app.inject({ url: '/form?story=/2026/11/over/' })).headers.location).toBe(sorry('closed'));
});

test('what is not there is said in a line, without a trace of the program', async () => {
  for (const url of ['/nothing', '/comments', '/%zz', '/form/../../etc', '/moderation/x']) {
    const { statusCode, body } = await server.app.inject({ url });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/stack|node_modules|\.ts|fastify/i);
  }
});

test('a disk that cannot be written to is said to the reader, in the log and to whoever watches, until it can', async () => {
  const { batch } = server.state.store;
  const write = batch.write.bind(batch);
  batch.write = () => Promise.reject(new Error('database or disk is full'));
  expect(await answerTo('/comments', COMMENT)).toBe(sorry('broken'));
  expect(server.logged.join()).toContain('database or disk is full');
  expect((await server.app.inject({ url: '/health' })).statusCode).toBe(503);
  batch.write = write;
  expect(await answerTo('/comments', COMMENT)).toBe(RECEIVED);
  expect((await server.app.inject({ url: '/health' })).statusCode).toBe(200);
});

test.each([
  ['/comments', { ...COMMENT }, 'text', () => server.state.store.posts.latest(100)],
  ['/signup', { newsletter: 'memo', email: '' }, 'email', () => server.state.store.subscribers.all()],
] as const)(
  'the limit of %s also holds for posts that arrive at the same moment',
  async (path, fields, field, kept) => {
    const posts = Array.from({ length: 30 }, (_, at) =>
      server.post(path, { ...fields, [field]: `reader${at}@example.com` }, { 'x-forwarded-for': '203.0.113.7' }),
    );
    const answers = (await Promise.all(posts)).map(({ headers }) => String(headers.location));
    expect(kept()).toHaveLength(10);
    expect(answers.filter((answer) => answer.endsWith('/sorry/#too-many'))).toHaveLength(20);
  },
);

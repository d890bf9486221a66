import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { PIER, serverForTests, type ServerForTests } from '../server-for-tests.ts';
import { deleteAll, everythingOf } from '../moderation/personal-data.ts';
import { subscriberTable } from '../store/subscriber-table.ts';
import { mailMessage } from './mail-message.ts';

let server: ServerForTests;
let box = '';

beforeEach(async () => {
  box = path.join(tmpdir(), `letters-box-${process.pid}-${Math.random().toString(36).slice(2)}`);
  server = await serverForTests({ mail: `cat >> '${box}'` });
});
afterEach(() => server.close());

const FIELDS = { story: PIER, name: 'Ann Lee', email: 'ann@example.com', text: 'Hello' };

/** The text of the mails that were sent, decoded. */
async function mails(): Promise<string[]> {
  await server.state.outbox?.send();
  const all = existsSync(box) ? readFileSync(box, 'utf8') : '';
  return all
    .split(/^From: /m)
    .slice(1)
    .map((mail) => {
      const [head = '', body = ''] = mail.split('\n\n');
      return `${head}\n\n${Buffer.from(body, 'base64').toString()}`;
    });
}

const linkIn = (mail = '') => /https:\/\/letters\.ledger\.example(\/\S+)/.exec(mail)?.[1] ?? '';

test('with a mail program, a post waits until the owner of the address presses the button', async () => {
  const { headers } = await server.post('/comments', FIELDS);
  expect(headers.location).toBe('https://ledger.example/letters/check-mail/');
  const [mail] = await mails();
  expect(mail).toContain('To: ann@example.com\n');
  expect(mail).not.toContain('Hello');
  const link = linkIn(mail);
  const page = await server.app.inject({ url: link });
  expect(page.body).toContain('<button class="main">Confirm</button>');
  expect(server.state.store.posts.counts()).toEqual({ unconfirmed: 1 });
  const press = () => server.app.inject({ method: 'POST', url: link });
  expect((await press()).headers.location).toBe('https://ledger.example/letters/confirmed/');
  expect(server.state.store.posts.counts()).toEqual({ waiting: 1 });
  expect((await press()).statusCode).toBe(404);
  expect((await server.app.inject({ url: link })).body).toContain('This link does not work');
});

test('who mistyped the address can send the same text again', async () => {
  await server.post('/comments', { ...FIELDS, email: 'anne@example.com' });
  for (const email of ['ann@example.com', 'Ann@example.com']) await server.post('/comments', { ...FIELDS, email });
  expect(await mails()).toHaveLength(2);
});

test('with a mail program, an address is needed', async () => {
  const { headers } = await server.post('/comments', { ...FIELDS, email: '' });
  expect(headers.location).toBe('https://ledger.example/letters/sorry/#address');
});

test('nobody can fill the mailbox of somebody else', async () => {
  const answers = [];
  for (let count = 0; count < 6; count++)
    answers.push((await server.post('/comments', { ...FIELDS, text: `No. ${count}` })).headers.location);
  expect(answers.at(-1)).toBe('https://ledger.example/letters/sorry/#too-many');
  expect(await mails()).toHaveLength(5);
});

test('nobody can fill it with posts that arrive at the same moment', async () => {
  const posts = Array.from({ length: 9 }, (_, at) => server.post('/comments', { ...FIELDS, text: `No. ${at}` }));
  await Promise.all(posts);
  expect(await mails()).toHaveLength(5);
});

test('a mail that the program does not take is tried again', async () => {
  await server.close();
  server = await serverForTests({ mail: `test -e '${box}.ready' && cat >> '${box}'` });
  await server.post('/comments', FIELDS);
  expect(await mails()).toEqual([]);
  expect(server.logged.join()).toContain('A mail could not be sent');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${box}.ready`, '');
  expect(await mails()).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test('a mail is sent once also while the database cannot keep that it was sent', async () => {
  const database = new DatabaseSync(path.join(server.root, 'letters-data/letters.db'));
  database.exec(`CREATE TRIGGER full BEFORE UPDATE ON posts BEGIN SELECT RAISE(ABORT, 'disk is full'); END`);
  await server.post('/comments', FIELDS);
  expect(await mails()).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
  expect(server.logged.join()).toContain('Mails wait until the database can be used: disk is full');
  database.exec('DROP TRIGGER full');
  database.close();
  expect(await mails()).toHaveLength(1);
  expect(server.state.store.posts.toMail()).toEqual([]);
});

test('a signup is confirmed by mail, listed with a link to leave, and left by a button', async () => {
  const signup = { newsletter: 'memo', email: 'ann@example.com' };
  const { headers } = await server.post('/signup', signup);
  expect(headers.location).toBe('https://ledger.example/newsletters/check-mail/');
  const { subscribers } = server.state.store;
  expect([subscribers.listed(true), subscribers.listed(false)]).toMatchObject([[], [{ email: 'ann@example.com' }]]);
  const [mail] = await mails();
  expect(mail).toContain('The Memo');
  // Whoever was asked must confirm first.
  expect(subscribers.listed(false)).toEqual([]);
  const press = await server.app.inject({ method: 'POST', url: linkIn(mail) });
  expect(press.headers.location).toBe('https://ledger.example/newsletters/thanks/');
  const table = subscriberTable(subscribers.listed(true), 'https://letters.ledger.example');
  expect(table).toMatch(
    /^newsletter,email,time,confirmed,unsubscribe\r\nmemo,ann@example\.com,2026-11-26T12:00:00\.000Z,2026-11-26T12:00:00\.000Z,https:\/\/letters\.ledger\.example\/unsubscribe\?token=[\w-]+\r\n$/,
  );
  const leave = linkIn(table.trim());
  expect((await server.app.inject({ url: leave })).body).toContain('Press the button to stop getting The Memo.');
  expect(server.state.store.subscribers.all()).toHaveLength(1);
  const left = await server.app.inject({ method: 'POST', url: leave, payload: 'List-Unsubscribe=One-Click' });
  expect(left.body).toContain('You are unsubscribed');
  expect(server.state.store.subscribers.all()).toEqual([]);
});

test('a letter that became a story is named when it is deleted', async () => {
  await server.post('/letters', { ...FIELDS, place: 'Larkfield' });
  const { posts } = server.state.store;
  const [letter] = posts.latest(1);
  posts.setPulled([letter?.id ?? ''], 1);
  expect(deleteAll(server.state.store, 'ann@example.com').letters).toEqual([letter?.id]);
});

test('an address can be told everything that is kept of it, and all of it can be deleted', async () => {
  await server.post('/comments', FIELDS);
  await server.post('/signup', { newsletter: 'memo', email: 'ann@example.com' });
  await server.post('/comments', { ...FIELDS, email: 'bob@example.com', text: 'Mine' });
  const kept = everythingOf(server.state.store, 'ANN@example.com');
  expect(kept).toMatchObject({ posts: [{ text: 'Hello' }], subscriptions: [{ newsletter: 'memo' }] });
  expect(JSON.stringify(kept)).not.toContain('sender');
  expect(deleteAll(server.state.store, 'ANN@example.com')).toEqual({
    posts: 1,
    subscriptions: 1,
    published: 0,
    letters: [],
  });
  expect(everythingOf(server.state.store, 'ann@example.com')).toEqual({ posts: [], subscriptions: [] });
  expect(server.state.store.posts.latest(9)).toMatchObject([{ text: 'Mine' }]);
});

test('no name, subject or text can add a header to a mail', () => {
  for (const text of [...NASTY_STRINGS, 'x\r\nBcc: all@example.com', 'x\nBcc: all@example.com\n\nhi']) {
    const mail = mailMessage({
      from: { name: text, address: 'letters@ledger.example' },
      to: 'ann@example.com',
      subject: text,
      text,
    });
    const head = mail
      .split('\n\n')[0]
      ?.replaceAll('\n ', ' ')
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(head).toEqual([
      ...['From', 'To', 'Subject', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Auto-Submitted'],
    ]);
    for (const line of mail.split('\n')) expect(line.length).toBeLessThan(130);
  }
});

test.each(['a@b.example\nBcc: c@d.example', 'a@b.example, c@d.example', 'a b@c.example', ''])(
  'no mail goes to %j',
  (to) => {
    const mail = { from: { name: 'L', address: 'l@l.example' }, to, subject: 's', text: 't' };
    expect(() => mailMessage(mail)).toThrow('no e-mail address');
  },
);

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { deleteAll, everythingOf } from '../moderation/personal-data.ts';
import { PIER, serverForTests, START, type ServerForTests } from '../server-for-tests.ts';
import { askUnasked, signUp } from '../store/signup.ts';
import { subscriberTable } from '../store/subscriber-table.ts';
import { mailMessage } from './mail-message.ts';
import { linkIn, mailsIn, newMailbox } from './mailbox-for-tests.ts';

const DAY = 86_400_000;
const TIDE = 'name: The Tide\npitch: Read it\nfrequency: Daily\nprovider: { kind: letters }\n';

let server: ServerForTests;
let box = '';

beforeEach(async () => {
  box = newMailbox();
  server = await serverForTests({ mail: `cat >> '${box}'` });
});
afterEach(() => server.close());

const FIELDS = { story: PIER, name: 'Ann Lee', email: 'ann@example.com', text: 'Hello' };
const mails = () => mailsIn(box, server);

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

test('a signup for several newsletters sends one mail, whose link confirms all of them', async () => {
  writeFileSync(path.join(server.root, 'content/newsletters/tide.yaml'), TIDE);
  const payload = 'newsletter=memo&newsletter=tide&email=ann@example.com';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await server.app.inject({ method: 'POST', url: '/signup', headers, payload });
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toContain('The Memo and The Tide');
  expect((await server.app.inject({ url: linkIn(mail) })).body).toContain('to get The Memo and The Tide by e-mail');
  await server.app.inject({ method: 'POST', url: linkIn(mail) });
  const { subscribers } = server.state.store;
  expect(subscribers.listed(true).map(({ newsletter }) => newsletter)).toEqual(['memo', 'tide']);
  // Each list is still left alone.
  expect(new Set(subscribers.all().map(({ token }) => token)).size).toBe(2);
});

test('those who signed up before mails were sent are asked in one mail each', async () => {
  const { store } = server.state;
  for (const newsletter of ['memo', 'tide']) {
    const signup = { email: 'ann@example.com', newsletters: [newsletter], isAsking: false, now: START };
    signUp(store, signup);
  }
  askUnasked(store, START);
  askUnasked(store, START + DAY);
  expect(await mails()).toHaveLength(1);
});

test('a banned writer gets the same answers and the same mail as others, and the post stays put aside', async () => {
  server.state.store.bans.add({ kind: 'word', value: 'casino' }, START);
  const { headers } = await server.post('/comments', { ...FIELDS, text: 'Our casino' });
  expect(headers.location).toBe('https://ledger.example/letters/check-mail/');
  const [mail] = await mails();
  const press = await server.app.inject({ method: 'POST', url: linkIn(mail) });
  expect(press.headers.location).toBe('https://ledger.example/letters/confirmed/');
  expect(server.state.store.posts.counts()).toEqual({ filtered: 1 });
});

test('a robot that fills in the trap field gets the same answer, and nobody gets a mail', async () => {
  const { headers } = await server.post('/comments', { ...FIELDS, website: 'https://spam.example' });
  expect(headers.location).toBe('https://ledger.example/letters/check-mail/');
  expect(await mails()).toEqual([]);
});

test('a signup is confirmed by mail, listed with a link to leave, and left by a button', async () => {
  const signup = { newsletter: 'memo', email: 'ann@example.com' };
  const { headers } = await server.post('/signup', signup);
  expect(headers.location).toBe('https://ledger.example/newsletters/check-mail/');
  const { subscribers } = server.state.store;
  const [mail] = await mails();
  expect(mail).toContain('The Memo');
  // Whoever was asked must confirm first.
  expect([subscribers.listed(true), subscribers.listed(false)]).toEqual([[], []]);
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
  expect(kept).toMatchObject({
    ...{ posts: [{ text: 'Hello' }], subscriptions: [{ newsletter: 'memo' }], mails: [{ tries: 0 }, { tries: 0 }] },
  });
  expect(JSON.stringify(kept)).not.toContain('sender');
  expect(deleteAll(server.state.store, 'ANN@example.com')).toEqual({
    posts: 1,
    subscriptions: 1,
    published: 0,
    letters: [],
  });
  expect(everythingOf(server.state.store, 'ann@example.com')).toEqual({ posts: [], subscriptions: [], mails: [] });
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

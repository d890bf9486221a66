import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { PIER, serverForTests, START, type ServerForTests } from '../server-for-tests.ts';
import { deleteAll, everythingOf } from '../moderation/personal-data.ts';
import { askUnasked, signUp } from '../store/signup.ts';
import { subscriberTable } from '../store/subscriber-table.ts';
import { mailMessage } from './mail-message.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIDE = 'name: The Tide\npitch: Read it\nfrequency: Daily\nprovider: { kind: letters }\n';

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
  expect(server.logged.join()).toContain('A mail could not be sent, and is tried again');
  writeFileSync(`${box}.ready`, '');
  server.wait(300_000);
  expect(await mails()).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test('mails that the program does not take are tried less and less often, and given up after days', async () => {
  await server.close();
  server = await serverForTests({ mail: `echo tried >> '${box}.log'; false` });
  await server.post('/comments', FIELDS);
  for (let minute = 0; minute < 100; minute++) {
    server.wait(MINUTE);
    await server.state.outbox?.send();
  }
  const tries = readFileSync(`${box}.log`, 'utf8').split('\n').length - 1;
  expect(tries).toBeGreaterThan(2);
  expect(tries).toBeLessThan(7);
  server.wait(4 * DAY);
  await server.state.outbox?.send();
  expect(server.logged.at(-1)).toContain('given up');
  expect(server.state.store.mails.due(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
});

test('a hundred addresses that fail keep no mail to another waiting', async () => {
  await server.close();
  server = await serverForTests({
    mail: `mail=$(cat); case "$mail" in *nobody*) false;; *) echo "$mail" >> '${box}';; esac`,
  });
  const { store } = server.state;
  for (let at = 0; at < 120; at++) store.mails.add(`nobody${at}@example.com`, { newsletters: ['memo'] }, START);
  await server.post('/comments', FIELDS);
  expect(await mails()).toHaveLength(1);
  server.wait(HOUR);
  await server.post('/comments', { ...FIELDS, text: 'Later' });
  expect(await mails()).toHaveLength(2);
});

test('who got no mail can send the same post again for another one, within bounds', async () => {
  const links = async () => (await mails()).map(linkIn);
  await server.post('/comments', FIELDS);
  await server.post('/comments', FIELDS);
  expect(await links()).toHaveLength(1);
  for (let time = 0; time < 6; time++) {
    server.wait(10 * MINUTE);
    await server.post('/comments', FIELDS);
    await mails();
  }
  const all = await links();
  expect(all).toHaveLength(5);
  expect(server.state.store.posts.counts()).toEqual({ unconfirmed: 1 });
  // Whichever of the mails arrives, its link works.
  const press = (url = '') => server.app.inject({ method: 'POST', url });
  expect((await press(all[1])).headers.location).toBe('https://ledger.example/letters/confirmed/');
  expect((await press(all[4])).statusCode).toBe(404);
  server.wait(DAY);
  expect((await server.post('/comments', FIELDS)).headers.location).toBe('https://ledger.example/letters/received/');
  expect(await links()).toHaveLength(5);
});

test('who got no mail can sign up again for another one', async () => {
  const signup = { newsletter: 'memo', email: 'ann@example.com' };
  for (let time = 0; time < 9; time++) {
    await server.post('/signup', signup);
    await mails();
    server.wait(10 * MINUTE);
  }
  const all = await mails();
  expect(all).toHaveLength(5);
  await server.app.inject({ method: 'POST', url: linkIn(all[0]) });
  server.wait(DAY);
  await server.post('/signup', signup);
  expect(await mails()).toHaveLength(5);
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

test('a robot that fills in the trap is told the same, and nobody gets a mail because of it', async () => {
  const { headers } = await server.post('/comments', { ...FIELDS, website: 'https://spam.example' });
  expect(headers.location).toBe('https://ledger.example/letters/check-mail/');
  expect(await mails()).toEqual([]);
});

test('a mail is sent once also while the database cannot keep that it was sent', async () => {
  const database = new DatabaseSync(path.join(server.root, 'letters-data/letters.db'));
  database.exec(`CREATE TRIGGER full BEFORE UPDATE ON mails BEGIN SELECT RAISE(ABORT, 'disk is full'); END`);
  await server.post('/comments', FIELDS);
  expect(await mails()).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
  expect(server.logged.join()).toContain('Mails wait until the database can be used: disk is full');
  database.exec('DROP TRIGGER full');
  database.close();
  expect(await mails()).toHaveLength(1);
  expect(server.state.store.mails.due(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
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

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PIER, serverForTests, START, type ServerForTests } from '../server-for-tests.ts';
import { linkIn, mailsIn, newMailbox } from './mailbox-for-tests.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let server: ServerForTests;
let box = '';

beforeEach(async () => {
  box = newMailbox();
  server = await serverForTests({ mail: `cat >> '${box}'` });
});
afterEach(() => server.close());

const FIELDS = { story: PIER, name: 'Ann Lee', email: 'ann@example.com', text: 'Hello' };
const mails = () => mailsIn(box, server);

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
  expect(server.logged.join()).toContain('A mail could not be sent and will be tried again');
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

test('more addresses that fail than are tried at once keep no mail to another waiting', async () => {
  await server.close();
  server = await serverForTests({
    mail: `mail=$(cat); case "$mail" in *nobody*) false;; *) echo "$mail" >> '${box}';; esac`,
  });
  const { store } = server.state;
  for (let at = 0; at < 12; at++) store.mails.add(`nobody${at}@example.com`, { newsletters: ['memo'] }, START);
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

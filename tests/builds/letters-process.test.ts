import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chance } from '../../bench/random.ts';
import { postForm, startProcess, type ServerProcess } from '../../src/letters/process-for-tests.ts';
import { paperForTests, PIER } from '../../src/letters/server-for-tests.ts';
import { openStore } from '../../src/letters/store/store.ts';
import { showProgress } from '../long-progress.ts';

/** `npm run test:kill` kills more of them; `KILL_SEED` gives other moments. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const SEED = Number(process.env['KILL_SEED'] ?? 3);

const RECEIVED = 'https://ledger.example/letters/received/';
const BROKEN = 'https://ledger.example/letters/sorry/#broken';

let root: string;
let server: ServerProcess;

beforeEach(() => {
  root = paperForTests();
});
afterEach(async () => {
  await server.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Posts comments of which each has a text and a sender of its own. @returns the texts that were received */
async function postMany(first: number, count: number, onReceived = () => {}, text = ''): Promise<string[]> {
  const received: string[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const fields = { story: PIER, name: 'Ann Lee', text: `Comment ${first + at}.${text}` };
      const sender = senderOf(first + at);
      if ((await postForm(server.port, '/comments', fields, sender)) !== RECEIVED) return;
      received.push(fields.text);
      onReceived();
    }),
  );
  return received;
}

/** An address of its own for each number. */
function senderOf(number: number): string {
  return `10.${Math.floor(number / 62_500)}.${Math.floor(number / 250) % 250}.${number % 250}`;
}

/** The texts in the database. */
function kept(): string[] {
  const store = openStore(path.join(root, 'letters-data'));
  const texts = store.posts.latest(1_000_000).map(({ text }) => text);
  store.close();
  return texts;
}

test(
  'whatever was received is there after a kill, and the server goes on with it',
  { timeout: KILLS * 60_000 },
  async () => {
    const random = chance(SEED);
    for (let round = 0; round < KILLS; round++) {
      server = await startProcess(root);
      let count = 0;
      const moment = 1 + random.below(250);
      const received = await postMany(round * 1000, 400, () => {
        count++;
        if (count === moment) void server.kill();
      });
      expect(received.length).toBeGreaterThan(0);
      expect(received.length).toBeLessThan(400);
      const texts = new Set(kept());
      expect(received.filter((text) => !texts.has(text))).toEqual([]);
      showProgress(round + 1, KILLS, 'letters servers killed');
    }
    server = await startProcess(root);
    expect(await postMany(500_000, 10)).toHaveLength(10);
    expect(await server.stop()).toBe(0);
    expect(server.log()).toBe('');
  },
);

test('when the disk is full, readers see the error page, received posts stay, and the server keeps running', async () => {
  server = await startProcess(root, 'ulimit -f 1200');
  const received = await postMany(0, 120, undefined, 'x'.repeat(9000));
  // Posts that come together are stored together, or refused together.
  expect(received.length).toBeGreaterThan(0);
  expect(received.length).toBeLessThan(120);
  // A post that was refused may leave room for a few that come alone.
  let answer: string | undefined = RECEIVED;
  for (let number = 0; answer === RECEIVED && number < 120; number++) {
    const fields = { story: PIER, name: 'Ann Lee', text: `Comment alone ${number}.${'y'.repeat(9000)}` };
    answer = await postForm(server.port, '/comments', fields, `10.9.9.${number}`);
    if (answer === RECEIVED) received.push(fields.text);
  }
  expect(answer).toBe(BROKEN);
  expect(server.log()).toContain('Posts cannot be stored, so readers get the error page');
  expect((await fetch(`http://127.0.0.1:${server.port}/health`)).status).toBe(503);
  await server.kill();
  expect(kept().sort()).toEqual(received.sort());
});

test('clients that are slow or broken keep nobody else waiting, and are cut off', async () => {
  server = await startProcess(root);
  const post = 'POST /comments HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const fields = `story=${PIER}&name=Ann&text=Cut+off`;
  const bytes = [
    `${post}Content-Length: 5000\r\n\r\n${fields}`,
    `${post}Content-Length: 10\r\n\r\n${fields}`,
    `${post}Content-Length: -1\r\n\r\n${fields}`,
    `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${fields}`,
    `${post}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n${fields}`,
    `${post}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`,
    `POST /comments HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
    '\u0016\u0003\u0001\u0000\u00a5 no HTTP',
    'POST /comm',
    '',
  ];
  const closed = bytes.map(
    (text) =>
      new Promise<void>((resolve) => {
        const socket = connect(server.port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
        socket.resume();
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
      }),
  );
  const slow = connect(server.port, '127.0.0.1');
  slow.on('error', () => undefined);
  const drip = setInterval(() => slow.write('x'), 1000);
  const cut = new Promise<void>((resolve) => slow.on('close', () => resolve()));
  expect(await postMany(0, 50)).toHaveLength(50);
  await Promise.all([...closed, cut]);
  clearInterval(drip);
  expect(await postMany(100, 5)).toHaveLength(5);
  expect(kept().filter((text) => text.includes('Cut'))).toEqual([]);
  expect(server.log()).toBe('');
});

/**
 * Loads the letters server as a public server is loaded: posts at a steady rate beside clients that send a byte a second, then
 * kills in the middle of posts. It compares what readers were told with what is in the database.
 */
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { postForm, startProcess, type ServerProcess } from '../src/letters/process-for-tests.ts';
import { paperForTests, PIER } from '../src/letters/server-for-tests.ts';
import { openStore } from '../src/letters/store/store.ts';

const RECEIVED = 'https://ledger.example/letters/received/';

const BENCH_LETTERS = {
  name: 'bench:letters',
  summary: 'loads the letters server, kills it, and compares what was received with what is kept',
  options: {
    rate: { value: '<number>', range: [1, 5000], help: 'posts a second; 200 by default' },
    seconds: { value: '<number>', range: [1, 3600], help: 'how long; 60 by default' },
    slow: { value: '<number>', range: [0, 5000], help: 'clients that send a byte a second meanwhile; 200 by default' },
    kills: { value: '<number>', range: [0, 100], help: 'how many kills under load; 10 by default' },
  },
  example: '--rate 400',
} as const satisfies Command;

const { rate = 200, seconds = 60, slow = 200, kills = 10 } = commandLine(BENCH_LETTERS).options;
const root = paperForTests();
try {
  await load(await startProcess(root));
  await killUnderLoad();
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** A steady rate, whatever the server answers: readers do not wait for each other. */
async function load(server: ServerProcess): Promise<void> {
  const sockets = Array.from({ length: slow }, () => slowClient(server.port));
  const times: number[] = [];
  const received: string[] = [];
  const posts: Promise<void>[] = [];
  const start = performance.now();
  for (let count = 0; count < rate * seconds; count++) {
    const wait = start + (count * 1000) / rate - performance.now();
    if (wait > 1) await pause(wait);
    posts.push(
      post(server.port, count).then(({ text, isReceived, time }) => {
        times.push(time);
        if (isReceived) received.push(text);
      }),
    );
  }
  await Promise.all(posts);
  const took = (performance.now() - start) / 1000;
  const cut = sockets.filter(({ destroyed }) => destroyed).length;
  for (const socket of sockets) socket.destroy();
  await server.stop();
  times.sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`;
  console.log(
    `${rate} posts a second for ${seconds} s (${took.toFixed(1)} s), beside ${slow} slow clients, ${cut} cut off`,
  );
  console.log(`  ${posts.length} posts, ${received.length} received, ${missing(received)} of these not kept`);
  console.log(`  answered in ${at(0.5)} (median), ${at(0.99)} (99 of 100), ${at(0.9999)} (longest)`);
}

async function killUnderLoad(): Promise<void> {
  const received: string[] = [];
  const starts: number[] = [];
  for (let round = 0; round < kills; round++) {
    const start = performance.now();
    const server = await startProcess(root);
    starts.push(performance.now() - start);
    const killed = pause(500 + 100 * round).then(() => server.kill());
    const posts = Array.from({ length: rate * 2 }, async (_, count) => {
      await pause((count * 1000) / rate);
      const { text, isReceived } = await post(server.port, 1_000_000 + round * 10_000 + count);
      if (isReceived) received.push(text);
    });
    await Promise.all([killed, ...posts]);
  }
  if (kills === 0) return;
  starts.sort((a, b) => a - b);
  console.log(`${kills} kills under load: ${received.length} received, ${missing(received)} of these not kept`);
  console.log(`  listening again after ${Math.round(starts[Math.floor(kills / 2)] ?? 0)} ms (median)`);
}

async function post(port: number, count: number): Promise<{ text: string; isReceived: boolean; time: number }> {
  const text = `Comment ${count}. ${'The pier was closed for a year. '.repeat(10)}`.trim();
  const sender = `10.${Math.floor(count / 65_536) % 256}.${Math.floor(count / 256) % 256}.${count % 256}`;
  const start = performance.now();
  const answer = await postForm(port, '/comments', { story: PIER, name: 'Ann Lee', text }, sender);
  return { text, isReceived: answer === RECEIVED, time: performance.now() - start };
}

/** How many of some texts are not in the database. */
function missing(texts: readonly string[]): number {
  const store = openStore(path.join(root, 'letters-data'));
  const kept = new Set(store.posts.latest(10_000_000).map(({ text }) => text));
  store.close();
  return texts.filter((text) => !kept.has(text)).length;
}

/** A client that begins a request and sends a byte a second. */
function slowClient(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const drip = setInterval(() => socket.write('x'), 1000);
  socket.on('close', () => clearInterval(drip));
  return socket;
}

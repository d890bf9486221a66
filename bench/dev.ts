/**
 * Measures the dev server of a generated newsroom: how soon it answers, how long the first page of each kind takes, and how
 * soon a saved story is on its page.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { corpusStory, plainCorpus } from './corpus/corpus-story.ts';
import { makeProject } from './corpus/project.ts';
import { mainThreadCpu, processUsage } from './process-tree.ts';

const BENCH_DEV = {
  name: 'bench:dev',
  summary: 'measures the dev server: until it is ready, the first page of each kind, and from a save to the page',
  options: {
    saves: { value: '<number>', range: [1, 1000], help: 'how many stories are saved; 15 by default' },
    project: { value: '<folder>', help: 'a project of `npm run bench:corpus` of the same size; else one is made' },
  },
  operands: {
    name: '[stories]',
    most: 1,
    range: [100, Number.POSITIVE_INFINITY],
    help: 'how many stories; 10000 by default',
  },
  example: '100000',
} as const satisfies Command;

const { options, operands } = commandLine(BENCH_DEV);
const stories = Number(operands[0] ?? 10_000);
const saves = options.saves ?? 15;
const folder = options.project ?? (await makeProject(`dev-${stories}`, plainCorpus(stories)));

/** The pages that are asked for first, one of each kind, each with what must be on it. */
function firstPages(): [kind: string, address: string][] {
  const story = corpusStory(Math.floor(stories / 2), stories);
  const [year = '', month = ''] = story.id.split('/');
  return [
    ['story', `/${story.id}/`],
    ['front', '/'],
    ['section', `/${story.section}/`],
    ['section, page 2', `/${story.section}/2/`],
    ['month', `/${year}/${month}/`],
    ['archive', '/archive/'],
    ['author', `/authors/${story.author}/`],
    ['topic', `/tags/${story.tags[0]}/`],
    ['feed', '/feed.json'],
    ['desk', '/desk/'],
    ['missing', `/${year}/${month}/no-such-story/`],
  ];
}

/** The pages on which a save is waited for; of stories, another one each time. */
function savedPages(): [kind: string, address: string | undefined][] {
  return [
    ['story', undefined],
    ...firstPages().filter(([kind]) => ['front', 'section', 'month', 'author', 'topic'].includes(kind)),
  ];
}

/** The path of a story that a page shows; of the page itself where it is a story. */
async function storyOn(origin: string, page: string): Promise<string> {
  const isStory = /^\/\d{4}\/\d\d\/[^/]+\/$/.test(page);
  const html = isStory ? `<main href="${page}"` : await textOf(origin + page);
  const path = /<main.*?href="(\/\d{4}\/\d\d\/[^/"]+)\/"/s.exec(html)?.[1];
  if (path === undefined) throw new Error(`There is no story on ${page}.`);
  return path;
}

/** A running dev server. */
interface Served {
  origin: string;
  pid: number;
  said: () => string;
  stop(): Promise<void>;
}

async function serve(): Promise<Served> {
  const node = path.join(folder, 'node_modules/.bin/node');
  const child = spawn(node, ['src/cli/dev.ts', '--host', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  let origin: string | undefined;
  for (;;) {
    origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (origin !== undefined) break;
    if (child.exitCode !== null) throw new Error(output);
    await pause(5);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    said: () => output,
    async stop() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      await Promise.race([ended, pause(10_000)]);
      child.kill('SIGKILL');
    },
  };
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address, { headers: { Connection: 'close', Accept: 'text/html' } });
  return response.text();
}

/** Saves a story with another headline, and asks for a page until the headline is on it. */
async function saveToPage(origin: string, file: string, address: string, mark: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const end = performance.now() + LONGEST;
  writeFileSync(file, text.replace(/^headline: .*$/m, `headline: "${mark}"`));
  while (!(await textOf(origin + address)).includes(mark)) {
    if (performance.now() > end) throw new Error(`${mark} never came on ${address}`);
    await pause(2);
  }
}

/** What something took, in milliseconds. */
interface Taken {
  wall: number;
  /** Of the thread that makes the pages. A busy machine changes it less than the time on the clock. */
  cpu: number;
}

async function timed(job: () => Promise<unknown>): Promise<Taken> {
  const [wall, cpu] = [performance.now(), mainThreadCpu(server.pid)];
  await job();
  return { wall: performance.now() - wall, cpu: (mainThreadCpu(server.pid) - cpu) * 1000 };
}

/** A line of the results, with medians. */
function row(name: string, taken: readonly Taken[]): string {
  const walls = taken.map(({ wall }) => wall);
  const [least, most] = [Math.min(...walls), Math.max(...walls)].map((wall) => wall.toFixed(0));
  const range = taken.length > 1 ? ` (${least} to ${most})` : '';
  const cpu = median(taken.map((one) => one.cpu));
  return `${name.padEnd(24)} ${median(walls).toFixed(0).padStart(6)} ms${range}, ${cpu.toFixed(0)} ms CPU`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds: a guard against hangs. */
const LONGEST = 120_000;

const begun = performance.now();
const cold = !existsSync(path.join(folder, '.broadsheet/ledger'));
const server = await serve();
const ready = performance.now() - begun;
console.log(row(`ready (${cold ? 'cold' : 'warm'} ledger)`, [{ wall: ready, cpu: mainThreadCpu(server.pid) * 1000 }]));
try {
  for (const [kind, address] of firstPages()) {
    const first = await timed(() => textOf(server.origin + address));
    const again = await timed(() => textOf(server.origin + address));
    console.log(`${row(`first ${kind}`, [first])}, again ${again.wall.toFixed(0)} ms`);
  }
  // The whole check runs beside, once.
  await pause(Math.min(60_000, 3000 + stories / 5));
  for (const [kind, address] of savedPages()) {
    const taken: Taken[] = [];
    for (let save = 0; save < saves; save++) {
      const page = address ?? `/${corpusStory(Math.floor((stories * (save + 1)) / (saves + 2)), stories).id}/`;
      const file = path.join(folder, `content/articles${await storyOn(server.origin, page)}.md`);
      const original = readFileSync(file, 'utf8');
      taken.push(await timed(() => saveToPage(server.origin, file, page, `Saved ${kind} ${save} ${Date.now() % 1e6}`)));
      writeFileSync(file, original);
      await pause(300);
    }
    console.log(row(`save to ${kind}`, taken));
  }
  const { cpu, memory } = processUsage(server.pid);
  console.log(`at the end  ${(memory / 2 ** 20).toFixed(0)} MB, ${cpu.toFixed(0)} s CPU`);
} finally {
  await server.stop();
  if (process.env['SAID']) console.log(server.said().slice(-6000));
}

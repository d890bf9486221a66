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
import { corpusStory } from './corpus-story.ts';
import { makeProject, storyFile } from './corpus.ts';
import { processUsage } from './process-tree.ts';

const BENCH_DEV = {
  name: 'bench:dev',
  summary: 'measures the dev server: until it is ready, the first page of each kind, and from a save to the page',
  options: {
    saves: { value: '<number>', range: [1, 1000], help: 'how many stories are saved; 15 by default' },
    project: { value: '<folder>', help: 'a project of `npm run bench:corpus` of the same size; else one is made' },
    profile: { value: '<folder>', help: 'writes a profile of the processor into this folder' },
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
const folder = options.project ?? (await makeProject(`dev-${stories}`, stories));

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

/** A running dev server. */
interface Served {
  origin: string;
  pid: number;
  said: () => string;
  stop(): Promise<void>;
}

async function serve(): Promise<Served> {
  const node = path.join(folder, 'node_modules/.bin/node');
  const flags = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(options.profile)}`];
  const child = spawn(node, [...flags, 'src/cli/dev.ts', '--host', '127.0.0.1', '--port', '0'], {
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
async function saveToPage(origin: string, file: string, address: string, mark: string): Promise<number> {
  const text = readFileSync(file, 'utf8');
  const before = performance.now();
  writeFileSync(file, text.replace(/^headline: .*$/m, `headline: "${mark}"`));
  while (!(await textOf(origin + address)).includes(mark)) {
    if (performance.now() - before > 120_000) throw new Error(`${mark} never came on ${address}`);
  }
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const begun = performance.now();
const cold = !existsSync(path.join(folder, '.broadsheet/ledger'));
const server = await serve();
const ready = performance.now() - begun;
const cpuReady = processUsage(server.pid).cpu;
console.log(`ready (${cold ? 'cold' : 'warm'} ledger)  ${(ready / 1000).toFixed(2)} s, ${cpuReady.toFixed(1)} s CPU`);
try {
  for (const [kind, address] of firstPages()) {
    const start = performance.now();
    const text = await textOf(server.origin + address);
    const first = performance.now() - start;
    const again = performance.now();
    await textOf(server.origin + address);
    console.log(
      `first ${kind.padEnd(16)} ${first.toFixed(0).padStart(6)} ms, again ${(performance.now() - again).toFixed(0).padStart(5)} ms  (${text.length} characters)`,
    );
  }
  // The whole check runs beside, once.
  await pause(Math.min(60_000, 3000 + stories / 5));
  const front = corpusStory(stories - 1, stories);
  for (const [kind, address] of [['story', undefined], ['front', '/'], ['section', `/${front.section}/`], ['month', `/${front.id.slice(0, 7)}/`], ['author', `/authors/${front.author}/`], ['topic', `/tags/${front.tags[0]}/`]] as const) {
    const taken: number[] = [];
    for (let save = 0; save < saves; save++) {
      const story = address === undefined ? corpusStory(Math.floor((stories * (save + 1)) / (saves + 2)), stories) : front;
      const file = path.join(folder, storyFile(story));
      const original = readFileSync(file, 'utf8');
      taken.push(await saveToPage(server.origin, file, address ?? `/${story.id}/`, `Saved for the ${kind} ${save} ${Date.now()}`));
      await pause(300);
      writeFileSync(file, original);
      await pause(Math.min(3000, 500 + stories / 40));
    }
    console.log(
      `save → ${kind.padEnd(10)} median ${median(taken).toFixed(0)} ms (${Math.min(...taken).toFixed(0)}–${Math.max(...taken).toFixed(0)} ms, ${saves} saves)`,
    );
  }
  const { cpu, memory } = processUsage(server.pid);
  console.log(`at the end  ${(memory / 2 ** 20).toFixed(0)} MB, ${cpu.toFixed(0)} s CPU`);
} finally {
  await server.stop();
  if (process.env['SAID']) console.log(server.said().slice(-6000));
}

/**
 * Measures what search costs a build and a reader.
 *
 * Builds a corpus with and without the index, adds a story, and then searches it in Chromium. `--built` spares the builds
 * and searches a site that is there.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { launchChromium } from '../src/audit/chromium.ts';
import { serveCompressed } from '../tests/host-server.ts';
import { measure, type Usage } from './process-tree.ts';
import { deleteAway, moveAway } from './project-folder.ts';
import { rareWords } from './corpus/rare-words.ts';
import { SCENARIOS } from './scenario.ts';
import { visitSearch, type SearchCost, type Visit } from './search-visit.ts';
import { plainCorpus } from './corpus/corpus-story.ts';
import { BROADSHEET } from './systems/broadsheet.ts';

const WORDS = 7;

const BENCH_SEARCH = {
  name: 'bench:search',
  summary: 'measures how much search costs a build and a reader',
  options: { built: { value: '<folder>', help: 'searches this built site, without a build' } },
  operands: {
    name: '[stories]',
    most: 1,
    range: [1, Number.POSITIVE_INFINITY],
    help: 'how many stories; 10000 by default',
  },
  example: '10000',
} as const satisfies Command;

const { options, operands } = commandLine(BENCH_SEARCH);
const stories = Number(operands[0] ?? 10_000);
const corpus = plainCorpus(stories);

console.log(readerTable(await visits(options.built ?? (await buildSites()))));

/** Prints what the index costs a build. @returns the built site */
async function buildSites(): Promise<string> {
  const folder = await BROADSHEET.make(`search-${stories}`, corpus);
  const publication = path.join(folder, 'content/publication.yaml');
  const text = readFileSync(publication, 'utf8');
  const added = SCENARIOS.find(({ name }) => name === 'added');
  for (const search of [false, true]) {
    writeFileSync(publication, text.replace('search: false', `search: ${search}`));
    for (const name of [BROADSHEET.output, ...BROADSHEET.caches]) moveAway(path.join(folder, name));
    const label = search ? 'with search' : 'without';
    console.log(usageLine(`cold, ${label}`, await build(folder)));
    const undo = added?.prepare({ system: BROADSHEET, folder });
    console.log(usageLine(`one story added, ${label}`, await build(folder)));
    undo?.();
  }
  deleteAway();
  return path.join(folder, BROADSHEET.output);
}

async function build(folder: string): Promise<Usage> {
  execFileSync('sync');
  return measure(BROADSHEET.command(corpus), { cwd: folder, env: { ...process.env, ...BROADSHEET.environment } });
}

function usageLine(name: string, { wall, cpu, memory }: Usage): string {
  return `${name}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time, ${(memory / 2 ** 20).toFixed(0)} MB`;
}

async function visits(site: string): Promise<Visit[]> {
  const server = await serveCompressed(site);
  const browser = await launchChromium();
  try {
    const [first = '', ...words] = rareWords(stories, WORDS + 1);
    // The first visit warms up the browser and the server.
    await visitSearch(browser, server.origin, first);
    const all: Visit[] = [];
    for (const word of words) all.push(await visitSearch(browser, server.origin, word));
    return all;
  } finally {
    await browser.close();
    await server.close();
  }
}

function readerTable(all: readonly Visit[]): string {
  const lines = all.map(({ word, found, warm, cold }) => `${word}: ${found} shown; ${costs(warm)}; ${costs(cold)}`);
  const median = (of: (visit: Visit) => number) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return [
    `A search for a rare word among ${stories} stories, on a page that is open; at the first visit of all:`,
    ...lines,
    `medians: ${median(({ warm }) => warm.time).toFixed(0)} ms; ${median(({ cold }) => cold.time).toFixed(0)} ms`,
  ].join('\n');
}

function costs({ time, index, engine }: SearchCost): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return `${time.toFixed(0)} ms, ${kilobytes(index)} of the index and ${kilobytes(engine)} of script and WebAssembly`;
}

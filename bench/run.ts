/**
 * Measures Broadsheet beside other systems that make the same pages from the same stories.
 *
 * The systems take turns, so that a slow minute of the machine meets them all; run it on an idle machine.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import { countChanged, digestHtml, type HtmlDigests } from './html-digest.ts';
import { measure } from './process-tree.ts';
import { deleteAway } from './project-folder.ts';
import { resultsMarkdown, type Run } from './report.ts';
import { pageDifferences, sampleSite, type SiteSample } from './same-pages.ts';
import { SCENARIOS, type Scenario, type Site, type Undo } from './scenario.ts';
import type { Corpus } from './corpus/corpus-story.ts';
import { allSystems, YARDSTICK } from './systems/all-systems.ts';
import type { System } from './systems/system.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import type { Command } from '../src/cli/options/command.ts';

const RESULTS = path.join(import.meta.dirname, 'RESULTS.md');

/** The stories that scenarios write lead to some that far away. */
const FEWEST = 100;

/** A site and the HTML files of its last build. */
interface Contestant extends Site {
  pages: HtmlDigests;
}

const MANY = Number.POSITIVE_INFINITY;

const BENCH = {
  name: 'bench',
  summary: 'measures Broadsheet beside other systems that make the same pages from the same stories',
  options: {
    rounds: { value: '<number>', range: [1, MANY], help: 'how often each scenario is measured; 2 by default' },
    systems: {
      value: '<names>',
      many: true,
      choices: namesOf(allSystems()),
      help: `${namesOf(allSystems()).join(', ')}; all by default`,
    },
    scenarios: {
      value: '<names>',
      many: true,
      choices: namesOf(SCENARIOS),
      help: `${namesOf(SCENARIOS).join(', ')}; all by default`,
    },
    full: { help: 'with all that Broadsheet makes by default, such as search and cards; Hugo is followed by Pagefind' },
    photos: {
      value: '<percent>',
      range: [0, 100],
      help: 'how many of a hundred stories have a photo of their own, as from a camera; 0 by default',
    },
    hugo: { value: '<program>', help: 'the Hugo to run; the one on the PATH by default' },
    save: { help: 'adds the figures to bench/RESULTS.md' },
  },
  operands: { name: '[stories]', most: 1, range: [FEWEST, MANY], help: 'how many stories; 10000 by default' },
  example: '10000 --rounds 3',
  notes: `Run it on an idle machine. Sites are made below bench/.work/, and what earlier rounds built stays there until the end, so
that a million stories need one round, and about 50 GB.`,
} as const satisfies Command;

const { options, operands } = commandLine(BENCH);
const stories = Number(operands[0] ?? 10_000);
const { rounds = 2, photos = 0, full: isFull = false, save = false } = options;
const corpus: Corpus = { stories, photos, isFull };
const scenarios = chosen(SCENARIOS, options.scenarios);
const systems = chosen(allSystems(options.hugo), options.systems).filter((system) => isThere(system));
const loadBefore = os.loadavg()[0] ?? 0;

const contestants: Contestant[] = [];
for (const system of systems) {
  // Not the folder of `bench:corpus`, in which somebody may be at work.
  const name = `run-${stories}${isFull ? '-full' : ''}${photos > 0 ? `-photos-${photos}` : ''}/${system.name}`;
  console.error(`Making ${name} …`);
  contestants.push({ system, folder: await system.make(name, corpus), pages: new Map() });
}

const runs: Run[] = [];
const samples: SiteSample[] = [];
for (let round = 1; round <= rounds; round++) {
  for (const contestant of [...contestants]) {
    try {
      await playRound(contestant, round);
    } catch (error) {
      // A system that runs out of memory must not cost the figures of the others.
      console.error(error instanceof Error ? error.message : error);
      contestants.splice(contestants.indexOf(contestant), 1);
      process.exitCode = 1;
    }
  }
}

deleteAway();
const [first, ...others] = samples;
const results = resultsMarkdown(runs, {
  corpus,
  rounds,
  systems,
  scenarios,
  yardstick: YARDSTICK,
  loadBefore,
  facts: samples.map(({ name, pages, storySize }) => `${name}: ${pages} HTML files, a story has ${storySize} bytes`),
  warnings: first ? others.flatMap((other) => pageDifferences(first, other)) : [],
});
console.log(results);
if (save) appendFileSync(RESULTS, `\n${await format(results, { parser: 'markdown', printWidth: 120 })}`);

/** Every scenario once, each upon the one before; then the sources are as they were. */
async function playRound(contestant: Contestant, round: number): Promise<void> {
  const undos: Undo[] = [];
  try {
    if (scenarios[0]?.name !== 'cold') await build(contestant);
    for (const scenario of scenarios) {
      undos.unshift(scenario.prepare(contestant));
      await play(scenario, contestant, round);
    }
  } finally {
    for (const undo of undos) undo();
  }
}

async function play(scenario: Scenario, contestant: Contestant, round: number): Promise<void> {
  const { system, pages: before } = contestant;
  const usage = await build(contestant);
  const changed = countChanged(scenario.name === 'cold' ? new Map() : before, contestant.pages);
  runs.push({ scenario: scenario.name, system: system.name, usage, changed });
  console.error(
    `round ${round}, ${scenario.name}, ${system.name}: ${usage.wall.toFixed(1)} s, ${usage.cpu.toFixed(1)} s CPU, ` +
      `${(usage.memory / 2 ** 20).toFixed(0)} MB, ${changed} HTML files changed`,
  );
}

async function build(contestant: Contestant) {
  const { system, folder } = contestant;
  // What the run before has left to be written would slow this one down.
  execFileSync('sync');
  const usage = await measure(system.command(corpus), { cwd: folder, env: { ...process.env, ...system.environment } });
  const output = path.join(folder, system.output);
  contestant.pages = digestHtml(output);
  if (!samples.some(({ name }) => name === system.name)) {
    samples.push(sampleSite(system.name, output, contestant.pages));
  }
  return usage;
}

function namesOf(all: readonly { name: string }[]): string[] {
  return all.map(({ name }) => name);
}

function chosen<T extends { name: string }>(all: readonly T[], names: readonly string[] | undefined): T[] {
  return all.filter(({ name }) => names === undefined || names.includes(name));
}

function isThere({ name, missing }: System): boolean {
  const advice = missing(corpus);
  if (advice !== undefined) console.error(`Without ${name}: ${advice}.`);
  return advice === undefined;
}

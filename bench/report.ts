import os from 'node:os';
import type { Usage } from './process-tree.ts';
import type { Scenario } from './scenario.ts';
import type { Corpus } from './corpus/corpus-story.ts';
import type { System } from './systems/system.ts';

/** One build that was measured. */
export interface Run {
  scenario: string;
  system: string;
  usage: Usage;
  /** HTML files that are not as they were after the build before. */
  changed: number;
}

/** What the figures are of. */
export interface Occasion {
  corpus: Corpus;
  rounds: number;
  systems: readonly System[];
  scenarios: readonly Scenario[];
  /** The system that the ratios are against. */
  yardstick: string;
  /** How many processes wanted the processors before the first run; the machine's cores should be idle. */
  loadBefore: number;
  /** What is known of each built site. */
  facts: readonly string[];
  /** What is not the same in the pages of the systems. */
  warnings: readonly string[];
}

const MEGABYTE = 2 ** 20;
const GIGABYTE = 2 ** 30;

/** The medians of all runs as a section of Markdown: a table a scenario, with ratios against the yardstick. */
export function resultsMarkdown(runs: readonly Run[], occasion: Occasion): string {
  const { corpus, rounds, systems, scenarios, facts, warnings } = occasion;
  const lines = [
    `## ${corpusName(corpus)}, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    '',
    `${machine()}, load ${occasion.loadBefore.toFixed(1)} before the first run. ${rounds === 1 ? 'One round' : `Medians of ${rounds} rounds`}.`,
    '',
    `Node ${process.versions.node}; ${systems.map(({ name, version }) => `${name} ${version(corpus)}`).join('; ')}.`,
    '',
    ...facts.map((fact) => `- ${fact}`),
    ...warnings.map((warning) => `- **Not the same:** ${warning}`),
  ];
  for (const scenario of scenarios) lines.push('', `### ${scenario.title}`, '', ...table(scenario, runs, occasion));
  return `${lines.join('\n')}\n`;
}

/** What a corpus is, as the heading of its figures says it. */
function corpusName({ stories, photos, isFull }: Corpus): string {
  const plain = `${stories.toLocaleString('en-US')} stories`;
  const own = photos > 0 ? `, ${photos} of 100 with a photo of their own` : '';
  return plain + own + (isFull ? ', with everything' : '');
}

function table(scenario: Scenario, runs: readonly Run[], { systems, yardstick }: Occasion): string[] {
  const rows = systems.map(({ name }) => {
    const own = runs.filter((run) => run.scenario === scenario.name && run.system === name);
    return { name, count: own.length, ...mediansOf(own) };
  });
  const base = rows.find(({ name, count }) => name === yardstick && count > 0);
  const ratio = (value: number, against: number | undefined) =>
    against === undefined || against === 0 ? '' : ` (${(value / against).toFixed(2)}×)`;
  return [
    '| system | wall s | user+sys s | peak MB | HTML files changed |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(({ name, count, wall, cpu, memory, changed }) =>
      count === 0
        ? `| ${name} | failed | | | |`
        : `| ${[
            name,
            wall.toFixed(1) + ratio(wall, base?.wall),
            cpu.toFixed(1) + ratio(cpu, base?.cpu),
            (memory / MEGABYTE).toFixed(0) + ratio(memory, base?.memory),
            changed.toLocaleString('en-US'),
          ].join(' | ')} |`,
    ),
  ];
}

function mediansOf(runs: readonly Run[]): Usage & { changed: number } {
  return {
    wall: median(runs.map(({ usage }) => usage.wall)),
    cpu: median(runs.map(({ usage }) => usage.cpu)),
    memory: median(runs.map(({ usage }) => usage.memory)),
    changed: median(runs.map(({ changed }) => changed)),
  };
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function machine(): string {
  const cores = os.cpus();
  return `${cores[0]?.model.trim() ?? 'Unknown processor'}, ${cores.length} cores, ${Math.round(os.totalmem() / GIGABYTE)} GB`;
}

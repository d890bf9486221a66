/** Draws the figures of `bench/RESULTS.md` as charts for the documents. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { readFigures, type Figures } from './plot/figures.ts';
import { logPlot, type Line } from './plot/log-plot.ts';
import { plotSvg } from './plot/plot-svg.ts';
import { ROOT } from './project-folder.ts';
import { SCENARIOS } from './scenario.ts';
import { allSystems } from './systems/all-systems.ts';

/** A chart, and which figures it shows. */
interface Plot {
  file: string;
  title: string;
  unit: string;
  scenario: string;
  value: (figures: Figures) => number;
}

const PLOTS: readonly Plot[] = [
  { file: 'cold.svg', title: 'A cold build', unit: 'seconds', scenario: 'cold', value: ({ wall }) => wall },
  { file: 'added.svg', title: 'One story added', unit: 'seconds', scenario: 'added', value: ({ wall }) => wall },
  { file: 'memory.svg', title: 'Memory, cold build', unit: 'MB', scenario: 'cold', value: ({ memory }) => memory },
];

const BENCH_PLOT = {
  name: 'bench:plot',
  summary: 'draws the figures of bench/RESULTS.md as charts in docs/benchmark/',
  options: {},
  example: '',
} as const satisfies Command;

commandLine(BENCH_PLOT);
const all = readFigures(readFileSync(path.join(import.meta.dirname, 'RESULTS.md'), 'utf8'));
const folder = path.join(ROOT, 'docs/benchmark');
mkdirSync(folder, { recursive: true });
for (const plot of PLOTS) {
  const lines = linesOf(plot);
  const legend = lines.map(({ name }) => name);
  const { title, unit } = plot;
  const drawing = { title, unit, description: described(plot, lines), legend, plot: logPlot(lines) };
  writeFileSync(path.join(folder, plot.file), plotSvg(drawing));
  console.log(`docs/benchmark/${plot.file}: ${drawing.description}`);
}

/** A line for each system that was measured, always in the same order, so that it keeps its color. */
function linesOf({ scenario, value }: Plot): Line[] {
  const title = SCENARIOS.find(({ name }) => name === scenario)?.title;
  return allSystems()
    .map(({ name }) => ({
      name: name.charAt(0).toUpperCase() + name.slice(1),
      points: all
        .filter((figures) => figures.system === name && figures.scenario === title)
        .map((figures) => ({ stories: figures.stories, value: value(figures) })),
    }))
    .filter(({ points }) => points.length > 0);
}

function described({ title, unit }: Plot, lines: readonly Line[]): string {
  const sentences = lines.map(({ name, points }) => {
    const values = points
      .toSorted((a, b) => a.stories - b.stories)
      .map(({ stories, value }) => `${value.toLocaleString('en-US')} with ${stories.toLocaleString('en-US')} stories`);
    return `${name}: ${values.join(', ')}.`;
  });
  return `${title}, in ${unit}. ${sentences.join(' ')}`;
}

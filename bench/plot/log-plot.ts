import { numberWriter } from '../../src/newsroom/charts/chart-numbers.ts';
import { roomFor, rounded, type Share, type UprightPlot } from '../../src/newsroom/charts/chart-plot.ts';

/** A line of a plot: what a system took for each number of stories. */
export interface Line {
  name: string;
  points: { stories: number; value: number }[];
}

/** The numbers of stories between which lines are drawn, as powers of ten. */
const [FEWEST, MOST] = [3, 6];

/**
 * Lines against the number of stories, where each step of either axis is ten times the one before. A site that takes as long again for
 * as many stories again rises by one step a step.
 */
export function logPlot(lines: readonly Line[]): UprightPlot {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => Math.log10(value)));
  const [low, high] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  const xOf = (stories: number): Share => rounded((100 * (Math.log10(stories) - FEWEST)) / (MOST - FEWEST));
  const yOf = (value: number): Share => rounded((100 * (high - Math.log10(value))) / (high - low));
  const drawn = lines.map(({ points }, series) => ({
    series,
    points: points
      .toSorted((a, b) => a.stories - b.stories)
      .map(({ stories, value }) => ({ x: xOf(stories), y: yOf(value) })),
  }));
  const grid = powersOfTen(low, high).map((value) => ({ y: yOf(value), text: written(value), isZero: false }));
  const places = powersOfTen(FEWEST, MOST);
  return {
    kind: 'upright',
    grid,
    paths: drawn.map(({ series, points }) => ({ series, path: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}` })),
    bars: [],
    dots: drawn.flatMap(({ series, points }) => points.map((point) => ({ series, ...point }))),
    labels: [],
    ends: [],
    endRoom: 'none',
    axisRoom: roomFor(grid.map(({ text }) => text))?.name ?? 'huge',
    names: places.map((stories, index) => ({
      x: xOf(stories),
      text: written(stories),
      anchor: index === places.length - 1 ? 'end' : 'middle',
      isMinor: false,
    })),
  };
}

function powersOfTen(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

function written(value: number): string {
  return numberWriter('en', undefined, false)(value, { least: 0, most: value < 1 ? 2 : 0 });
}

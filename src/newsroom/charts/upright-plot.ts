import type { ChartAxis } from '../../schema/table/chart-axis.ts';
import type { DataTable, TableRow } from '../../schema/table/data-table.ts';
import { labelWidth, NARROW, roomFor, ROOMS, rounded, WIDE, type Share, type UprightPlot } from './chart-plot.ts';
import { decimalsOf, numberWriter, rowSums, type WriteNumber } from './chart-numbers.ts';
import { niceTicks } from './nice-ticks.ts';
import { shortTimeName, timeTicks } from './time-words.ts';
import { barScale, lineScale, type ValueScale } from './value-scale.ts';

/** What a plot is drawn from. */
export interface PlotSource {
  table: DataTable;
  axis: ChartAxis;
  language: string;
  write: WriteNumber;
}

/** The least distance between two words at ends, which have two lines of small text, in a plot on a phone. */
const END_DISTANCE = 17;
/** Where the lowest of them is, so that its second line does not reach the names below the axis. */
const LOWEST_END = 92;
/** With more lines, their names are in a list above. */
const MOST_ENDS = 4;
/** The most names below an axis of time. */
const MOST_TIMES = 8;
/** How much of its place a bar fills. */
const FILLED = 0.72;

/** Draws a line for each column. */
export function linePlot(source: PlotSource): UprightPlot {
  const { table, write } = source;
  const scale = lineScale(numbersIn(table.rows));
  const xs = places(source);
  const lines = table.series.map((_, series) =>
    table.rows.map(({ values }, index) => {
      const value = values[series] ?? null;
      return value === null ? null : { x: xs[index] ?? 0, y: scale.y(value), value };
    }),
  );
  const runs = lines.flatMap((points, series) => runsOf(points).map((points) => ({ series, points })));
  const lasts = lines.map((points) => points.findLast((point) => point !== null));
  const texts = lasts.map((last, series) => (last ? write(last.value, decimalsOf(table, series)) : ''));
  const isOne = table.series.length === 1;
  // A line that ends early would have its name far from its end, and names that are too long are in a list above.
  const mayHaveEnds = table.series.length <= MOST_ENDS && lasts.every((last) => last && last.x > 90);
  const room = mayHaveEnds ? roomFor([...texts, ...(isOne ? [] : table.series)]) : undefined;
  const common = upright(scale, write);
  const narrow = NARROW - (room?.width ?? 0) - widthOf(common.axisRoom);
  const ends = room
    ? lasts.map((last, series) => ({
        series,
        y: last?.y ?? 0,
        value: texts[series] ?? '',
        ...(!isOne && { name: table.series[series] ?? '' }),
      }))
    : [];
  return {
    kind: 'upright',
    ...common,
    paths: runs
      .filter(({ points }) => points.length > 1)
      .map(({ series, points }) => ({ series, path: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}` })),
    dots: [
      ...runs.filter(({ points, series }) => points.length === 1 && points[0] !== lasts[series]),
      ...lasts.map((last, series) => ({ series, points: last ? [last] : [] })),
    ].flatMap(({ series, points }) => points.map(({ x, y }) => ({ series, x, y }))),
    ends: spread(ends),
    endRoom: room?.name ?? 'none',
    names: lineNames(source, narrow),
  };
}

/** Draws bars that stand beside each other in each place, or on each other. */
export function standingBars(source: PlotSource, isStacked: boolean): UprightPlot {
  const { table, write } = source;
  const sums = rowSums(table);
  const scale = barScale(isStacked ? sums : numbersIn(table.rows));
  const width = 100 / table.rows.length;
  const inOne = isStacked ? 1 : table.series.length;
  const bar = (width * FILLED) / inOne;
  const xOf = (row: number, series: number) => width * (row + (1 - FILLED) / 2) + (isStacked ? 0 : bar * series);
  const bars = table.rows.flatMap(({ values }, row) => {
    let below = 0;
    return values.map((value, series) => {
      const from = isStacked ? below : 0;
      below += value ?? 0;
      const [top, bottom] = [scale.y(from), scale.y(from + (value ?? 0))].sort((a, b) => a - b) as [Share, Share];
      return { series, x: rounded(xOf(row, series)), y: top, width: rounded(bar), height: rounded(bottom - top) };
    });
  });
  const texts = table.rows.map(({ values }) => (values[0] === null ? '' : write(values[0] ?? 0, decimalsOf(table, 0))));
  const fit = table.series.length === 1 && Math.max(...texts.map(labelWidth)) * texts.length <= NARROW;
  const common = upright(scale, write);
  return {
    kind: 'upright',
    ...common,
    // Bars with their values need no axis.
    ...(fit && {
      grid: common.grid.filter(({ isZero }) => isZero).map((line) => ({ ...line, text: '' })),
      axisRoom: 'none' as const,
    }),
    bars: bars.filter(({ height }) => height > 0),
    labels: !fit
      ? []
      : table.rows.flatMap(({ values: [value = null] }, row) =>
          value === null
            ? []
            : [{ x: rounded(width * (row + 0.5)), y: scale.y(value), text: texts[row] ?? '', isBelow: value < 0 }],
        ),
    names: thinned(
      rowNames(source).map((text, row) => ({ x: rounded(width * (row + 0.5)), text })),
      NARROW - (fit ? 0 : widthOf(common.axisRoom)),
    ),
  };
}

/** What lines and bars have in common. */
function upright(scale: ValueScale, write: WriteNumber) {
  const texts = tickTexts(scale, write);
  const grid = scale.ticks.map(({ value }, index) => ({
    y: scale.y(value),
    text: texts[index] ?? '',
    isZero: value === 0,
  }));
  return {
    grid,
    axisRoom: roomFor(grid.map(({ text }) => text))?.name ?? ('huge' as const),
    paths: [],
    bars: [],
    dots: [],
    labels: [],
    ends: [],
    endRoom: 'none' as const,
  };
}

/** The values of the axis, with as many figures as they need to differ: 1.000001M and 1.000002M are no two times 1M. */
function tickTexts({ ticks }: ValueScale, write: WriteNumber): string[] {
  const written = [4, 8, 17].map((significant) =>
    ticks.map(({ value, digits }) => {
      const decimals = value === 0 ? 0 : digits;
      return write(value, { least: decimals, most: decimals }, significant);
    }),
  );
  return written.find((texts) => new Set(texts).size === texts.length) ?? written.at(-1) ?? [];
}

/** The places of the rows of a line. */
function places({ axis, table }: PlotSource): Share[] {
  if (axis.kind !== 'names') return axis.at.map(placeOn(axis.at));
  const last = Math.max(1, table.rows.length - 1);
  return table.rows.map((_, row) => rounded((100 * row) / last));
}

function placeOn(all: readonly number[]): (at: number) => Share {
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return (at) => (to > from ? rounded((100 * (at - from)) / (to - from)) : 50);
}

/** The names below the axis of a line. @param narrow the width of the plot on a phone */
function lineNames(source: PlotSource, narrow: number): UprightPlot['names'] {
  const { axis, language } = source;
  if (axis.kind === 'names') {
    const xs = places(source);
    return thinned(
      rowNames(source).map((text, row) => ({ x: xs[row] ?? 0, text })),
      narrow,
    );
  }
  const xOf = placeOn(axis.at);
  const [from, to] = [Math.min(...axis.at), Math.max(...axis.at)];
  if (axis.kind === 'time') {
    const ticks = timeTicks(from, to, axis.grain, MOST_TIMES, language);
    return thinned(
      ticks.map(({ at, text }) => ({ x: xOf(at), text })),
      narrow,
    );
  }
  const { values, digits } = niceTicks(from, to, MOST_TIMES - 2);
  // Only the values have the unit, and not the numbers below them.
  const write = numberWriter(language, undefined, true);
  const inside = values.filter((value) => value >= from && value <= to);
  return thinned(
    inside.map((value) => ({ x: xOf(value), text: write(value, { least: digits, most: digits }) })),
    narrow,
  );
}

function widthOf(room: UprightPlot['axisRoom']): number {
  return ROOMS.find(({ name }) => name === room)?.width ?? 0;
}

function rowNames({ table, axis, language }: PlotSource): string[] {
  return table.rows.map(({ name }, row) =>
    axis.kind === 'time' ? shortTimeName(axis.at[row] ?? 0, axis.at[row - 1], axis.grain, language) : name,
  );
}

/**
 * As many names as fit into a wide plot, and those of them marked that do not fit into a narrow one. The first and the last
 * are always there: readers look for where a line begins and ends.
 */
function thinned(all: readonly { x: Share; text: string }[], narrow: number): UprightPlot['names'] {
  const longest = Math.max(0, ...all.map(({ text }) => labelWidth(text))) + 8;
  const stays = (names: readonly unknown[], width: number) => {
    const every = Math.max(1, Math.ceil((names.length * longest) / width));
    const last = names.length - 1;
    return (index: number) => index === last || (index % every === 0 && last - index >= every);
  };
  const isShown = stays(all, WIDE);
  const shown = all.filter((_, index) => isShown(index));
  const isMajor = stays(shown, narrow);
  return shown.map(({ x, text }, index) => ({
    x,
    text,
    anchor: x < 4 ? 'start' : x > 96 ? 'end' : 'middle',
    isMinor: !isMajor(index),
  }));
}

/** Points without a gap between them. */
function runsOf<Point>(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

/** Moves labels apart, from the top, and back up where the last ones would be below the plot. */
function spread(ends: UprightPlot['ends']): UprightPlot['ends'] {
  const sorted = ends.map((end) => ({ ...end })).sort((a, b) => a.y - b.y);
  sorted.forEach((end, index) => {
    const above = sorted[index - 1];
    if (above) end.y = Math.max(end.y, above.y + END_DISTANCE);
  });
  let limit = LOWEST_END;
  for (const end of sorted.toReversed()) {
    end.y = rounded(Math.min(end.y, limit));
    limit = end.y - END_DISTANCE;
  }
  return sorted;
}

function numbersIn(rows: readonly TableRow[]): number[] {
  return rows.flatMap(({ values }) => values.filter((value) => value !== null));
}

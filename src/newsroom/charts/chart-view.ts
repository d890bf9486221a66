import { axisOf, type ChartAxis } from '../../schema/table/chart-axis.ts';
import type { Chart } from '../../markdown/charts/chart.ts';
import type { DataTable } from '../../schema/table/data-table.ts';
import type { Strings } from '../../strings/english.ts';
import { decimalsOf, isSign, numberWriter } from './chart-numbers.ts';
import type { LyingPlot, UprightPlot } from './chart-plot.ts';
import { lyingBars } from './lying-plot.ts';
import { timeName } from './time-words.ts';
import { linePlot, standingBars } from './upright-plot.ts';

/** A table as readers see it. */
export interface TableView {
  head: string[];
  rows: { name: string; values: string[] }[];
}

/** A chart with everything that is printed of it. */
export interface ChartView {
  title: string;
  /** Words for what the numbers count, where that is no part of each number. */
  unit?: string;
  source?: string;
  /** What it shows, for somebody who cannot see it. */
  description: string;
  /** The names of its colors, where they are not beside the lines. */
  legend: string[];
  plot: UprightPlot | LyingPlot;
  table: TableView;
}

/** Between values, because many languages have a comma in them. */
const SEPARATOR = '; ';

/** Decides everything that is printed of a chart. */
export function chartView(chart: Chart, language: string, words: Strings): ChartView {
  const { type, title, unit, source } = chart;
  const table = inOrder(chart.table);
  const axis = axisOf(table);
  const sign = signOf(chart);
  const plotSource = { table, axis, language, write: numberWriter(language, sign, true) };
  const isUpright = axis.kind === 'time';
  const plot =
    type === 'line'
      ? linePlot(plotSource)
      : isUpright
        ? standingBars(plotSource, type === 'stacked')
        : lyingBars(plotSource, type === 'stacked');
  const isNamed = plot.kind === 'upright' && plot.ends.length > 0;
  const view = tableView(table, axis, language, sign);
  return {
    title,
    ...(unit !== undefined && !isSign(unit) && { unit }),
    ...(source !== undefined && { source }),
    description: chart.description ?? described(chart, view, words),
    legend: table.series.length > 1 && !isNamed ? table.series : [],
    plot,
    table: view,
  };
}

/** The numbers of a chart as a table. */
export function chartTable(chart: Chart, language: string): TableView {
  const sorted = inOrder(chart.table);
  return tableView(sorted, axisOf(sorted), language, signOf(chart));
}

/** The sign beside each number: the one of the chart or, where the chart has a unit in words, the one in its cells. */
function signOf({ unit, table }: Chart): string | undefined {
  return unit !== undefined && isSign(unit) ? unit : table.unit;
}

/** Rows in the order of time or of their numbers: many files have the newest first. */
function inOrder(table: DataTable): DataTable {
  const axis = axisOf(table);
  if (axis.kind === 'names') return table;
  const rows = table.rows.map((row, index) => ({ row, at: axis.at[index] ?? 0 }));
  return { ...table, rows: rows.sort((a, b) => a.at - b.at).map(({ row }) => row) };
}

function tableView(table: DataTable, axis: ChartAxis, language: string, unit?: string): TableView {
  const { corner, series, rows } = table;
  const write = numberWriter(language, unit, false);
  return {
    head: [corner, ...series],
    rows: rows.map(({ name, values }, row) => ({
      name: axis.kind === 'time' ? timeName(axis.at[row] ?? 0, axis.grain, language) : name,
      values: values.map((value, column) => (value === null ? '' : write(value, decimalsOf(table, column)))),
    })),
  };
}

/** A description of a chart without one: the first and the last number of each column, and of bars with names all of them. */
function described({ type }: Chart, { head, rows }: TableView, { chart, punctuation }: Strings): string {
  const { colon, period } = punctuation;
  const sentences = head.slice(1).map((name, column) => {
    const filled = rows.filter(({ values }) => values[column] !== '');
    const ends = [...new Set([filled[0], filled.at(-1)])];
    return name + colon + ends.map((row) => (row ? `${row.name} ${row.values[column]}` : '')).join(SEPARATOR);
  });
  return [chart.kinds[type], ...sentences].join(period.trimEnd() === '。' ? period : '. ') + period.trimEnd();
}

import type { Element } from 'hast';
import type { DataTable } from '../../schema/table/data-table.ts';
import type { ChartType } from '../directives.ts';

/** A chart as its story has it: the numbers, and the words around them. */
export interface Chart {
  type: ChartType;
  title: string;
  /** What the numbers count: "passengers", "%", "$". */
  unit?: string;
  source?: string;
  /** What the chart shows, for somebody who cannot see it. */
  description?: string;
  table: DataTable;
}

/** The place of a chart with its numbers, once they have been found. */
interface FoundChart {
  chart?: Chart;
}

/** Gives the place of a chart its numbers. */
export function setChart(place: Element, chart: Chart): void {
  place.data = { ...place.data, chart } as Element['data'] & FoundChart;
}

/** The chart at a place; undefined when its numbers are missing or wrong. */
export function chartOf(place: Element): Chart | undefined {
  return (place.data as FoundChart | undefined)?.chart;
}

import { intl } from '../../lib/intl.ts';
import { UNIT } from '../../schema/table/number-text.ts';
import type { DataTable } from '../../schema/table/data-table.ts';
import type { ChartType } from '../directives.ts';
import { axisOf } from '../../schema/table/chart-axis.ts';

/** The most bars: with more of them, a chart of names is longer than a screen. */
const MAX_BARS = 60;
const MAX_UPRIGHT = 120;

/** What is wrong with a unit beside the sign that the cells have: the chart would turn dollars into euros. */
export function unitFault(
  unit: string | undefined,
  { unit: sign }: DataTable,
): { what: string; fix: string } | undefined {
  if (unit === undefined || sign === undefined) return undefined;
  const signs = /^[A-Z]{3}$/.test(unit) ? signOfCode(unit) : (unit.match(UNIT) ?? []);
  if (signs.length === 0 || signs.includes(sign)) return undefined;
  const what = `The unit of this chart is ${unit}, and its numbers are written in ${sign}.`;
  return { what, fix: `Write unit="${sign}", or delete the sign from all numbers.` };
}

/** The sign of the currency with a code. Several share one: USD and CAD have $. */
function signOfCode(code: string): string[] {
  if (!Intl.supportedValuesOf('currency').includes(code)) return [];
  const style = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const;
  const parts = intl(Intl.NumberFormat, 'en', style).formatToParts(1);
  return parts.flatMap(({ type, value }) => (type === 'currency' ? [value] : []));
}

/** What keeps a table from being drawn as a kind of chart. */
export function shapeFault(type: ChartType, table: DataTable): { what: string; fix: string } | undefined {
  const { rows, series } = table;
  if (type === 'line') {
    const drawn = rows.filter(({ values }) => values.some((value) => value !== null));
    if (drawn.length > 1) return undefined;
    return { what: 'A line needs two rows with numbers, and this table has one.', fix: 'Add rows, or write type=bars' };
  }
  const bars = type === 'stacked' ? rows.length : rows.length * series.length;
  const limit = axisOf(table).kind === 'time' ? MAX_UPRIGHT : MAX_BARS;
  if (bars > limit) {
    const fix = axisOf(table).kind === 'names' ? 'Leave out rows, or add up the smallest.' : 'Write type=line';
    return { what: `This chart has ${bars} bars; the limit is ${limit}.`, fix };
  }
  const isMixed = (values: (number | null)[]) =>
    values.some((value) => Number(value) < 0) && values.some((value) => Number(value) > 0);
  if (type === 'stacked' && series.length < 2)
    return { what: 'Stacked bars need two columns of numbers.', fix: 'Add a column, or write type=bars' };
  const mixed = type === 'stacked' ? rows.find(({ values }) => isMixed(values)) : undefined;
  if (!mixed) return undefined;
  const what = `The row "${mixed.name}" has numbers above and below zero, which cannot be stacked to a sum.`;
  return { what, fix: 'Write type=bars' };
}

import { labelWidth, NARROW, rounded, type LyingPlot, type Share } from './chart-plot.ts';
import type { PlotSource } from './upright-plot.ts';
import { decimalsOf, rowSums } from './chart-numbers.ts';
import { directionOf } from '../../lib/text/language.ts';

/** The widest name that may be beside the bars on a phone, in CSS pixels. */
const SHORT = 64;
/** The distance between names and bars. */
const MARGIN = 12;

/** Draws bars that begin at the side where lines of text begin, each with its value at its end. */
export function lyingBars({ table, write, language }: PlotSource, isStacked: boolean): LyingPlot {
  const sums = rowSums(table);
  const textOf = (value: number, column?: number) => write(value, decimalsOf(table, column));
  const all = isStacked
    ? sums.map((value) => ({ value, text: textOf(value) }))
    : table.rows.flatMap(({ values }) =>
        values.map((value, column) => ({ value: value ?? 0, text: textOf(value ?? 0, column) })),
      );
  const numbers = all.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const widest = Math.max(...table.rows.map(({ name }) => labelWidth(name)));
  const hasShortNames = widest <= SHORT;
  const narrow = hasShortNames ? NARROW - widest - MARGIN : NARROW;
  // Room for the values beside the longest bars.
  const room = (some: { text: string }[]): Share =>
    Math.min(35, (100 * (Math.max(0, ...some.map(({ text }) => labelWidth(text))) + 10)) / narrow);
  const before = low < 0 ? room(all.filter(({ value }) => value < 0)) : 0;
  const after = high > 0 ? room(all.filter(({ value }) => value >= 0)) : 0;
  const size = high / 2 - low / 2 || 1;
  const isMirrored = directionOf(language) === 'rtl';
  const xOf = (value: number): Share => before + ((100 - before - after) * (value / 2 - low / 2)) / size;
  const seen = (x: Share) => rounded(isMirrored ? 100 - x : x);
  const label = (value: number, layer: number, column?: number) => ({
    layer,
    x: seen(xOf(value)),
    text: textOf(value, column),
    side: value < 0 === isMirrored ? ('right' as const) : ('left' as const),
  });
  return {
    kind: 'lying',
    hasShortNames,
    zero: seen(xOf(0)),
    layers: isStacked ? 1 : table.series.length,
    rows: table.rows.map(({ name, values }, row) => {
      let sum = 0;
      const bars = values.map((value, series) => {
        const from = isStacked ? sum : 0;
        sum += value ?? 0;
        const sides = [seen(xOf(from)), seen(xOf(from + (value ?? 0)))];
        const x = Math.min(...sides);
        return { series, layer: isStacked ? 0 : series, x, width: rounded(Math.max(...sides) - x) };
      });
      return {
        name,
        bars: bars.filter(({ width }) => width > 0),
        labels: isStacked
          ? // Without one of its numbers, the sum would be too small, and zero without all of them.
            values.includes(null)
            ? []
            : [label(sums[row] ?? 0, 0)]
          : values.flatMap((value, layer) => (value === null ? [] : [label(value, layer, layer)])),
      };
    }),
  };
}

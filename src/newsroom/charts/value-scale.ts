import { niceTicks } from './nice-ticks.ts';
import { rounded, type Share } from './chart-plot.ts';

/** The axis of values. */
export interface ValueScale {
  ticks: { value: number; digits: number }[];
  /** The distance of a value from the top. */
  y(value: number): Share;
}

/** How many steps the axis has, about. */
const STEPS = 4;
/** A line begins at zero unless its least value is more than this part of its greatest. */
const NEAR_ZERO = 0.5;

/** An axis for bars, which begin at zero. */
export function barScale(values: readonly number[]): ValueScale {
  return scaleOf(Math.min(0, ...values), Math.max(0, ...values));
}

/** An axis for lines: with zero if that is near, so that a small change does not look large. */
export function lineScale(values: readonly number[]): ValueScale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low >= 0 && low <= high * NEAR_ZERO) return scaleOf(0, high);
  if (high <= 0 && high >= low * NEAR_ZERO) return scaleOf(low, 0);
  return scaleOf(low, high);
}

function scaleOf(low: number, high: number): ValueScale {
  const isFlat = low === 0 && high === 0;
  const { values, digits } = niceTicks(low, isFlat ? 1 : high, STEPS);
  const [bottom = 0, top = 1] = [values[0], values.at(-1)];
  return {
    ticks: values.map((value) => ({ value, digits })),
    // Two halves, because the difference of the largest numbers would be infinite.
    y: (value) => rounded((100 * (top / 2 - value / 2)) / (top / 2 - bottom / 2)),
  };
}

/** From which remainder a step is rounded up to 10, 5 or 2 times a power of ten: the geometric means between them. */
const [TO_TEN, TO_FIVE, TO_TWO] = [Math.sqrt(50), Math.sqrt(10), Math.sqrt(2)];

/** Round values for the lines of a chart. */
export interface NiceTicks {
  values: number[];
  /** How many digits after the decimal mark they need. */
  digits: number;
}

/**
 * Round values that enclose a range: multiples of 1, 2 or 5 times a power of ten.
 * The step follows `ticks` of d3-array: https://github.com/d3/d3-array/blob/main/src/ticks.js
 * @param count about how many steps there are to be
 */
export function niceTicks(low: number, high: number, count: number): NiceTicks {
  if (!(high > low)) return niceTicks(low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2, count);
  const raw = (high - low) / count;
  const power = Math.floor(Math.log10(raw));
  const error = raw / 10 ** power;
  const factor = error >= TO_TEN ? 10 : error >= TO_FIVE ? 5 : error >= TO_TWO ? 2 : 1;
  // Powers of ten below one are not exact, and their inverses are.
  const multiple = (index: number) => (power < 0 ? (index * factor) / 10 ** -power : index * factor * 10 ** power);
  const step = multiple(1);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const values = Array.from({ length: last - first + 1 }, (_, index) => multiple(first + index) + 0);
  return { values, digits: Math.max(0, -power - (factor === 10 ? 1 : 0)) };
}

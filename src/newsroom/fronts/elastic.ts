/** The height of a column, in pixels: it can be anything between two limits, because a photo in it grows. */
export interface Elastic {
  least: number;
  most: number;
  plus(other: Elastic): Elastic;
}

/** A height between two limits; without the second it is fixed. */
export function elastic(least: number, most = least): Elastic {
  return { least, most, plus: (other) => elastic(least + other.least, most + other.most) };
}

/** By how many pixels one of the columns beside each other ends above the highest, when each is as high as it can be. */
export function holeBetween(columns: readonly Elastic[]): number {
  const height = Math.max(...columns.map(({ least }) => least));
  return Math.max(0, ...columns.map(({ most }) => height - most));
}

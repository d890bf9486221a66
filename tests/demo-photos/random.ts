import { chance } from '../../bench/random.ts';

/** A source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** The seeded generator of the benchmarks, so that every run draws the same pictures. */
export function mulberry32(seed: number): Random {
  return chance(seed).next;
}

/** A seed from a name (FNV-1a), so that adding a picture does not change the others. */
export function seedFrom(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** A random number between two bounds. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One of several things. */
export function pick<T>(random: Random, things: readonly [T, ...T[]]): T {
  return things[Math.floor(random() * things.length)] ?? things[0];
}

/** Linear interpolation. */
export function mix(from: number, to: number, amount: number): number {
  return from + (to - from) * amount;
}

/** Fractal noise along a line, from about -1 to 1; `angular` leaves the corners in, as rock has them. */
export function lineNoise(random: Random, octaves = 5, angular = false): (x: number) => number {
  const tables = Array.from({ length: octaves }, () => Array.from({ length: 64 }, () => random() * 2 - 1));
  return (x) => {
    let sum = 0;
    let weight = 0.55;
    let scale = 1;
    for (const table of tables) {
      const at = x * scale + 640;
      const cell = Math.floor(at);
      const part = at - cell;
      const eased = angular ? part : part * part * (3 - 2 * part);
      sum += weight * mix(table[cell & 63] ?? 0, table[(cell + 1) & 63] ?? 0, eased);
      weight *= 0.5;
      scale *= 2.03;
    }
    return sum;
  };
}

import type { Point } from './canvas.ts';

/** A room in one-point perspective: maps side, height and depth to the picture. */
export function room(vanish: Point, focal: number): (side: number, up: number, depth: number) => Point {
  return (side, up, depth) => [vanish[0] + (side * focal) / depth, vanish[1] + ((1 - up) * focal) / depth];
}

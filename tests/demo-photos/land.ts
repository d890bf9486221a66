import { type Canvas, num, type Point, polyline } from './canvas.ts';
import { between, lineNoise, mix, type Random } from './random.ts';

/** A skyline of hills from the left edge to the right; returns its height at every x. */
export function hills(
  c: Canvas,
  base: number,
  rise: number,
  fill: string,
  scale = 500,
  octaves = 6,
): (x: number) => number {
  const noise = lineNoise(c.random, octaves);
  const heightAt = (x: number): number => base - rise * (0.5 + noise(x / scale));
  const points: Point[] = [[-20, c.height + 20]];
  for (let x = -20; x <= c.width + 20; x += 5) {
    points.push([x, heightAt(x)]);
  }
  points.push([c.width + 20, c.height + 20]);
  c.polygon(points, fill);
  return heightAt;
}

/** One fir, as path data. */
function firPath(random: Random, x: number, y: number, height: number): string {
  const tiers = 7 + Math.floor(random() * 4);
  const half = height * between(random, 0.15, 0.22);
  const left: Point[] = [];
  const right: Point[] = [];
  for (let tier = 0; tier < tiers; tier += 1) {
    const up = tier / tiers;
    const reach = half * (1 - up) ** 0.85;
    const level = y - height * (0.07 + 0.93 * up);
    left.push([x - reach * between(random, 0.7, 1.15), level + height * 0.035]);
    left.push([x - reach * 0.42, level - height * 0.05]);
    right.push([x + reach * between(random, 0.7, 1.15), level + height * 0.035]);
    right.push([x + reach * 0.42, level - height * 0.05]);
  }
  const trunk = height * 0.018;
  const foot: Point[] = [
    [x + trunk, y - height * 0.07],
    [x + trunk, y + height * 0.03],
    [x - trunk, y + height * 0.03],
    [x - trunk, y - height * 0.07],
  ];
  return `${polyline([...left, [x, y - height], ...right.reverse(), ...foot])}Z`;
}

/** A stand of firs along a line of ground. */
export function firs(
  c: Canvas,
  [from, to]: Point,
  groundAt: (x: number) => number,
  [low, high]: Point,
  count: number,
  fill: string,
): void {
  let data = '';
  const rhythm = lineNoise(c.random, 3);
  for (let index = 0; index < count; index += 1) {
    const x = mix(from, to, (index + c.random()) / count);
    const height = mix(low, high, Math.min(1, Math.max(0, 0.45 + rhythm(x / 160) * 0.7 + c.random() * 0.3)));
    data += firPath(c.random, x, groundAt(x) + height * 0.06, height);
  }
  c.path(data, fill);
}

interface Crag {
  /** Its outline from left to right, roughened between the points. */
  readonly outline: readonly Point[];
  readonly fill: string;
  readonly light: string;
  readonly dark: string;
  readonly bottom?: number;
  /** Where it meets the water, from right to left; straight down to `bottom` if left out. */
  readonly shore?: readonly Point[];
  readonly roughness?: number;
  readonly facets?: number;
}

/** Granite: a broken outline with facets that catch light or fall into shadow. */
export function crag(c: Canvas, options: Crag): readonly Point[] {
  const { outline, fill, light, dark, bottom = c.height + 20, roughness = 0.2, facets = 90 } = options;
  let points: Point[] = [...outline];
  for (let round = 0; round < 4; round += 1) {
    const finer: Point[] = [];
    points.forEach((point, index) => {
      finer.push(point);
      const next = points[index + 1];
      if (next !== undefined) {
        const length = Math.hypot(next[0] - point[0], next[1] - point[1]);
        const off = length * roughness;
        finer.push([
          (point[0] + next[0]) / 2 + between(c.random, -off, off) * 0.6,
          (point[1] + next[1]) / 2 + between(c.random, -off, off),
        ]);
      }
    });
    points = finer;
  }
  const first = points[0] ?? [0, 0];
  const last = points[points.length - 1] ?? [0, 0];
  const foot: readonly Point[] = options.shore ?? [
    [last[0], bottom],
    [first[0], bottom],
  ];
  const data = `${polyline([...points, ...foot])}Z`;
  c.path(data, fill);
  c.group(`clip-path="${c.clip(data)}"`, () => {
    for (let index = 0; index < facets * 2; index += 1) {
      const at = Math.floor(c.random() * points.length);
      const [x, y] = points[at] ?? first;
      const depth = (bottom - y) * c.random() ** 1.5;
      const size = between(c.random, 0.12, 1) ** 1.6 * (46 + depth * 0.42);
      const isLit = c.random() < 0.42;
      const left = x + between(c.random, -30, 30);
      const down = y + depth;
      // All beds dip the same way, as they do in one piece of coast.
      const shape: Point[] = [
        [left, down],
        [left + size * between(c.random, 0.7, 1.3), down - size * between(c.random, -0.02, 0.2)],
        [left + size * between(c.random, 0.5, 1.1), down + size * between(c.random, 0.05, 0.3)],
        [left + size * between(c.random, -0.1, 0.3), down + size * between(c.random, 0.2, 0.55)],
      ];
      c.polygon(shape, isLit ? light : dark, `opacity="${num(between(c.random, 0.1, isLit ? 0.34 : 0.55))}"`);
    }
    c.stroke(polyline(points), light, 5, 'opacity="0.55"');
  });
  return points;
}

/** A bare tree in winter, branching upward. */
export function bareTree(c: Canvas, x: number, y: number, height: number, color: string): void {
  const grow = (fromX: number, fromY: number, angle: number, length: number, level: number): void => {
    const toX = fromX + Math.cos(angle) * length;
    const toY = fromY + Math.sin(angle) * length;
    const bend = between(c.random, -0.12, 0.12) * length;
    c.stroke(
      `M${num(fromX)} ${num(fromY)}Q${num((fromX + toX) / 2 + bend)} ${num((fromY + toY) / 2)} ${num(toX)} ${num(toY)}`,
      color,
      Math.max(0.8, Math.round(height * 0.03 * 0.62 ** level * 10) / 10),
    );
    if (level < 6) {
      const forks = level < 2 ? 3 : 2;
      for (let fork = 0; fork < forks; fork += 1) {
        const turn = (fork - (forks - 1) / 2) * between(c.random, 0.5, 0.85) + between(c.random, -0.18, 0.18);
        grow(toX, toY, angle * 0.94 - Math.PI * 0.03 + turn, length * between(c.random, 0.62, 0.82), level + 1);
      }
    }
  };
  grow(x, y, -Math.PI / 2 + between(c.random, -0.05, 0.05), height * 0.27, 0);
}

/** A person in a coat, standing or walking, as a silhouette; `y` is the ground. */
export function figure(c: Canvas, x: number, y: number, height: number, fill: string, stride = 0.06): void {
  const at = (px: number, py: number): string => `${num(x + px * height)} ${num(y - py * height)}`;
  const leg = (from: number, to: number): string =>
    `M${at(from - 0.055, 0.45)}L${at(from + 0.055, 0.45)}L${at(to + 0.034, 0.05)}L${at(to + 0.07, 0)}L${at(to - 0.03, 0)}L${at(to - 0.022, 0.05)}Z`;
  c.ellipse(x + height * 0.012, y - height * 0.925, height * 0.052, height * 0.066, fill);
  c.path(
    `M${at(-0.03, 0.88)}L${at(0.045, 0.88)}L${at(0.05, 0.84)}Q${at(0.118, 0.825)} ${at(0.128, 0.76)}L${at(0.15, 0.58)}L${at(0.13, 0.45)}L${at(0.1, 0.45)}L${at(0.105, 0.36)}Q${at(0, 0.33)} ${at(-0.105, 0.36)}L${at(-0.1, 0.46)}L${at(-0.128, 0.47)}L${at(-0.145, 0.58)}L${at(-0.12, 0.76)}Q${at(-0.11, 0.825)} ${at(-0.035, 0.84)}Z${leg(-0.05, -stride - 0.01)}${leg(0.05, stride + 0.01)}`,
    fill,
  );
}

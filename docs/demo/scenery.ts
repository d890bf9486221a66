import { type Canvas, num, type Point, polyline, type Stop } from './canvas.ts';
import { between, lineNoise, mix, type Random } from './random.ts';

/** The whole picture filled with a gradient from top to bottom. */
export function backdrop(c: Canvas, stops: readonly Stop[]): void {
  c.rect(-20, -20, c.width + 40, c.height + 40, c.linear(stops));
}

interface Clouds {
  readonly top: number;
  readonly height: number;
  readonly color: string;
  /** How much of the sky they cover, from 0 to 1. */
  readonly cover?: number;
  /** Low values give wide, soft forms; the second is for the vertical. */
  readonly frequency?: readonly [number, number];
  readonly opacity?: number;
  readonly contrast?: number;
  readonly seed?: number;
  /** Where between top and bottom they are thickest. */
  readonly thickest?: number;
}

/** Clouds, mist or smoke: fractal noise made into a soft-edged veil of one color. */
export function clouds(c: Canvas, options: Clouds): void {
  const { top, height, color, cover = 0.5, frequency = [0.0016, 0.006], opacity = 0.8 } = options;
  const { contrast = 4, seed = 1, thickest = 0.5 } = options;
  const offset = 0.5 * cover + 0.25 - contrast * 0.5;
  const filter = c.define(
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" x="-20" y="${top}" width="${c.width + 40}" height="${height}" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency[0]} ${frequency[1]}" numOctaves="5" seed="${seed}"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  ${contrast} 0 0 0 ${num(offset)}" result="veil"/><feFlood flood-color="${color}"/><feComposite operator="in" in2="veil"/></filter>`,
  );
  const fade = c.linear([
    [0, '#fff', 0],
    [thickest, '#fff', 1],
    [1, '#fff', 0],
  ]);
  const mask = c.mask(-20, top, c.width + 40, height, fade);
  c.group(`mask="${mask}" opacity="${opacity}"`, () => {
    c.rect(-20, top, c.width + 40, height, '#000', `filter="${filter}"`);
  });
}

/** A veil of haze: one color, thickest at `at` between top and bottom. */
export function haze(c: Canvas, top: number, height: number, color: string, strength: number, at = 0.6): void {
  const paint = c.linear([
    [0, color, 0],
    [at, color, strength],
    [1, color, 0],
  ]);
  c.rect(-20, top, c.width + 40, height, paint);
}

/** Stars, denser toward the top. */
export function stars(c: Canvas, bottom: number, count: number, color = '#e9eef2'): void {
  for (let index = 0; index < count; index += 1) {
    const y = bottom * c.random() ** 1.5;
    const size = 0.5 + 1.5 * c.random() ** 4;
    c.ellipse(c.random() * c.width, y, size, size, color, `opacity="${num(0.25 + 0.7 * c.random())}"`);
  }
}

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
export function firPath(random: Random, x: number, y: number, height: number): string {
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
  const data = `${polyline([[first[0], bottom], ...points, [last[0], bottom]])}Z`;
  c.path(data, fill);
  c.group(`clip-path="${c.clip(data)}"`, () => {
    for (let index = 0; index < facets; index += 1) {
      const at = Math.floor(c.random() * points.length);
      const [x, y] = points[at] ?? first;
      const depth = (bottom - y) * c.random() ** 1.6;
      const size = between(c.random, 0.25, 1) * (40 + depth * 0.4);
      const isLit = c.random() < 0.45;
      const start: Point = [x + between(c.random, -30, 30), y + depth];
      const shape: Point[] = [
        start,
        [start[0] + size * between(c.random, 0.5, 1.1), start[1] + size * between(c.random, -0.12, 0.2)],
        [start[0] + size * between(c.random, 0.4, 0.9), start[1] + size * between(c.random, 0.2, 0.6)],
        [start[0] - size * between(c.random, 0, 0.3), start[1] + size * between(c.random, 0.15, 0.5)],
      ];
      c.polygon(shape, isLit ? light : dark, `opacity="${num(between(c.random, 0.1, isLit ? 0.5 : 0.6))}"`);
    }
    c.stroke(polyline(points), light, 5, 'opacity="0.55"');
  });
  return points;
}

interface Water {
  readonly top: number;
  readonly bottom?: number;
  readonly stops: readonly Stop[];
  readonly light: string;
  readonly dark: string;
  /** How restless it is; 1 is a breeze. */
  readonly chop?: number;
  readonly strength?: number;
}

/** Open water: a gradient, a drifting texture and ripples that widen toward the viewer. */
export function water(c: Canvas, options: Water): void {
  const { top, bottom = c.height + 20, stops, light, dark, chop = 1, strength = 1 } = options;
  const depth = bottom - top;
  c.rect(-20, top, c.width + 40, depth, c.linear(stops));
  const bands = [
    { from: 0, to: 0.45, frequency: [0.005, 0.11] as const },
    { from: 0.15, to: 0.85, frequency: [0.003, 0.045] as const },
    { from: 0.5, to: 1.2, frequency: [0.002, 0.02] as const },
  ];
  bands.forEach(({ from, to, frequency }, index) => {
    const place = { top: top + depth * from, height: depth * (to - from), frequency, contrast: 6 };
    clouds(c, { ...place, color: light, cover: 0.1, opacity: 0.32 * strength, seed: 21 + index });
    clouds(c, { ...place, color: dark, cover: 0.1, opacity: 0.4 * strength, seed: 31 + index });
  });
  let lit = '';
  let shaded = '';
  for (let index = 0; index < 620 * chop; index += 1) {
    const near = c.random() ** 1.5;
    const y = top + depth * near;
    const dash = dashPath(
      c.random() * c.width,
      y,
      mix(8, 120, near) * between(c.random, 0.4, 1.2),
      mix(0.8, 5.5, near),
    );
    if (c.random() < 0.5) {
      lit += dash;
    } else {
      shaded += dash;
    }
  }
  c.path(shaded, dark, `opacity="${0.3 * strength}"`);
  c.path(lit, light, `opacity="${0.3 * strength}"`);
}

/** A lens-shaped dash, the brush stroke of every ripple and reflection. */
export function dashPath(x: number, y: number, width: number, height: number): string {
  const half = num(width / 2);
  return `M${num(x - width / 2)} ${num(y)}q${half} ${num(-height)} ${num(width)} 0q-${half} ${num(height)} ${num(-width)} 0z`;
}

/** The path of a light on the water, from the horizon toward the viewer. */
export function glitter(
  c: Canvas,
  x: number,
  top: number,
  bottom: number,
  [far, near]: Point,
  color: string,
  count: number,
  opacity = 0.8,
): void {
  let data = '';
  for (let index = 0; index < count; index += 1) {
    const down = c.random() ** 1.25;
    const spread = mix(far, near, down);
    const off = (c.random() + c.random() + c.random() - 1.5) * spread;
    const width = mix(8, 74, down) * between(c.random, 0.35, 1.1) * (spread < 60 ? 0.5 : 1);
    data += dashPath(x + off, mix(top, bottom, down), width, mix(1.2, 6, down));
  }
  c.path(data, color, `opacity="${opacity}" style="mix-blend-mode:screen"`);
}

/** Snow or spray: soft flakes, some of them near. */
export function snow(c: Canvas, count: number, color = '#f4f6f8', largest = 5, top = 0, bottom = c.height): void {
  const soft = c.blur(1.4);
  for (const [share, filter] of [
    [0.7, ''],
    [0.3, `filter="${soft}"`],
  ] as const) {
    c.group(`fill="${color}" ${filter}`, () => {
      for (let index = 0; index < count * share; index += 1) {
        const size = 0.8 + largest * c.random() ** 5 + (filter === '' ? 0 : largest * 0.3);
        c.ellipse(
          c.random() * c.width,
          between(c.random, top, bottom),
          size,
          size,
          color,
          `opacity="${num(between(c.random, 0.3, 0.9))}"`,
        );
      }
    });
  }
}

/** Rain driven by the wind. */
export function rain(c: Canvas, count: number, color: string, slant: number, opacity = 0.25): void {
  let data = '';
  for (let index = 0; index < count; index += 1) {
    const length = between(c.random, 20, 90);
    const x = between(c.random, -100, c.width + 100);
    const y = between(c.random, -60, c.height);
    data += `M${num(x)} ${num(y)}l${num(-length * slant)} ${num(length)}`;
  }
  c.stroke(data, color, 1.3, `opacity="${opacity}"`);
}

/** Gulls on the wing, as a few strokes. */
export function gulls(
  c: Canvas,
  places: readonly (readonly [x: number, y: number, size: number])[],
  color: string,
): void {
  for (const [x, y, size] of places) {
    const tilt = between(c.random, -0.25, 0.25) * size;
    c.path(
      `M${num(x - size)} ${num(y - size * 0.2 - tilt)}q${num(size * 0.55)} ${num(-size * 0.42)} ${num(size)} ${num(size * 0.22 + tilt)}q${num(size * 0.5)} ${num(-size * 0.6 + tilt)} ${num(size)} ${num(-size * 0.12 + tilt)}q${num(-size * 0.5)} ${num(-size * 0.2)} ${num(-size * 0.94)} ${num(size * 0.42)}q${num(-size * 0.5)} ${num(-size * 0.42)} ${num(-size * 1.06)} ${num(-size * 0.32)}z`,
      color,
    );
  }
}

/** A standing person as a silhouette; `y` is the ground. */
export function figure(c: Canvas, x: number, y: number, height: number, fill: string, stride = 0.06): void {
  const at = (px: number, py: number): string => `${num(x + px * height)} ${num(y - py * height)}`;
  c.ellipse(x + height * 0.008, y - height * 0.925, height * 0.058, height * 0.072, fill);
  c.path(
    `M${at(-0.04, 0.87)}L${at(0.045, 0.87)}Q${at(0.15, 0.83)} ${at(0.155, 0.74)}L${at(0.17, 0.46)}L${at(0.125, 0.45)}L${at(0.12, 0.36)}L${at(0.05 + stride, 0)}L${at(stride - 0.03, 0)}L${at(0, 0.34)}L${at(-stride + 0.02, 0)}L${at(-stride - 0.06, 0)}L${at(-0.12, 0.36)}L${at(-0.125, 0.45)}L${at(-0.17, 0.46)}L${at(-0.155, 0.74)}Q${at(-0.15, 0.83)} ${at(-0.04, 0.87)}Z`,
    fill,
  );
}

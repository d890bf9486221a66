import { type Canvas, num, type Point, type Stops } from './canvas.ts';
import { between, mix } from './random.ts';
import { clouds } from './sky.ts';

interface Water {
  readonly top: number;
  readonly bottom?: number;
  readonly stops: Stops;
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

/** White water where waves meet rock: soft noise, then a lace of small strokes. */
export function surf(c: Canvas, shore: readonly Point[], reach: number, color = '#f3ece4'): void {
  const soft = c.blur(7);
  let lace = '';
  c.group(`filter="${soft}" opacity="0.75"`, () => {
    for (const [x, y] of shore) {
      for (let index = 0; index < 3; index += 1) {
        const size = between(c.random, 0.2, 1) * reach;
        c.ellipse(
          x + between(c.random, -reach, reach),
          y + between(c.random, -0.3, 0.5) * reach,
          size,
          size * 0.24,
          color,
          'opacity="0.7"',
        );
      }
    }
  });
  for (const [x, y] of shore) {
    for (let index = 0; index < 16; index += 1) {
      const off = between(c.random, -1.6, 1.6) * reach;
      lace += dashPath(
        x + off,
        y + between(c.random, -0.5, 1.1) * reach * 0.6,
        between(c.random, 0.1, 0.7) * reach,
        between(c.random, 2, 6),
      );
    }
  }
  c.path(lace, color, 'opacity="0.75"');
}

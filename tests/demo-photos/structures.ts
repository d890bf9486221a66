import { type Canvas, num, type Point, points, polyline } from './canvas.ts';
import { between } from './random.ts';

interface Tower {
  readonly x: number;
  /** The foot of the tower. */
  readonly y: number;
  readonly height: number;
  readonly bright: string;
  readonly shade: string;
  readonly ink: string;
  readonly lamp: string;
  readonly litFrom?: 'left' | 'right';
}

/** The Larkfield Light; returns the middle of its lantern. */
export function lighthouse(c: Canvas, tower: Tower): Point {
  const { x, y, height: h, bright, shade, ink, lamp, litFrom = 'left' } = tower;
  const at = (px: number, py: number): Point => [x + px * h, y - py * h];
  const body = c.linear(
    [
      [0, bright],
      [0.35, bright],
      [0.75, shade],
      [1, shade],
    ],
    litFrom === 'left' ? [0, 0, 1, 0] : [1, 0, 0, 0],
  );
  c.polygon([at(-0.125, -0.02), at(-0.078, 0.74), at(0.078, 0.74), at(0.125, -0.02)], body);
  for (const level of [0.16, 0.36, 0.56]) {
    const [wx, wy] = at(litFrom === 'left' ? 0.005 : -0.035, level + 0.06);
    c.path(
      `M${num(wx)} ${num(wy + h * 0.05)}v${num(-h * 0.035)}q${num(h * 0.014)} ${num(-h * 0.02)} ${num(h * 0.028)} 0v${num(h * 0.035)}z`,
      ink,
      'opacity="0.85"',
    );
  }
  c.polygon(
    [at(-0.078, 0.74), at(-0.112, 0.78), at(-0.112, 0.795), at(0.112, 0.795), at(0.112, 0.78), at(0.078, 0.74)],
    ink,
  );
  const rail = [-0.105, -0.07, -0.035, 0, 0.035, 0.07, 0.105];
  c.stroke(
    `${rail.map((px) => polyline([at(px, 0.795), at(px, 0.84)])).join('')}${polyline([at(-0.107, 0.84), at(0.107, 0.84)])}${polyline([at(-0.107, 0.818), at(0.107, 0.818)])}`,
    ink,
    Math.max(1.2, h * 0.005),
  );
  c.polygon([at(-0.058, 0.795), at(-0.058, 0.915), at(0.058, 0.915), at(0.058, 0.795)], lamp);
  const bars = [-0.058, -0.02, 0.02, 0.058].map((px) => polyline([at(px, 0.795), at(px, 0.915)])).join('');
  c.stroke(`${bars}${polyline([at(-0.058, 0.815), at(0.058, 0.815)])}`, ink, Math.max(1.4, h * 0.007));
  const [dx, dy] = at(-0.075, 0.912);
  c.path(
    `M${num(dx)} ${num(dy)}q${num(h * 0.018)} ${num(-h * 0.075)} ${num(h * 0.075)} ${num(-h * 0.08)}q${num(h * 0.057)} ${num(h * 0.005)} ${num(h * 0.075)} ${num(h * 0.08)}z`,
    ink,
  );
  c.stroke(polyline([at(0, 0.98), at(0, 1.03)]), ink, Math.max(2, h * 0.01));
  const [, lampY] = at(0, 0.86);
  return [x, lampY];
}

interface House {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly wall: string;
  readonly side: string;
  readonly roof: string;
  readonly window: string;
}

/** A New England house seen from the corner: gable, long side and chimney. */
export function house(c: Canvas, { x, y, width: w, height: h, wall, side, roof, window }: House): void {
  const gable = w * 0.36;
  c.polygon(
    [
      [x, y],
      [x, y - h * 0.55],
      [x + gable / 2, y - h],
      [x + gable, y - h * 0.55],
      [x + gable, y],
    ],
    wall,
  );
  c.polygon(
    [
      [x + gable, y],
      [x + gable, y - h * 0.55],
      [x + w, y - h * 0.55],
      [x + w, y],
    ],
    side,
  );
  c.polygon(
    [
      [x + gable / 2 - 2, y - h * 1.03],
      [x + w - gable / 2, y - h * 1.03],
      [x + w + w * 0.02, y - h * 0.53],
      [x + gable, y - h * 0.53],
    ],
    roof,
  );
  c.stroke(
    polyline([
      [x - w * 0.02, y - h * 0.52],
      [x + gable / 2, y - h * 1.02],
      [x + gable, y - h * 0.53],
    ]),
    roof,
    Math.max(2, w * 0.02),
  );
  c.rect(x + w * 0.56, y - h * 1.25, w * 0.07, h * 0.32, roof);
  for (const [px, py] of points('0.1,0.36 0.22,0.36 0.16,0.68')) {
    c.rect(x + w * px, y - h * py, w * 0.055, h * 0.15, window);
  }
  for (const px of [0.44, 0.58, 0.72, 0.86]) {
    c.rect(x + w * px, y - h * 0.38, w * 0.055, h * 0.16, window);
  }
}

interface Windows {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  /** From one window to the next. */
  readonly step: Point;
  readonly size: Point;
  readonly dark: string;
  readonly lit: readonly [string, ...string[]];
  /** The share of windows with a light on. */
  readonly share: number;
  readonly arched?: boolean;
  readonly bars?: string;
}

/** A grid of windows, some of them lit. */
export function windows(c: Canvas, options: Windows): void {
  const { x, y, columns, rows, step, size, dark, lit, share, arched = false, bars } = options;
  const [w, h] = size;
  const top = arched ? `q${num(w / 2)} ${num(-w * 0.45)} ${num(w)} 0` : `h${num(w)}`;
  let glazing = '';
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const left = x + column * step[0];
      const down = y + row * step[1];
      const isLit = c.random() < share;
      const light = lit[Math.floor(c.random() * lit.length)] ?? lit[0];
      c.path(
        `M${num(left)} ${num(down)}${top}v${num(h)}h${num(-w)}z`,
        isLit ? light : dark,
        isLit ? `opacity="${num(between(c.random, 0.7, 1))}"` : '',
      );
      glazing += `M${num(left + w / 2)} ${num(down - (arched ? w * 0.2 : 0))}v${num(h + (arched ? w * 0.2 : 0))}M${num(left)} ${num(down + h * 0.5)}h${num(w)}`;
    }
  }
  if (bars !== undefined) {
    c.stroke(glazing, bars, Math.max(1, w * 0.06));
  }
}

/** Courses of brick as faint broken lines. */
export function bricks(
  c: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  course = 9,
  opacity = 0.25,
): void {
  let data = '';
  for (let row = 0; row * course < height; row += 1) {
    for (let at = (row % 2) * course; at < width - course; at += course * 2.4) {
      if (c.random() < 0.6) {
        data += `M${num(x + at)} ${num(y + row * course)}h${num(course * between(c.random, 1, 2))}`;
      }
    }
  }
  c.stroke(data, color, course * 0.22, `opacity="${opacity}"`);
}

/** A street lamp with its light. */
export function lamp(c: Canvas, x: number, y: number, height: number, ink: string, light: string): void {
  const s = height / 100;
  c.stroke(`M${num(x)} ${num(y)}V${num(y - 86 * s)}`, ink, Math.max(1.5, 2.2 * s));
  c.rect(x - 3 * s, y - 8 * s, 6 * s, 8 * s, ink);
  c.path(
    `M${num(x - 4 * s)} ${num(y - 86 * s)}l${num(-2.5 * s)} ${num(-11 * s)}h${num(13 * s)}l${num(-2.5 * s)} ${num(11 * s)}z`,
    light,
  );
  c.path(`M${num(x - 8 * s)} ${num(y - 97 * s)}l${num(8 * s)} ${num(-7 * s)}l${num(8 * s)} ${num(7 * s)}z`, ink);
  c.glow(x, y - 91 * s, 75 * s, light, 0.6);
}

import { type Canvas, num, type Point, polyline } from './canvas.ts';
import { between } from './random.ts';

interface Boat {
  readonly x: number;
  /** The waterline. */
  readonly y: number;
  readonly scale: number;
  readonly hull: string;
  readonly stripe: string;
  readonly house: string;
  readonly ink: string;
  readonly glass?: string;
  /** Degrees; positive lifts the bow. */
  readonly pitch?: number;
  readonly faces?: 'left' | 'right';
  readonly sail?: string;
  readonly mirrored?: number;
}

/** A Maine lobster boat from the side, with its reflection if the water is calm enough. */
export function lobsterBoat(c: Canvas, boat: Boat): void {
  const { x, y, scale, hull, stripe, house, ink, glass = '#2b3c4a', pitch = 0, sail, mirrored = 0 } = boat;
  const flip = boat.faces === 'left' ? -1 : 1;
  const draw = (): void => {
    c.stroke('M12 -70L12 -122M4 -104L22 -104M-18 -70L-30 -138M34 -70L38 -128', ink, 1.8);
    c.ellipse(14, -98, 11, 3, ink);
    c.path('M-108 -24L-101 7L86 7Q104 -12 118 -52Q62 -30 0 -25Q-60 -22 -108 -24Z', hull);
    c.path('M-104 -6L-101 7L86 7Q94 0 101 -12Q40 -2 -104 -6Z', ink, 'opacity="0.35"');
    c.path('M-108 -24Q-60 -22 0 -25Q62 -30 118 -52L115 -45Q62 -24 0 -19Q-60 -16 -107 -18Z', stripe);
    c.path('M46 -32L50 -50L80 -52L96 -41Q70 -34 46 -32Z', house);
    c.path('M-12 -25L-10 -68L44 -68L54 -31Q20 -26 -12 -25Z', house);
    c.path('M16 -62L41 -62L46 -44L18 -42ZM-6 -62L11 -62L12 -42L-5 -42Z', glass);
    c.path('M-62 -72L50 -74L53 -66L-62 -65Z', house);
    c.path('M-62 -67L53 -68L53 -66L-62 -65Z', ink, 'opacity="0.5"');
    c.path('M-12 -25L-10 -66L-2 -66L2 -26Z', ink, 'opacity="0.18"');
    c.stroke('M-58 -66L-58 -24', ink, 2.4);
    c.path('M-96 -26h22v-15h-22zM-73 -26h20v-12h-20zM-92 -42h20v-12h-20z', ink, 'opacity="0.75"');
    c.stroke('M-92 -31h16M-92 -36h16M-70 -31h14M-88 -47h13', stripe, 1.2, 'opacity="0.7"');
    if (sail !== undefined) {
      c.stroke('M-104 -24L-104 -104', ink, 2.4);
      c.path('M-103 -101L-103 -38L-66 -34Z', sail);
    }
  };
  if (mirrored > 0) {
    c.group(`opacity="${mirrored}" filter="${c.ripple(26)}"`, () => {
      c.group(`transform="translate(${x} ${y + 10 * scale}) scale(${flip * scale} ${-scale * 0.9})"`, draw);
    });
  }
  c.group(`transform="translate(${x} ${y}) rotate(${-pitch * flip}) scale(${flip * scale} ${scale})"`, draw);
}

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
  for (const [px, py] of [
    [0.1, 0.36],
    [0.22, 0.36],
    [0.16, 0.68],
  ] as const) {
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

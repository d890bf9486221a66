import { type Canvas, num, points } from '../canvas.ts';
import { crag, firs, hills } from '../land.ts';
import { between, lineNoise, mix } from '../random.ts';
import { backdrop, clouds, stars } from '../sky.ts';
import { house } from '../structures.ts';
import { dashPath, glitter } from '../water.ts';

/** Northern lights over the bay. */
export function aurora(c: Canvas): void {
  backdrop(c, '#070d22 0%, #0c2138 30%, #143f4a 50%, #235a58 60%, #061019 100%');
  stars(c, 620, 560);
  const curtains = (): void => {
    curtain(c, {
      base: 560,
      rise: 500,
      color: '#4fe0a0',
      top: '#7c5bd0',
      sway: 90,
      strength: 0.5,
      scale: 520,
      count: 420,
    });
    curtain(c, {
      base: 470,
      rise: 420,
      color: '#8df0b4',
      top: '#b45fc0',
      sway: 120,
      strength: 0.6,
      scale: 700,
      count: 420,
    });
    curtain(c, {
      base: 360,
      rise: 330,
      color: '#58d6b0',
      top: '#5f62d8',
      sway: 70,
      strength: 0.35,
      scale: 380,
      count: 300,
    });
  };
  c.glow(800, 560, 900, '#2fae86', 0.4, 0.45);
  curtains();
  hills(c, 622, 80, '#0e2a38', 420);
  const shore = hills(c, 640, 30, '#0a1d29', 300);
  firs(c, [-20, 1620], shore, [16, 44], 200, '#0a1c28');
  c.rect(-20, 636, 1640, 460, c.linear('#2b7a70 0%, #17514f 25%, #0c2a35 60%, #060f1a 100%'));
  const fade = c.mask(-20, 636, 1640, 460, c.linear('#fff/0.75 0%, #fff/0.05 100%'));
  c.group(`mask="${fade}"`, () => {
    c.group(`transform="translate(0 1272) scale(1 -1)" filter="${c.blur(4, 16)}"`, curtains);
  });
  clouds(c, {
    top: 640,
    height: 440,
    color: '#06141d',
    cover: 0.3,
    frequency: [0.002, 0.04],
    opacity: 0.6,
    seed: 7,
    contrast: 6,
    thickest: 0.6,
  });
  let lit = '';
  for (let index = 0; index < 420; index += 1) {
    const down = c.random() ** 1.4;
    lit += dashPath(c.random() * 1600, mix(642, 1040, down), mix(10, 130, down) * c.random(), mix(0.8, 4, down));
  }
  c.path(lit, '#a5f5cd', 'opacity="0.22"');
  // A cabin with a lamp on, and its light on the water.
  crag(c, {
    outline: points('960,1090 1040,980 1140,900 1260,840 1400,800 1640,760'),
    fill: '#06101a',
    light: '#2b6a66',
    dark: '#03080e',
    facets: 90,
  });
  glitter(c, 1060, 860, 1060, [20, 50], '#ffc777', 60, 0.55);
  house(c, {
    x: 1230,
    y: 842,
    width: 180,
    height: 104,
    wall: '#122733',
    side: '#0c1b26',
    roof: '#050c14',
    window: '#ffca79',
  });
  c.glow(1290, 810, 200, '#ffb55e', 0.5);
  const ground = (x: number): number => 900 - (x - 1140) * 0.25;
  firs(c, [1400, 1640], ground, [200, 420], 10, '#040b12');
  firs(c, [1090, 1220], (x) => ground(x) + 8, [90, 210], 6, '#050d15');
  firs(c, [-40, 190], () => 1090, [330, 620], 8, '#040b12');
}

/** A curtain of northern light: rays that stand on a swaying band. */
function curtain(
  c: Canvas,
  options: {
    base: number;
    rise: number;
    color: string;
    top: string;
    sway: number;
    strength: number;
    scale: number;
    count: number;
  },
): void {
  const { base, rise, color, top, sway, strength, scale, count } = options;
  const wave = lineNoise(c.random, 3);
  const bright = lineNoise(c.random, 4);
  const ray = c.linear([
    [0, top, 0],
    [0.35, top, 0.35],
    [0.75, color, 0.8],
    [0.94, color, 1],
    [1, color, 0],
  ]);
  c.group(`filter="${c.blur(7, 16)}" style="mix-blend-mode:screen" opacity="${strength}"`, () => {
    for (let index = 0; index < count; index += 1) {
      const along = index / count;
      const x = -120 + along * 1840 + wave(along * 4 + 9) * 160;
      const foot = base + wave((along * 1840) / scale) * sway - along * 90;
      const power = Math.max(0.04, 0.5 + bright(along * 9) * 1.1);
      const height = rise * (0.55 + 0.45 * power) * between(c.random, 0.8, 1.05);
      c.rect(x, foot - height, between(c.random, 5, 15), height, ray, `opacity="${num(Math.min(1, power))}"`);
    }
  });
}

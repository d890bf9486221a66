import { type Canvas, num, type Point, points } from '../canvas.ts';
import { crag, firs, hills } from '../land.ts';
import { lineNoise, mix } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { dashPath, glitter, water } from '../water.ts';

/** Heron Island in the morning haze, with a heron. */
export function heronIsland(c: Canvas): void {
  backdrop(c, '#86a9ab 0%, #c5d2c4 25%, #f3e2bd 45%, #f8d9a3 55%, #f8d9a3 100%');
  clouds(c, { top: 0, height: 420, color: '#fbf0d8', cover: 0.4, frequency: [0.0015, 0.008], opacity: 0.8, seed: 41 });
  c.glow(1130, 420, 520, '#fff0bd', 0.95);
  c.ellipse(1130, 400, 40, 40, '#fffdf2');
  const far = hills(c, 560, 60, '#b3b7a4', 340);
  firs(c, [-20, 1620], far, [10, 34], 190, '#a7ae9c');
  haze(c, 440, 150, '#f9e6bb', 0.85, 0.75);
  const drawIsland = (): void => {
    const noise = lineNoise(c.random, 4);
    const groundAt = (x: number): number =>
      594 - Math.sin(Math.PI * Math.min(1, Math.max(0, (x - 250) / 960))) ** 0.8 * (74 + noise(x / 150) * 16);
    firs(c, [330, 1150], groundAt, [80, 170], 70, '#6d8379');
    firs(c, [300, 1170], (x) => groundAt(x) + 12, [60, 190], 62, '#3f5f5c');
    firs(c, [290, 1180], (x) => groundAt(x) + 30, [40, 150], 60, '#234347');
    const land: Point[] = [];
    for (let x = 236; x <= 1224; x += 12) {
      land.push([x, groundAt(x) + 26]);
    }
    c.polygon([...land, [1240, 612], [220, 612]], '#203c42');
    crag(c, {
      outline: points('180,606 260,592 400,584 560,592 760,582 940,590 1100,584 1210,590 1290,606'),
      fill: '#75736c',
      light: '#d8c39d',
      dark: '#3d4a50',
      bottom: 616,
      facets: 120,
      roughness: 0.1,
    });
  };
  water(c, {
    top: 602,
    stops: '#f5dcae 0%, #c9cdb5 25%, #7fa2a0 60%, #2f5c66 100%',
    light: '#fcefcd',
    dark: '#3d6a70',
    chop: 0.3,
    strength: 0.6,
  });
  const fade = c.mask(-20, 600, 1640, 480, c.linear('#fff/0.85 0%, #fff/0.3 60%, #fff/0 100%'));
  c.group(`mask="${fade}"`, () => {
    c.group(`filter="${c.ripple(46, 0.004, 0.05)}"`, () => {
      c.group('transform="translate(0 1216) scale(1 -1)"', drawIsland);
    });
  });
  glitter(c, 1330, 606, 1067, [60, 150], '#fff6d8', 170, 0.7);
  drawIsland();
  haze(c, 540, 110, '#fae8c3', 0.55, 0.6);
  c.path(ripples(c, 640, 1067, 150), '#f8ecd0', 'opacity="0.35"');
  crag(c, {
    outline: points('-20,930 80,915 210,940 330,985 420,1030 500,1090'),
    fill: '#23383f',
    light: '#7f8f86',
    dark: '#13242c',
    facets: 60,
  });
  heron(c, 236, 944, 250, '#15272f');
  gulls(c, '700,250,16 760,280,11 640,290,9', '#5c7474');
}

/** Sparse ripple strokes between two levels. */
function ripples(c: Canvas, top: number, bottom: number, count: number): string {
  let data = '';
  for (let index = 0; index < count; index += 1) {
    const down = c.random();
    data += dashPath(c.random() * c.width, mix(top, bottom, down), mix(30, 220, down) * c.random(), mix(1, 4, down));
  }
  return data;
}

/** A great blue heron standing; `y` is where its feet are. */
function heron(c: Canvas, x: number, y: number, height: number, ink: string): void {
  const s = height / 100;
  c.group(`transform="translate(${num(x)} ${num(y)}) scale(${s})"`, () => {
    c.path(
      'M-18 -38Q-8 -58 8 -58Q14 -62 11 -72Q8 -84 16 -92Q20 -97 27 -95L46 -90L27 -89Q21 -88 20 -82Q22 -66 16 -54Q8 -38 -8 -36L-26 -28Z',
      ink,
    );
    c.stroke('M18 -95Q8 -97 0 -92', ink, 1.2);
    c.stroke('M-2 -38L0 -20L-1 0M4 -40L8 -22L7 0M-1 0l7 1M7 0l7 1', ink, 1.5);
  });
}

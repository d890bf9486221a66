import { type Canvas, num, type Point, points, polyline } from '../canvas.ts';
import { figure, firs, hills } from '../land.ts';
import { between } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { dashPath } from '../water.ts';

/** The barrens in their fall red, with rakers. */
export function blueberryBarrens(c: Canvas): void {
  backdrop(c, '#6b93ad 0%, #a9c0c2 20%, #ecdcbf 38%, #ecdcbf 100%');
  clouds(c, {
    top: 0,
    height: 420,
    color: '#fdf5e4',
    cover: 0.42,
    frequency: [0.0015, 0.006],
    opacity: 0.9,
    seed: 161,
    contrast: 5,
    thickest: 0.6,
  });
  clouds(c, {
    top: 60,
    height: 340,
    color: '#c9a69b',
    cover: 0.2,
    frequency: [0.0013, 0.009],
    opacity: 0.5,
    seed: 166,
    contrast: 5,
  });
  c.glow(1250, 330, 560, '#fff0c6', 0.7);
  hills(c, 400, 130, '#a3b3ba', 460);
  const ridge = hills(c, 430, 70, '#8798a0', 380);
  firs(c, [-20, 1620], ridge, [8, 22], 200, '#7b8f96');
  haze(c, 330, 130, '#f3dfc2', 0.65, 0.8);
  const layers: readonly (readonly [base: number, rise: number, light: string, dark: string, size: number])[] = [
    [470, 40, '#c98a6a', '#a25a50', 6],
    [520, 54, '#c9684f', '#98413f', 10],
    [600, 70, '#c14f3f', '#852f36', 17],
    [720, 90, '#b53f37', '#6f2530', 28],
    [900, 120, '#a0322f', '#521b29', 46],
  ];
  layers.forEach(([base, rise, light, dark, size], layer) => {
    const ground = hills(
      c,
      base,
      rise,
      c.linearAt(
        [
          [0, light],
          [1, dark],
        ],
        [0, base - rise],
        [0, base + rise * 2.4],
      ),
      620,
      3,
    );
    let bright = '';
    let shade = '';
    for (let index = 0; index < 520; index += 1) {
      const x = c.random() * 1640 - 20;
      const y = ground(x) + c.random() ** 1.4 * rise * 2.6;
      const tuft = dashPath(x, y, size * between(c.random, 1, 4.4), size * between(c.random, 0.25, 0.6));
      if (c.random() < 0.5) {
        bright += tuft;
      } else {
        shade += tuft;
      }
    }
    c.path(shade, dark, 'opacity="0.5"');
    c.path(bright, layer < 2 ? '#e6b184' : '#e0714c', 'opacity="0.42"');
    if (layer === 1) {
      firs(c, [120, 520], (x) => ground(x) + 4, [20, 62], 22, '#4d5f60');
      firs(c, [1240, 1620], (x) => ground(x) + 4, [20, 70], 24, '#4d5f60');
    }
    for (let index = 0; index < 5; index += 1) {
      const x = between(c.random, 0, 1600);
      const y = ground(x) + rise * between(c.random, 0.2, 0.9);
      const r = size * between(c.random, 0.9, 2.4);
      c.path(
        `M${num(x - r)} ${num(y)}q${num(r * 0.1)} ${num(-r * 0.8)} ${num(r * 0.9)} ${num(-r * 0.9)}q${num(r)} ${num(r * 0.1)} ${num(r * 1.1)} ${num(r * 0.9)}z`,
        '#6f6a70',
      );
      c.path(
        `M${num(x - r * 0.5)} ${num(y - r * 0.62)}q${num(r * 0.3)} ${num(-r * 0.3)} ${num(r * 0.7)} ${num(-r * 0.24)}q${num(r * 0.6)} ${num(r * 0.1)} ${num(r * 0.7)} ${num(r * 0.5)}q${num(-r * 0.8)} ${num(-r * 0.3)} ${num(-r * 1.4)} ${num(-r * 0.26)}z`,
        '#e2cfb8',
        'opacity="0.8"',
      );
    }
    if (layer === 2) {
      haze(c, 430, 180, '#f6d9b4', 0.3, 0.6);
      for (const [x, h] of points('600,46 650,44 728,47 1010,43')) {
        const y = ground(x) + 36;
        figure(c, x, y, h, '#3b3440', 0.09);
        c.stroke(`M${x + 5} ${num(y - h * 0.5)}l${num(h * 0.3)} ${num(h * 0.42)}`, '#3b3440', 3);
      }
      c.path('M820 604h90l10 22h-108z', '#4c5f78');
    }
    if (layer === 3) {
      // White string marks the lanes that the rakers work.
      for (const from of [180, 420, 690, 980, 1290]) {
        const lane: Point[] = [];
        for (let step = 0; step <= 10; step += 1) {
          const x = from + (from - 800) * 0.06 * step;
          lane.push([x, ground(x) + 6 + step * 17]);
        }
        c.stroke(polyline(lane), '#f6e3cc', 2, 'opacity="0.55"');
      }
    }
  });
  firs(c, [60, 210], () => 740, [170, 300], 4, '#27383f');
  haze(c, 380, 320, '#ffdfae', 0.18, 0.5);
  gulls(c, '520,200,15 590,230,11 470,240,9', '#66737a');
}

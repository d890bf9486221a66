import { type Canvas, points } from '../canvas.ts';
import { ferry } from '../ferry.ts';
import { crag, firs, hills } from '../land.ts';
import { lineNoise } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { house } from '../structures.ts';
import { water } from '../water.ts';

/** The ferry Captain Emery off the island. */
export function ferryEmery(c: Canvas): void {
  backdrop(c, '#3f83a8 0%, #8cbccb 25%, #dfe6d8 45%, #f2e6c9 52%, #f2e6c9 100%');
  clouds(c, {
    top: 20,
    height: 420,
    color: '#fffaf0',
    cover: 0.4,
    frequency: [0.0018, 0.006],
    opacity: 0.95,
    seed: 74,
    contrast: 6,
    thickest: 0.6,
  });
  clouds(c, {
    top: 160,
    height: 340,
    color: '#f3d6b8',
    cover: 0.25,
    frequency: [0.0016, 0.009],
    opacity: 0.6,
    seed: 78,
    contrast: 6,
  });
  const far = hills(c, 520, 50, '#a9bfc2', 420);
  firs(c, [-20, 1620], far, [8, 20], 180, '#a2b8bc');
  haze(c, 440, 100, '#f6ecd2', 0.7, 0.85);
  const noise = lineNoise(c.random, 4);
  const island = (x: number): number =>
    540 - Math.sin(Math.PI * Math.min(1, Math.max(0, (x - 700) / 1100))) ** 0.9 * 100 + noise(x / 110) * 8;
  firs(c, [800, 1640], island, [40, 96], 76, '#6f9298');
  firs(c, [780, 1640], (x) => island(x) + 22, [30, 110], 70, '#4b7580');
  firs(c, [790, 1640], (x) => island(x) + 46, [20, 90], 66, '#35606c');
  crag(c, {
    outline: points('690,548 800,530 960,524 1200,520 1420,516 1640,512'),
    fill: '#7d7f78',
    light: '#e6d3b0',
    dark: '#4b5d64',
    bottom: 556,
    facets: 90,
    roughness: 0.1,
  });
  for (const [x, y, w] of [
    [1010, 526, 70],
    [1150, 522, 80],
  ] as const) {
    house(c, {
      x,
      y,
      width: w,
      height: w * 0.62,
      wall: '#fdf6e6',
      side: '#c0c6c1',
      roof: '#9c5648',
      window: '#587078',
    });
  }
  haze(c, 470, 90, '#f6ecd2', 0.4, 0.7);
  water(c, {
    top: 546,
    stops: '#b8d0cf 0%, #6fa1ad 20%, #2f7189 60%, #164a63 100%',
    light: '#d9ebe4',
    dark: '#12465e',
    chop: 1.2,
  });
  ferry(c, 690, 742, 1.28);
  gulls(c, '300,380,26 220,440,18 400,330,15 150,350,13 1350,250,15 1420,280,11', '#f9f5ea');
  gulls(c, '480,420,12', '#55798a');
}

import { lobsterBoat } from '../boats.ts';
import { type Canvas, points } from '../canvas.ts';
import { crag, firs, hills } from '../land.ts';
import { lineNoise, mix } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { house } from '../structures.ts';
import { dashPath, glitter, water } from '../water.ts';

/** Lobster boats at their moorings on a calm morning. */
export function lobsterBoats(c: Canvas): void {
  backdrop(c, '#a9c3c4 0%, #d5d9ce 25%, #f4dcc6 45%, #f8d5b8 55%, #f8d5b8 100%');
  clouds(c, {
    top: 0,
    height: 430,
    color: '#f3b9a0',
    cover: 0.35,
    frequency: [0.0011, 0.009],
    opacity: 0.6,
    seed: 61,
    contrast: 5,
  });
  c.glow(330, 400, 560, '#fff0cf', 0.9);
  const far = hills(c, 486, 70, '#c3bcb4', 420);
  firs(c, [-20, 1620], far, [8, 26], 200, '#bcb6af');
  haze(c, 400, 120, '#fae0c8', 0.7, 0.8);
  const near = lineNoise(c.random, 4);
  const shoreAt = (x: number): number => 520 - Math.max(0, (x - 900) / 700) * 60 - near(x / 200) * 14;
  firs(c, [960, 1620], shoreAt, [34, 92], 62, '#86959a');
  crag(c, {
    outline: points('880,522 1000,512 1200,498 1400,488 1640,476'),
    fill: '#8e9596',
    light: '#e3c4ae',
    dark: '#6d7b80',
    bottom: 530,
    facets: 50,
    roughness: 0.1,
  });
  for (const [x, y, w] of [
    [1180, 500, 76],
    [1290, 494, 92],
    [1440, 486, 84],
  ] as const) {
    house(c, {
      x,
      y,
      width: w,
      height: w * 0.62,
      wall: '#f5e6d6',
      side: '#bfb9b5',
      roof: '#8a6a66',
      window: '#7c8a92',
    });
  }
  haze(c, 440, 120, '#fae0c8', 0.5, 0.7);
  water(c, {
    top: 522,
    stops: '#f4d6bc 0%, #cfcabf 30%, #8fadb0 65%, #3f6c7a 100%',
    light: '#fff0dd',
    dark: '#5b8089',
    chop: 0.4,
    strength: 0.55,
  });
  glitter(c, 330, 526, 1067, [50, 220], '#fff3d8', 210, 0.6);
  const fleet = [
    { x: 640, y: 556, scale: 0.42, hull: '#8b6f74', stripe: '#f7e7d8', house: '#f3e4d6', ink: '#6d6a74' },
    {
      x: 1010,
      y: 580,
      scale: 0.56,
      hull: '#f4e9dc',
      stripe: '#7c9298',
      house: '#f6ebdf',
      ink: '#5f6c78',
      faces: 'left' as const,
    },
    {
      x: 250,
      y: 606,
      scale: 0.74,
      hull: '#5d7f88',
      stripe: '#f7e7d8',
      house: '#f8ecdf',
      ink: '#475965',
      sail: '#e9d6c4',
    },
    {
      x: 1300,
      y: 680,
      scale: 1.1,
      hull: '#f6ecdf',
      stripe: '#a4453c',
      house: '#fbf2e6',
      ink: '#3c4c59',
      sail: '#e6d0bc',
      faces: 'left' as const,
    },
    {
      x: 640,
      y: 812,
      scale: 2.05,
      hull: '#a93f35',
      stripe: '#fbf0e2',
      house: '#fdf5ea',
      ink: '#243644',
      sail: '#efdcc8',
    },
  ];
  for (const boat of fleet) {
    lobsterBoat(c, { ...boat, mirrored: 0.5 });
  }
  for (const [x, y, size, color] of [
    [960, 690, 8, '#e2a04a'],
    [420, 720, 9, '#c7503f'],
    [1060, 880, 15, '#e2a04a'],
    [1380, 920, 16, '#4d7f86'],
    [190, 930, 18, '#c7503f'],
    [860, 640, 6, '#4d7f86'],
  ] as const) {
    c.path(dashPath(x, y + size * 1.2, size * 4, size * 0.8), color, 'opacity="0.35"');
    c.path(
      `M${x - size} ${y}q0 ${-size * 1.3} ${size} ${-size * 1.5}q${size} ${size * 0.2} ${size} ${size * 1.5}q${-size} ${size * 0.7} ${-2 * size} 0z`,
      color,
    );
    c.stroke(`M${x} ${y - size * 1.5}v${-size * 1.2}`, '#fdf3e6', size * 0.3);
  }
  let bands = '';
  for (let index = 0; index < 90; index += 1) {
    const down = c.random();
    bands += dashPath(c.random() * 1600, mix(560, 1060, down), mix(40, 260, down), mix(1.5, 4, down));
  }
  c.path(bands, '#fdeee0', 'opacity="0.35"');
  gulls(c, '1090,270,20 1160,300,13 980,320,11 520,250,14', '#7b8a90');
}

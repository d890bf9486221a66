import { type Canvas, type Point, points, polyline } from '../canvas.ts';
import { hills } from '../land.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { bricks, house, windows } from '../structures.ts';
import { glitter } from '../water.ts';

/** Solar panels on the roofs above the bay. */
export function solarRoofs(c: Canvas): void {
  backdrop(c, '#5f94b4 0%, #a5c6ca 25%, #f2dfbc 42%, #fbdcA6 50%, #fbdca6 100%');
  clouds(c, {
    top: 0,
    height: 400,
    color: '#fff4df',
    cover: 0.35,
    frequency: [0.0014, 0.008],
    opacity: 0.85,
    seed: 181,
    contrast: 5,
  });
  c.glow(1220, 400, 620, '#fff0bd', 0.95);
  c.ellipse(1220, 392, 46, 46, '#fffdf0');
  hills(c, 462, 60, '#c2bfae', 420);
  haze(c, 380, 100, '#fce4b8', 0.7, 0.8);
  c.rect(-20, 462, 1640, 130, c.linear('#f3dcb2 0%, #9fbfc0 100%'));
  glitter(c, 1220, 466, 570, [60, 220], '#fff8e0', 160, 0.8);
  const walls = ['#f6ead6', '#e3cdb4', '#c8a48d', '#a8bcbc', '#dfd6c4', '#b9705a'] as const;
  for (let row = 0; row < 4; row += 1) {
    const base = 566 + row * 44;
    const size = 54 + row * 22;
    const veil = 0.62 - row * 0.18;
    for (let x = -60 + row * 17; x < 1640; x += size * between(c.random, 1, 1.7)) {
      if (c.random() < 0.4) {
        c.ellipse(
          x - size * 0.1,
          base - size * 0.2,
          size * 0.34,
          size * 0.4,
          pick(c.random, ['#7f9480', '#c79a58', '#6d8878', '#b8784c']),
        );
      }
      house(c, {
        x,
        y: base + between(c.random, -6, 10),
        width: size * 1.1,
        height: size * 0.74,
        wall: pick(c.random, walls),
        side: '#b9b2a4',
        roof: pick(c.random, ['#6f6468', '#7f5c52', '#56626c', '#8b7467']),
        window: '#5c6e78',
      });
    }
    if (row === 0) {
      c.path('M520 560V430H566V560ZM514 432L543 300L572 432Z', '#f7eedd');
      c.path('M543 300L572 432H548Z', '#cfc4b4');
      c.rect(534, 452, 18, 30, '#6b7780');
    }
    haze(c, base - 110, 190, '#fbe2b8', Math.max(0.06, veil * 0.7), 0.6);
  }
  roofWithPanels(
    c,
    [
      [-60, 800],
      [170, 640],
      [830, 690],
      [690, 900],
    ],
    6,
    3,
    '#5d5458',
  );
  c.polygon(points('-60,800 690,900 690,1090 -60,1090'), '#d9c7b0');
  c.polygon(points('690,900 830,690 985,905 985,1090 690,1090'), '#f3e6d0');
  c.stroke(polyline(points('676,904 830,682 1000,914')), '#fff8ea', 9);
  windows(c, {
    x: 790,
    y: 880,
    columns: 2,
    rows: 1,
    step: [70, 90],
    size: [44, 84],
    dark: '#4b6472',
    lit: ['#ffe0a0'],
    share: 0.5,
    bars: '#fff8ea',
  });
  clapboards(c, 690, 985, 905, 1080);
  windows(c, {
    x: 90,
    y: 920,
    columns: 6,
    rows: 1,
    step: [98, 90],
    size: [48, 90],
    dark: '#5d6d76',
    lit: ['#ffe0a0'],
    share: 0.2,
    bars: '#efe2cd',
  });
  roofWithPanels(
    c,
    [
      [1010, 1000],
      [1130, 770],
      [1680, 720],
      [1680, 960],
    ],
    5,
    3,
    '#4f5560',
  );
  c.polygon(points('1010,1000 1680,950 1680,1090 1010,1090'), '#a9b5b2');
  c.rect(1210, 690, 60, 110, '#9a5a48');
  bricks(c, 1214, 696, 54, 100, '#63362d', 9, 0.5);
  c.rect(1202, 682, 76, 14, '#5d4a48');
  c.rect(330, 590, 52, 110, '#a9624d');
  bricks(c, 334, 596, 46, 76, '#63362d', 8, 0.5);
  c.rect(322, 582, 68, 13, '#5d4a48');
  gulls(c, '352,560,14 760,240,20 830,270,13 690,280,11', '#65798a');
  haze(c, 560, 320, '#ffe2ab', 0.2, 0.5);
}

/** Shadow lines of wooden siding. */
function clapboards(c: Canvas, left: number, right: number, top: number, bottom: number): void {
  for (let y = top; y < bottom; y += 14) {
    c.stroke(`M${left} ${y}H${right}`, '#b9a892', 1.6, 'opacity="0.5"');
  }
}

/** A roof plane (eave left, ridge left, ridge right, eave right) that carries rows of panels. */
function roofWithPanels(
  c: Canvas,
  corners: readonly [Point, Point, Point, Point],
  columns: number,
  rows: number,
  roof: string,
): void {
  const [eaveLeft, ridgeLeft, ridgeRight, eaveRight] = corners;
  const at = (u: number, v: number): Point => [
    mix(mix(ridgeLeft[0], ridgeRight[0], u), mix(eaveLeft[0], eaveRight[0], u), v),
    mix(mix(ridgeLeft[1], ridgeRight[1], u), mix(eaveLeft[1], eaveRight[1], u), v),
  ];
  c.polygon(corners, roof);
  for (let v = 0; v <= 1; v += 0.06) {
    c.stroke(polyline([at(0, v), at(1, v)]), '#2f2f3a', 1.6, 'opacity="0.3"');
  }
  c.stroke(polyline([ridgeLeft, ridgeRight]), '#f7dcae', 6, 'opacity="0.85"');
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [u0, u1] = [0.08 + (column / columns) * 0.86, 0.08 + ((column + 0.95) / columns) * 0.86];
      const [v0, v1] = [0.12 + (row / rows) * 0.78, 0.12 + ((row + 0.93) / rows) * 0.78];
      const shine = 0.25 + 0.75 * Math.max(0, Math.sin((column * 0.9 + row * 0.5) / 1.8 + 0.5));
      c.polygon([at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)], '#20395c', 'stroke="#b9cbd3" stroke-width="2.5"');
      c.polygon(
        [at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)],
        c.linear(
          [
            [0, '#ffe6b4', shine * 0.75],
            [0.5, '#8fb9cf', shine * 0.5],
            [1, '#3b648c', 0.1],
          ],
          [1, 0, 0.2, 1],
        ),
      );
      let cells = '';
      for (let cell = 1; cell < 6; cell += 1) {
        cells += polyline([at(mix(u0, u1, cell / 6), v0), at(mix(u0, u1, cell / 6), v1)]);
      }
      c.stroke(`${cells}${polyline([at(u0, (v0 + v1) / 2), at(u1, (v0 + v1) / 2)])}`, '#c3d6dc', 1, 'opacity="0.4"');
    }
  }
}

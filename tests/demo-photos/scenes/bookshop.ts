import { type Canvas, num, type Point, points, polyline } from '../canvas.ts';
import { room } from '../perspective.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, haze } from '../sky.ts';

/** A bookshop in the evening, with its cat. */
export function bookshop(c: Canvas): void {
  backdrop(c, '#3a241c 0%, #6b422c 50%, #2a1a18 100%');
  const at = room([760, 470], 560);
  c.polygon([at(-1.35, 0, 5), at(1.35, 0, 5), at(1.35, 2, 5), at(-1.35, 2, 5)], '#7d5334');
  c.polygon(
    [at(-1.35, 2, 5), at(1.35, 2, 5), at(1.35, 2, 0.5), at(-1.35, 2, 0.5)],
    c.linearAt('#2c1c18 0%, #9c6b42 100%', [0, 0], [0, 370]),
  );
  for (let depth = 5; depth > 0.9; depth *= 0.8) {
    c.stroke(polyline([at(-1.35, 2, depth), at(1.35, 2, depth)]), '#3a241a', 34 / depth);
  }
  c.polygon(
    [at(-1.35, 0, 5), at(1.35, 0, 5), at(1.35, 0, 0.5), at(-1.35, 0, 0.5)],
    c.linearAt('#c98f55 0%, #8a5a38 40%, #3f271f 100%', [0, 580], [0, 1067]),
  );
  for (let side = -1.35; side < 1.36; side += 0.135) {
    c.stroke(polyline([at(side, 0, 5), at(side, 0, 0.7)]), '#2c1a14', 2, 'opacity="0.4"');
  }
  // A window on the blue evening at the end of the room.
  c.polygon(
    [at(-0.62, 0.55, 5), at(0.62, 0.55, 5), at(0.62, 1.75, 5), at(-0.62, 1.75, 5)],
    c.linear('#3f6288 0%, #86a0b4 60%, #e9b98a 100%'),
  );
  c.group('opacity="0.8"', () => {
    for (const [x, w, h] of [
      [692, 40, 46],
      [736, 30, 62],
      [770, 44, 40],
      [812, 22, 56],
    ] as const) {
      c.rect(x, 519 - h, w, h, '#3a4f6a');
      c.rect(x + 8, 526 - h, 6, 9, '#ffdc94');
      c.rect(x + 18, 532 - h, 6, 9, '#ffdc94');
    }
  });
  c.stroke(
    `${polyline([at(-0.62, 0.55, 5), at(0.62, 0.55, 5), at(0.62, 1.75, 5), at(-0.62, 1.75, 5), at(-0.62, 0.55, 5)])}${polyline([at(0, 0.55, 5), at(0, 1.75, 5)])}${polyline([at(-0.62, 1.2, 5), at(0.62, 1.2, 5)])}`,
    '#4a2e20',
    8,
  );
  shelves(c, (u, v) => at(mix(-1.3, -0.66, u), mix(0.02, 1.92, v), 4.95), 5, 0.32, 8);
  shelves(c, (u, v) => at(mix(0.66, 1.3, u), mix(0.02, 1.92, v), 4.95), 5, 0.32, 8);
  for (const side of [-1, 1]) {
    const cuts = [4.9, 3.5, 2.5, 1.8, 1.3, 0.9, 0.58];
    cuts.slice(0, -1).forEach((far, index) => {
      const near = cuts[index + 1] ?? 0.58;
      const place = (u: number, v: number): Point => at(side * 1.35, mix(0.02, 1.94, v), 1 / mix(1 / far, 1 / near, u));
      shelves(c, place, 6, Math.max(0, 0.1 + index * 0.1), 26);
    });
  }
  c.glow(760, 360, 520, '#ffd08a', 0.55);
  for (const [side, depth] of points('0,3.6 0,2.3 0,1.45')) {
    const [x, y] = at(side, 1.62, depth);
    const s = 130 / depth;
    c.stroke(`M${num(x)} ${num(y)}V${num(y - s * 2)}`, '#20130f', Math.max(2, s * 0.04));
    c.path(
      `M${num(x - s * 0.62)} ${num(y + s * 0.2)}Q${num(x - s * 0.4)} ${num(y - s * 0.42)} ${num(x)} ${num(y - s * 0.46)}Q${num(x + s * 0.4)} ${num(y - s * 0.42)} ${num(x + s * 0.62)} ${num(y + s * 0.2)}Z`,
      '#3d6a5a',
    );
    c.ellipse(x, y + s * 0.2, s * 0.46, s * 0.1, '#fffbe6');
    c.glow(x, y + s * 0.3, s * 3, '#ffdc94', 0.75);
  }
  c.path('M540 1090Q600 760 700 660H830Q960 760 1040 1090Z', '#8d3a34', 'opacity="0.75"');
  c.path('M580 1090Q636 770 716 668H814Q920 770 996 1090Z', '#b3553f', 'opacity="0.6"');
  for (let index = 0; index < 7; index += 1) {
    const y = 690 + index * index * 8;
    c.stroke(`M${num(706 - index * 19)} ${y}H${num(824 + index * 25)}`, '#e9c48a', 3, 'opacity="0.45"');
  }
  // A table of new books, a ladder, an armchair with a reader's cat.
  c.group('transform="translate(360 760)"', () => {
    c.path('M-150 270L210 250L250 290L-170 300Z', '#170d0b', 'opacity="0.5"');
    c.stroke('M-120 30V260M190 30V244M-60 10V200M230 10V210', '#2f1b14', 18);
    c.polygon(points('-170,26 -80,-30 270,-30 220,26'), '#a86e3f');
    c.polygon(points('-170,26 220,26 220,54 -170,54'), '#5b3524');
    c.stroke('M-164 26H216', '#ffd28c', 3, 'opacity="0.7"');
    const tints = ['#b4473a', '#d9a14a', '#2f5f6b', '#e9dcc0', '#56703f', '#7a3f52'] as const;
    for (const [px, py, count] of [
      [-130, 16, 5],
      [-20, 14, 3],
      [90, 16, 6],
      [-40, -22, 5],
      [80, -20, 4],
      [180, -18, 3],
    ] as const) {
      for (let index = 0; index < count; index += 1) {
        const off = between(c.random, -6, 6);
        c.rect(px + off, py - 15 - index * 15, 92, 14, pick(c.random, tints));
        c.rect(px + off + 4, py - 12 - index * 15, 6, 8, '#f3e3bd', 'opacity="0.6"');
      }
      c.polygon(
        [
          [px, py - 15 * count],
          [px + 92, py - 15 * count],
          [px + 106, py - 15 * count - 12],
          [px + 18, py - 15 * count - 12],
        ],
        pick(c.random, tints),
      );
    }
  });
  c.stroke('M1330 1010L1240 300M1420 990L1300 300', '#20120e', 14);
  for (let index = 0; index < 9; index += 1) {
    const u = index / 9;
    c.stroke(
      polyline([
        [mix(1326, 1246, u), mix(975, 340, u)],
        [mix(1414, 1306, u), mix(958, 340, u)],
      ]),
      '#c98d52',
      9,
    );
  }
  c.group('transform="translate(1060 800)"', () => {
    c.path('M-120 240Q20 200 190 232L200 262Q40 280 -130 266Z', '#140b0a', 'opacity="0.5"');
    c.path('M-90 120V-60Q-84 -140 20 -146Q130 -140 140 -60V120Z', c.linear('#4f8070 0%, #1f4038 100%'));
    c.path('M-60 110V-50Q-54 -112 20 -116Q104 -112 110 -50V110Z', '#3a6658');
    c.path(
      'M-120 60Q-120 16 -84 18Q-56 22 -56 60V224H-120ZM110 60Q112 16 146 18Q178 22 174 60V224H112Z',
      c.linear('#5f9380 0%, #1c3a33 100%'),
    );
    c.path('M-62 110Q20 86 116 110V170H-62Z', '#5a8c7a');
    c.path('M-62 160H116V226H-62Z', '#234a40');
    c.stroke('M-114 224V252M168 224V252', '#20120e', 12);
    c.path('M-24 108Q-34 64 6 58Q40 50 66 74Q90 98 70 112Q20 124 -24 108Z', '#c9823f');
    c.path('M-30 84Q-40 58 -28 44L-20 56H-6L2 44Q12 60 4 84Q-12 98 -30 84Z', '#d9944c');
    c.stroke('M20 62q6 12 4 22M38 60q8 12 6 24M56 70q6 10 4 20M66 110Q100 112 92 88', '#8a5226', 6);
    c.stroke('M-24 74q4 4 8 0M-10 74q4 4 8 0', '#3a2016', 2.4);
  });
  haze(c, 300, 420, '#ffcf8a', 0.16, 0.5);
  for (let index = 0; index < 120; index += 1) {
    const size = 0.7 + 1.6 * c.random() ** 3;
    c.ellipse(
      between(c.random, 300, 1300),
      between(c.random, 150, 900),
      size,
      size,
      '#fff0c8',
      `opacity="${num(between(c.random, 0.2, 0.7))}"`,
    );
  }
}

/** A bookcase on a surface: `place` maps its width and height (0 to 1) to the picture. */
function shelves(c: Canvas, place: (u: number, v: number) => Point, rows: number, shadow: number, books: number): void {
  const quad = (u0: number, u1: number, low: number, high: number): Point[] => [
    place(u0, low),
    place(u1, low),
    place(u1, high),
    place(u0, high),
  ];
  const tints = [
    '#a4453a',
    '#c9843f',
    '#2f5b66',
    '#d9c49a',
    '#5b6f42',
    '#6b3a4a',
    '#3f4a6b',
    '#b8693f',
    '#8a7a5a',
    '#e0a85a',
    '#7d2f30',
    '#47695f',
  ] as const;
  c.polygon(quad(0, 1, 0, 1), '#2a1813');
  for (let row = 0; row < rows; row += 1) {
    const low = (row + 0.08) / rows;
    const shelfRoom = 0.84 / rows;
    let u = 0.03;
    while (u < 0.95) {
      const wide = between(c.random, 0.55, 1.5) / books;
      const tall = shelfRoom * between(c.random, 0.62, 0.96);
      const end = Math.min(0.97, u + wide);
      if (c.random() < 0.94) {
        const tint = pick(c.random, tints);
        c.polygon(quad(u, end, low, low + tall), tint);
        if (c.random() < 0.5) {
          c.polygon(quad(u, end, low + tall * 0.74, low + tall * 0.82), '#f3dca8', 'opacity="0.6"');
        }
      }
      u = end + 0.002;
    }
    c.polygon(quad(0, 1, row / rows, low), '#9c6a3f');
  }
  c.polygon(quad(0, 0.025, 0, 1), '#7a4f30');
  c.polygon(quad(0.975, 1, 0, 1), '#5b3826');
  c.polygon(quad(0, 1, 0, 1), '#1c100e', `opacity="${num(shadow)}"`);
}

import { type Canvas, num, type Point, polyline } from '../canvas.ts';
import { figure } from '../land.ts';
import { backdrop, clouds } from '../sky.ts';
import { water } from '../water.ts';

/** A pier that runs out into fog. */
export function fogPier(c: Canvas): void {
  backdrop(c, '#9fb0b4 0%, #cfd5d0 35%, #e4e3d8 50%, #b9c5c4 70%, #56707a 100%');
  c.glow(1010, 300, 520, '#fff6e0', 0.8);
  c.ellipse(1010, 270, 46, 46, '#fffdf6', 'opacity="0.75"');
  water(c, {
    top: 520,
    stops: '#e1e1d7/0 0%, #b4c1c1 30%, #49646f 100%',
    light: '#eef0e8',
    dark: '#4c6772',
    chop: 0.5,
    strength: 0.7,
  });
  // Bents of the pier from far to near: nearer ones are darker and wider apart.
  const vanish: Point = [820, 500];
  const place = (depth: number, side: number, up: number): Point => [
    vanish[0] + (side * 190 - 70) / depth,
    vanish[1] + (250 - up) / depth,
  ];
  const depths = [7, 5.2, 4, 3.1, 2.4, 1.9, 1.5, 1.18, 0.9, 0.66];
  const inks = [
    '#d3d7d1',
    '#c3cac7',
    '#b0babb',
    '#9aa8ac',
    '#84959c',
    '#6c808a',
    '#556b77',
    '#415863',
    '#2f444f',
    '#21343f',
  ];
  const deck = c.linearAt('#d6d9d2 0%, #a9b4b5 25%, #6f838c 60%, #33474f 100%', [820, 520], [760, 1067]);
  depths.forEach((depth, index) => {
    const ink = inks[index] ?? '#21343f';
    const thick = 15 / depth;
    for (const side of [-1, 1]) {
      const [x, top] = place(depth, side, side < 0 ? 84 : 84);
      const [, foot] = place(depth, side, -150);
      c.rect(x - thick / 2, top, thick, foot - top, ink);
      const mirror = c.linear([
        [0, ink, 0.65],
        [1, ink, 0],
      ]);
      c.rect(
        x - thick * 0.55,
        foot,
        thick * 1.1,
        170 / depth,
        mirror,
        `filter="${c.ripple(16 / depth + 2, 0.02, 0.05)}"`,
      );
    }
    const [leftX, beamY] = place(depth, -1, -16);
    const [rightX] = place(depth, 1, -16);
    c.rect(leftX - thick, beamY, rightX - leftX + thick * 2, 17 / depth, ink);
    c.stroke(
      polyline([
        [leftX, beamY + 20 / depth],
        [rightX, beamY + 130 / depth],
      ]),
      ink,
      6 / depth,
    );
  });
  const far = 9;
  const near = 0.42;
  c.polygon([place(far, -1, 0), place(far, 1, 0), place(near, 1, 0), place(near, -1, 0)], deck);
  for (let depth = near; depth < far; depth *= 1.035) {
    c.stroke(
      polyline([place(depth, -1, 0), place(depth, 1, 0)]),
      '#2b3d46',
      Math.max(0.6, 2.4 / depth),
      `opacity="${num(Math.min(0.5, 0.7 / depth))}"`,
    );
  }
  depths.forEach((depth, index) => {
    const ink = inks[index] ?? '#21343f';
    for (const side of [-1, 1]) {
      const [x, y] = place(depth, side, 0);
      const [, top] = place(depth, side, 90);
      c.rect(x - 7 / depth, top, 14 / depth, y - top + 8 / depth, ink);
      c.ellipse(x, top, 7 / depth, 2.6 / depth, ink);
      const next = depths[index + 1];
      if (next !== undefined) {
        for (const level of [78, 44]) {
          c.stroke(polyline([place(depth, side, level), place(next, side, level)]), ink, Math.max(1, 5 / next));
        }
      }
    }
  });
  for (const [index, depth] of [5.2, 2.4, 1.18].entries()) {
    const ink = inks[[1, 4, 7][index] ?? 1] ?? '#21343f';
    const [x, y] = place(depth, -1, 0);
    c.stroke(
      `M${num(x)} ${num(y)}V${num(y - 330 / depth)}q0 ${num(-40 / depth)} ${num(46 / depth)} ${num(-36 / depth)}`,
      ink,
      6 / depth,
    );
    c.ellipse(x + 48 / depth, y - 358 / depth, 13 / depth, 9 / depth, '#fff3cf');
    c.glow(x + 48 / depth, y - 356 / depth, 150 / Math.sqrt(depth), '#ffe3a0', 0.75);
  }
  const [px, py] = place(3.4, 0.15, 0);
  figure(c, px, py, 62, '#6d8089', 0.07);
  clouds(c, {
    top: 380,
    height: 320,
    color: '#eae9de',
    cover: 0.5,
    frequency: [0.002, 0.009],
    opacity: 0.85,
    seed: 17,
    contrast: 3,
  });
  clouds(c, {
    top: 560,
    height: 420,
    color: '#dfe2da',
    cover: 0.25,
    frequency: [0.0016, 0.007],
    opacity: 0.55,
    seed: 23,
    contrast: 3,
  });
  const [gx, gy] = place(0.9, 1, 92);
  c.path(
    `M${num(gx - 26)} ${num(gy - 20)}q10 -16 30 -15q6 -13 16 -11q7 2 7 8l8 3l-9 2q-2 14 -16 21l-34 3l-16 7q6 -10 14 -18z`,
    '#33474f',
  );
  c.stroke(`M${num(gx + 2)} ${num(gy - 11)}v12M${num(gx + 9)} ${num(gy - 11)}v12`, '#33474f', 2.5);
}

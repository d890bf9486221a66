import { type Canvas, num, type Point, polyline } from '../canvas.ts';
import { figure } from '../land.ts';
import { room } from '../perspective.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, clouds, haze } from '../sky.ts';
import { glitter } from '../water.ts';

/** The fish auction on Pier 4. */
export function fishAuction(c: Canvas): void {
  backdrop(c, '#1c2f3a 0%, #45626a 40%, #c9cdb8 50%, #4a6468 100%');
  const at = room([830, 400], 520);
  // The far doors stand open on the harbor morning.
  c.polygon([at(-2, 0, 7), at(2, 0, 7), at(2, 3, 7), at(-2, 3, 7)], '#3d555c');
  c.polygon(
    [at(-1.35, 0, 7), at(1.35, 0, 7), at(1.35, 2.35, 7), at(-1.35, 2.35, 7)],
    c.linear('#fff6dc 0%, #fce3b4 60%, #d9c39c 100%'),
  );
  c.group(
    `clip-path="${c.clip(`${polyline([at(-1.35, 0, 7), at(1.35, 0, 7), at(1.35, 2.35, 7), at(-1.35, 2.35, 7)])}Z`)}"`,
    () => {
      c.rect(700, 436, 300, 20, '#c9b894');
      c.stroke('M760 440V330M760 350L790 436M880 444V350M880 362L850 440', '#8d8270', 3);
      c.path('M730 448q30 14 66 0l-6 14h-54zM850 450q30 14 66 0l-6 14h-54z', '#8d8270');
    },
  );
  // Side walls, roof and their trusses.
  c.polygon(
    [at(-2, 0, 7), at(-2, 3, 7), at(-2, 3, 0.6), at(-2, 0, 0.6)],
    c.linearAt('#27404b 0%, #6a8385 100%', [0, 0], [700, 0]),
  );
  c.polygon(
    [at(2, 0, 7), at(2, 3, 7), at(2, 3, 0.6), at(2, 0, 0.6)],
    c.linearAt('#6a8385 0%, #22394a 100%', [960, 0], [1600, 0]),
  );
  c.polygon(
    [at(-2, 3, 7), at(0, 3.7, 7), at(2, 3, 7), at(2, 3, 0.5), at(0, 3.7, 0.5), at(-2, 3, 0.5)],
    c.linearAt('#14242f 0%, #3d565e 100%', [0, 0], [0, 300]),
  );
  for (const depth of [6, 4.8, 3.8, 3, 2.3, 1.75, 1.3]) {
    const ink = depth > 4 ? '#3f5860' : depth > 2.5 ? '#2a424d' : '#182c38';
    const width = Math.max(2, 15 / depth);
    c.stroke(
      `${polyline([at(-2, 0, depth), at(-2, 3, depth), at(0, 3.7, depth), at(2, 3, depth), at(2, 0, depth)])}${polyline([at(-2, 3, depth), at(2, 3, depth)])}${polyline([at(-1, 3, depth), at(-0.5, 3.52, depth), at(0, 3, depth), at(0.5, 3.52, depth), at(1, 3, depth)])}`,
      ink,
      width,
    );
    for (const side of [-2, 2]) {
      const near = depth * 0.86;
      c.polygon(
        [at(side, 1.5, depth * 0.97), at(side, 1.5, near), at(side, 2.4, near), at(side, 2.4, depth * 0.97)],
        '#d9e2d2',
        'opacity="0.75"',
      );
    }
  }
  const floor = c.linearAt('#e6d8b4 0%, #9fa99c 15%, #5f7a7e 50%, #2a424e 100%', [0, 474], [0, 1067]);
  c.polygon([at(-2, 0, 7), at(2, 0, 7), at(2, 0, 0.5), at(-2, 0, 0.5)], floor);
  glitter(c, 830, 478, 1060, [60, 150], '#fff0cc', 260, 0.55);
  for (const depth of [5.4, 3.7, 2.5, 1.7]) {
    for (const side of [-1.05, 1.05]) {
      const [x, y] = at(side, 2.55, depth);
      const s = 120 / depth;
      c.stroke(`M${num(x)} ${num(y)}V${num(y - s * 1.1)}`, '#14242f', Math.max(1.5, s * 0.04));
      c.path(
        `M${num(x - s * 0.5)} ${num(y + s * 0.1)}Q${num(x - s * 0.4)} ${num(y - s * 0.3)} ${num(x)} ${num(y - s * 0.32)}Q${num(x + s * 0.4)} ${num(y - s * 0.3)} ${num(x + s * 0.5)} ${num(y + s * 0.1)}Z`,
        '#20343f',
      );
      c.ellipse(x, y + s * 0.1, s * 0.36, s * 0.1, '#fff7dc');
      c.glow(x, y + s * 0.15, s * 2.2, '#ffe9b4', 0.7);
      const [, ground] = at(side, 0.2, depth);
      c.polygon(
        [
          [x - s * 0.4, y + s * 0.1],
          [x + s * 0.4, y + s * 0.1],
          [x + s * 1.6, ground],
          [x - s * 1.6, ground],
        ],
        c.linear('#fff0c4/0.32 0%, #fff0c4/0 100%'),
        'style="mix-blend-mode:screen"',
      );
    }
  }
  const people: readonly (readonly [number, number, string])[] = [
    [-0.15, 5.6, '#5c6a68'],
    [0.5, 5.2, '#55635f'],
    [0.2, 4.6, '#47575a'],
    [-0.5, 4.2, '#3d5056'],
    [-0.12, 3.6, '#2f434c'],
    [0.16, 3.1, '#283b46'],
  ];
  for (const [side, depth, ink] of people) {
    const [x, y] = at(side, 0, depth);
    const fade = c.linear([
      [0, ink, 0.5],
      [1, ink, 0],
    ]);
    c.rect(x - 30 / depth, y, 60 / depth, 240 / depth, fade);
    figure(c, x, y, 620 / depth, ink, 0.05);
  }
  haze(c, 330, 240, '#f8e6bc', 0.4, 0.55);
  // Rows of crates with ice and fish, on both sides of the aisle.
  for (let depth = 5.4; depth > 0.86; depth *= 0.845) {
    for (const column of [2, 1, 0]) {
      for (const side of [-1, 1]) {
        crate(c, at, side * (0.42 + column * 0.5), depth, (Math.round(depth * 7) + column) % 3);
      }
    }
  }
  const [wx, wy] = at(0, 0, 2.1);
  c.rect(wx - 30, wy, 60, 120, c.linear('#14242f/0.6 0%, #14242f/0 100%'));
  figure(c, wx, wy, 340, '#1b2d38', 0.05);
  c.path(
    `M${wx - 30} ${wy - 262}L${wx - 40} ${wy - 96}Q${wx} ${wy - 84} ${wx + 42} ${wy - 96}L${wx + 32} ${wy - 262}L${wx + 14} ${wy - 270}L${wx + 8} ${wy - 224}H${wx - 8}L${wx - 14} ${wy - 270}Z`,
    '#d9923f',
  );
  c.path(
    `M${wx + 10} ${wy - 224}L${wx + 12} ${wy - 92}L${wx + 42} ${wy - 96}L${wx + 32} ${wy - 262}L${wx + 14} ${wy - 270}Z`,
    '#9c5a2c',
    'opacity="0.6"',
  );
  c.path(`M${wx - 18} ${wy - 308}q4 -30 22 -30q20 2 22 30z`, '#c4513d');
  c.polygon(
    [
      [wx + 30, wy - 190],
      [wx + 66, wy - 200],
      [wx + 70, wy - 150],
      [wx + 36, wy - 142],
    ],
    '#f3ead2',
  );
  clouds(c, {
    top: 420,
    height: 400,
    color: '#f3f1de',
    cover: 0.1,
    frequency: [0.003, 0.008],
    opacity: 0.45,
    seed: 331,
    contrast: 4,
  });
}

/** A fish crate in the auction hall; `kind` chooses its color and its catch. */
function crate(
  c: Canvas,
  at: (side: number, up: number, depth: number) => Point,
  side: number,
  depth: number,
  kind: number,
): void {
  const wide = 0.225;
  const far = depth * 1.13;
  const tall = 0.15;
  const tone = ['#b4523f', '#3f7f8a', '#d9a24a'][kind] ?? '#b4523f';
  const dark = ['#71302c', '#265261', '#916427'][kind] ?? '#71302c';
  const top = [
    at(side - wide, tall, depth),
    at(side + wide, tall, depth),
    at(side + wide, tall, far),
    at(side - wide, tall, far),
  ] as const;
  c.polygon(
    [
      at(side - wide - 0.05, 0, depth * 0.98),
      at(side + wide + 0.05, 0, depth * 0.98),
      at(side + wide + 0.05, 0, far),
      at(side - wide - 0.05, 0, far),
    ],
    '#172a34',
    'opacity="0.45"',
  );
  const inner = side < 0 ? side + wide : side - wide;
  c.polygon([at(inner, 0, depth), at(inner, tall, depth), at(inner, tall, far), at(inner, 0, far)], dark);
  c.polygon(
    [at(side - wide, 0, depth), at(side + wide, 0, depth), at(side + wide, tall, depth), at(side - wide, tall, depth)],
    c.linear([
      [0, tone],
      [1, dark],
    ]),
  );
  c.polygon(
    [
      at(side - 0.06, 0.085, depth),
      at(side + 0.06, 0.085, depth),
      at(side + 0.06, 0.115, depth),
      at(side - 0.06, 0.115, depth),
    ],
    '#12222b',
    'opacity="0.7"',
  );
  c.polygon(top, '#dcebe6');
  const size = 100 / depth;
  for (let index = 0; index < 26; index += 1) {
    const [x, y] = at(
      side + between(c.random, -wide, wide) * 0.92,
      tall + between(c.random, 0, 0.05),
      mix(depth, far, c.random()),
    );
    const bit = size * between(c.random, 0.05, 0.13);
    c.path(
      `M${num(x - bit)} ${num(y)}l${num(bit)} ${num(-bit * 0.8)}l${num(bit)} ${num(bit * 0.5)}l${num(-bit * 0.7)} ${num(bit * 0.6)}z`,
      pick(c.random, ['#ffffff', '#b9d6d8', '#eef7f2', '#8fb9c0']),
      'opacity="0.9"',
    );
  }
  const [back, belly] = (
    [
      ['#4d6672', '#d9dcd0'],
      ['#6b5a4a', '#e6d2b4'],
      ['#3d6a70', '#cfe0d8'],
    ] as const
  )[kind] ?? ['#4d6672', '#d9dcd0'];
  for (let index = 0; index < 6; index += 1) {
    const [x, y] = at(
      side + mix(-wide, wide, ((index % 3) + 0.5) / 3) * 0.72,
      tall + 0.03,
      mix(far, depth, 0.12 + Math.floor(index / 3) * 0.5),
    );
    const w = size * 1.02;
    c.group(
      `transform="translate(${num(x)} ${num(y)}) rotate(${num(between(c.random, -14, 14) + (side < 0 ? -10 : 10))}) scale(${num(w)} ${num(w)})"`,
      () => {
        c.add(
          `<path d="M-.5 .02Q-.3 -.15 .05 -.12Q.25 -.08 .36 -.02L.52 -.13Q.48 0 .53 .13L.36 .04Q.1 .14 -.2 .12Q-.42 .1 -.5 .02Z" fill="${back}"/><path d="M-.48 .03Q-.2 .02 .34 .01Q.1 .14 -.2 .12Q-.42 .1 -.48 .03Z" fill="${belly}"/><circle cx="-.4" cy="-.02" r=".025" fill="#10202a"/>`,
        );
      },
    );
  }
  c.stroke(`${polyline([...top])}Z`, tone, Math.max(2, 11 / depth));
}

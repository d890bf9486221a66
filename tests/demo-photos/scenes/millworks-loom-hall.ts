import { type Canvas, num, type Point, polyline } from '../canvas.ts';
import { figure } from '../land.ts';
import { room } from '../perspective.ts';
import { between, mix } from '../random.ts';
import { backdrop, clouds, haze } from '../sky.ts';

/** The empty loom hall, with the light coming in. */
export function millworksLoomHall(c: Canvas): void {
  backdrop(c, '#2b3135 0%, #c9c1a2 50%, #3f3a35 100%');
  const at = room([980, 500], 620);
  c.polygon([at(-1.7, 0, 9), at(1.1, 0, 9), at(1.1, 2, 9), at(-1.7, 2, 9)], '#d9ceaa');
  c.polygon([at(-0.6, 0, 9), at(0, 0, 9), at(0, 1.3, 9), at(-0.6, 1.3, 9)], '#fdf3cf');
  c.polygon(
    [at(-1.7, 2, 9), at(1.1, 2, 9), at(1.1, 2, 0.5), at(-1.7, 2, 0.5)],
    c.linearAt('#1f2427 0%, #948b72 100%', [0, 0], [0, 440]),
  );
  c.polygon(
    [at(1.1, 0, 9), at(1.1, 2, 9), at(1.1, 2, 0.5), at(1.1, 0, 0.5)],
    c.linearAt('#b9a783 0%, #8a6f58 40%, #3d312f 100%', [1040, 0], [1600, 0]),
  );
  c.polygon(
    [at(-1.7, 0, 9), at(-1.7, 2, 9), at(-1.7, 2, 0.5), at(-1.7, 0, 0.5)],
    c.linearAt('#3f3531 0%, #b9a883 100%', [0, 0], [880, 0]),
  );
  const floor = c.linearAt('#efe0b4 0%, #a9906c 20%, #6d5947 60%, #352d2c 100%', [0, 560], [0, 1067]);
  c.polygon([at(-1.7, 0, 9), at(1.1, 0, 9), at(1.1, 0, 0.5), at(-1.7, 0, 0.5)], floor);
  for (let side = -1.7; side <= 1.1; side += 0.1) {
    c.stroke(polyline([at(side, 0, 9), at(side, 0, 0.7)]), '#2b2320', 1.6, 'opacity="0.3"');
  }
  const depths = [8, 6.4, 5.1, 4.1, 3.3, 2.65, 2.1, 1.66, 1.3, 1];
  for (const depth of depths) {
    c.stroke(polyline([at(-1.7, 2, depth), at(1.1, 2, depth)]), depth > 4 ? '#6f6958' : '#2b2c2b', 60 / depth);
    c.stroke(polyline([at(-1.7, 1.95, depth), at(1.1, 1.95, depth)]), '#c9b88a', 3 / depth, 'opacity="0.6"');
  }
  const shafts: (() => void)[] = [];
  for (const [index, depth] of depths.entries()) {
    const next = depths[index + 1] ?? 0.78;
    const near = mix(depth, next, 0.8);
    const far = mix(depth, next, 0.16);
    const pane = (d0: number, d1: number, low: number, high: number): Point[] => [
      at(-1.7, low, d0),
      at(-1.7, low, d1),
      at(-1.7, high, d1),
      at(-1.7, high, d0),
    ];
    c.polygon(pane(far, near, 0.44, 1.8), '#4a3d35');
    c.polygon(pane(mix(far, near, 0.06), mix(far, near, 0.94), 0.5, 1.74), c.linear('#fffbe6 0%, #ffe2a0 100%'));
    for (let bar = 1; bar < 4; bar += 1) {
      const d = 1 / mix(1 / far, 1 / near, bar / 4);
      c.stroke(polyline([at(-1.7, 0.5, d), at(-1.7, 1.74, d)]), '#5a4a3e', Math.max(1.2, 6 / d));
    }
    for (let bar = 1; bar < 6; bar += 1) {
      const level = mix(0.5, 1.74, bar / 6);
      c.stroke(polyline([at(-1.7, level, far), at(-1.7, level, near)]), '#5a4a3e', Math.max(1.2, 5 / near));
    }
    shafts.push(() => {
      c.polygon(
        [
          at(-1.7, 1.74, far),
          at(-1.7, 1.74, near),
          at(0.4, 0, near * 0.93),
          at(0.4, 0, far * 0.93),
          at(-0.75, 0, far * 0.93),
          at(-1.7, 0.5, far),
        ],
        c.linear('#fff2c0/0.5 0%, #ffe4a0/0.12 100%', [0, 0, 1, 1]),
      );
    });
    // The light each window lays on the boards.
    const light = [at(-0.75, 0, far * 0.93), at(-0.75, 0, near * 0.93), at(0.4, 0, near * 0.9), at(0.4, 0, far * 0.9)];
    c.polygon(light, '#ffe9b0', 'opacity="0.62"');
    for (let bar = 1; bar < 4; bar += 1) {
      const d = 1 / mix(1 / far, 1 / near, bar / 4);
      c.stroke(polyline([at(-0.75, 0, d * 0.93), at(0.4, 0, d * 0.9)]), '#7a644c', 4 / d, 'opacity="0.6"');
    }
    for (const [side, isBright] of [
      [-0.55, true],
      [0.55, false],
    ] as const) {
      const [x, foot] = at(side, 0, depth);
      const [, head] = at(side, 2, depth);
      const w = 44 / depth;
      const veil = Math.min(1, 1.15 - depth / 10);
      c.rect(
        x - w / 2,
        head,
        w,
        foot - head,
        c.linear(
          [
            [0, isBright ? '#f3dfae' : '#a08a6c'],
            [0.4, '#6b5d50'],
            [1, '#2d2a2b'],
          ],
          [0, 0, 1, 0],
        ),
        `opacity="${num(veil)}"`,
      );
      c.path(
        `M${num(x - w * 1.3)} ${num(head)}h${num(w * 2.6)}l${num(-w * 0.8)} ${num(w * 1.1)}h${num(-w)}z`,
        '#4a4038',
        `opacity="${num(veil)}"`,
      );
      c.rect(x - w * 0.85, foot - w * 0.6, w * 1.7, w * 0.6, '#4a4038', `opacity="${num(veil)}"`);
      c.polygon(
        [
          [x - w / 2, foot],
          [x + w / 2, foot],
          [x + w * 6, foot + w * 1.6],
          [x + w * 4.6, foot + w * 1.8],
        ],
        '#1f1b1c',
        'opacity="0.35"',
      );
    }
  }
  c.group(`filter="${c.blur(9)}" style="mix-blend-mode:screen"`, () => {
    for (const draw of shafts) {
      draw();
    }
  });
  // Line shafts and pulleys are all that is left of the looms, with one loom frame.
  for (const side of [-0.05, 0.85]) {
    c.stroke(polyline([at(side, 1.82, 9), at(side, 1.82, 0.8)]), '#2a2725', 5);
    for (const depth of [6.2, 4.6, 3.4, 2.4, 1.7]) {
      const [x, y] = at(side, 1.82, depth);
      c.ellipse(x, y, 34 / depth, 74 / depth, '#3a332f');
      c.ellipse(x - 8 / depth, y, 24 / depth, 60 / depth, '#7a6a56');
      c.stroke(`M${num(x)} ${num(y - 74 / depth)}v${num(-50 / depth)}`, '#2a2725', 10 / depth);
    }
  }
  c.group('transform="translate(1290 700)"', () => {
    c.path('M-40 190L230 190L250 206L-30 210Z', '#171414', 'opacity="0.5"');
    c.stroke(
      'M-30 190V-20M220 200V-30M-30 0H220M-30 60L220 66M-30 130L220 138M0 -20L40 -70H190L220 -30M40 -70V0M190 -70V-8',
      '#201d1e',
      13,
    );
    c.path('M-10 20H200V56H-10Z', '#37302c');
    for (let x = -6; x < 200; x += 7) {
      c.stroke(`M${x} 0V62`, '#e9d5a6', 1.2, 'opacity="0.7"');
    }
    c.ellipse(-30, 120, 26, 66, '#2a2524');
    c.ellipse(-32, 120, 17, 52, '#5c4c3d');
    c.stroke('M-32 68V172M-49 120H-15', '#2a2524', 5);
    c.stroke('M-30 -4H220', '#ffe3a4', 3, 'opacity="0.7"');
  });
  const [px, py] = at(-0.12, 0, 4.3);
  figure(c, px, py, 108, '#2d2826', 0.06);
  haze(c, 340, 320, '#fff0c4', 0.32, 0.5);
  clouds(c, {
    top: 200,
    height: 760,
    color: '#fff3cc',
    cover: 0.05,
    frequency: [0.002, 0.004],
    opacity: 0.35,
    seed: 351,
    contrast: 4,
  });
  for (let index = 0; index < 260; index += 1) {
    const size = 0.7 + 2.4 * c.random() ** 3;
    c.ellipse(
      between(c.random, 100, 1300),
      between(c.random, 200, 950),
      size,
      size,
      '#fff9e0',
      `opacity="${num(between(c.random, 0.2, 0.8))}"`,
    );
  }
}

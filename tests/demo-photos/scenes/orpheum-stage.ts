import { type Canvas, num, polyline } from '../canvas.ts';
import { between, mix } from '../random.ts';
import { backdrop } from '../sky.ts';
import { bricks } from '../structures.ts';

/** The stage of the Orpheum with its ghost light. */
export function orpheumStage(c: Canvas): void {
  backdrop(c, '#1c0d12 0%, #3a1518 60%, #0d080b 100%');
  // The back wall and the half-open curtain.
  c.rect(180, 120, 1240, 600, c.linear('#140d14 0%, #2f2023 60%, #57392c 100%'));
  bricks(c, 500, 200, 600, 480, '#7a5238', 14, 0.28);
  c.glow(800, 520, 520, '#ffcf8a', 0.75);
  const fold = (x: number, width: number, sway: number, lit: number): void => {
    const paint = c.linear(
      [
        [0, '#2a070d'],
        [0.3, lit > 0.5 ? '#b8342e' : '#7d1f22'],
        [0.55, lit > 0.5 ? '#d9583f' : '#932a28'],
        [1, '#2a070d'],
      ],
      [0, 0, 1, 0],
    );
    c.path(
      `M${num(x)} 90Q${num(x + sway * 0.3)} 420 ${num(x + sway)} 742Q${num(x + sway + width * 0.5)} 758 ${num(x + sway + width)} 742Q${num(x + width + sway * 0.3)} 420 ${num(x + width)} 90Z`,
      paint,
    );
  };
  for (let index = 0; index < 11; index += 1) {
    const lit = index / 10;
    fold(160 + index * 40, 52, -index * 5, lit);
    fold(1388 - index * 40, 52, index * 5, lit);
  }
  c.rect(150, 90, 1300, 640, c.radial('#ffcf8a/0.1 0%, #2a070d/0.1 50%, #10040a/0.75 100%'));
  // The valance in swags with a gold fringe.
  for (let index = 0; index < 7; index += 1) {
    const x = 160 + index * 184;
    c.path(
      `M${x - 6} 84H${x + 190}V150Q${x + 92} 290 ${x - 6} 150Z`,
      c.linear('#4a0f16 0%, #8f2527 50%, #b83a30 100%'),
    );
    for (let line = 0; line < 4; line += 1) {
      c.stroke(
        `M${x + 4} ${104 + line * 16}Q${x + 92} ${150 + line * 36} ${x + 180} ${104 + line * 16}`,
        '#2f0810',
        5,
        'opacity="0.5"',
      );
    }
    c.stroke(`M${x - 6} 152Q${x + 92} 292 ${x + 190} 152`, '#e0a552', 8);
    let fringe = '';
    for (let step = 0; step <= 24; step += 1) {
      const u = step / 24;
      const y = 152 + 70 * 4 * u * (1 - u);
      fringe += `M${num(x - 6 + 196 * u)} ${num(y)}v18`;
    }
    c.stroke(fringe, '#c98a42', 3.4);
  }
  // The boards and the ghost light.
  c.path('M120 730H1480L1600 880H0Z', c.linearAt('#b98050 0%, #7d4f36 50%, #3a2420 100%', [0, 720], [0, 880]));
  for (let index = 0; index <= 34; index += 1) {
    const u = index / 34;
    c.stroke(
      polyline([
        [mix(120, 1480, u), 730],
        [mix(-100, 1700, u), 880],
      ]),
      '#2a1712',
      2,
      'opacity="0.5"',
    );
  }
  c.glow(800, 780, 560, '#ffd894', 0.75, 0.24);
  c.path('M796 792L520 880H440Z', '#160a0a', 'opacity="0.3"');
  c.stroke('M800 788V530', '#1a1214', 8);
  c.stroke('M803 788V530', '#d99a5c', 2.5);
  c.path('M764 796Q800 774 836 796Q800 806 764 796Z', '#1a1214');
  c.stroke('M786 528Q776 496 800 480Q824 496 814 528M800 480V528M780 506H820', '#2d2020', 3);
  c.ellipse(800, 508, 14, 18, '#fffdf0');
  c.glow(800, 508, 120, '#fff6d8', 1);
  c.glow(800, 508, 340, '#ffe2a4', 0.8);
  c.group('transform="translate(1010 776)"', () => {
    c.stroke('M0 0V-110M54 4V-60M2 -58H54M0 -106L4 -62M8 0L4 -58M54 -60V4M10 4V-56', '#1c1214', 7);
    c.path('M-2 -64H60L64 -54H-4Z', '#4a2f26');
    c.stroke('M-2 -64H58', '#ffd28c', 3, 'opacity="0.8"');
    c.path('M0 4L54 8L190 54L150 60Z', '#120809', 'opacity="0.45"');
  });
  // Footlights, then the gilded arch and the dark house.
  c.path('M0 880H1600V930H0Z', '#2a1517');
  c.stroke('M0 882H1600', '#f3bd70', 5, 'opacity="0.8"');
  for (let x = 130; x < 1500; x += 74) {
    c.path(`M${x - 22} 900Q${x} 862 ${x + 22} 900Z`, '#c98a4a');
    c.glow(x, 878, 60, '#ffc878', 0.3);
  }
  const gold = c.linear('#6b3f22 0%, #d99f52 30%, #f6d08a 55%, #5a3420 100%', [0, 0, 1, 0]);
  const goldBack = c.linear('#5a3420 0%, #f6d08a 45%, #d99f52 70%, #6b3f22 100%', [0, 0, 1, 0]);
  c.rect(-20, -20, 150, 940, '#351a1c');
  c.rect(1470, -20, 150, 940, '#351a1c');
  c.rect(98, 60, 70, 850, gold);
  c.rect(1432, 60, 70, 850, goldBack);
  c.rect(-20, -20, 1640, 60, '#2a1517');
  c.rect(90, 34, 1420, 56, c.linear('#f6d08a 0%, #c98a42 40%, #5a3420 100%'));
  for (let x = 116; x < 1490; x += 34) {
    c.path(`M${x} 80V56q12 -16 24 0V80Z`, '#6b3f22');
  }
  for (let y = 110; y < 880; y += 54) {
    for (const x of [133, 1467]) {
      c.ellipse(x, y, 17, 21, '#8d5a2c');
      c.ellipse(x - 2, y - 3, 10, 13, '#ffe0a0', 'opacity="0.8"');
    }
  }
  c.path('M740 62Q760 6 800 4Q840 6 860 62Q830 92 800 94Q770 92 740 62Z', gold);
  c.ellipse(800, 50, 26, 26, '#8d2f2c');
  for (const [x, side] of [
    [30, 1],
    [1570, -1],
  ] as const) {
    c.path(
      `M${x - 70} 420Q${x + side * 30} 400 ${x + side * 62} 430V560Q${x + side * 10} 590 ${x - 70} 580Z`,
      '#6b3a26',
    );
    c.stroke(`M${x - side * 60} 424Q${x + side * 30} 404 ${x + side * 62} 432`, '#f3c47a', 6);
    c.glow(x, 380, 130, '#ffb560', 0.6);
    c.ellipse(x, 380, 8, 12, '#fff0c8');
  }
  for (let row = 0; row < 4; row += 1) {
    const y = 930 + row * 46;
    const wide = 68 + row * 15;
    for (let index = -14; index <= 14; index += 1) {
      const x = 800 + (index + (row % 2) * 0.5) * (wide + 8);
      const near = Math.max(0, 1 - Math.abs(x - 800) / 800);
      c.path(
        `M${num(x - wide / 2)} ${y + 90}V${y + 6}Q${num(x - wide / 2)} ${y - 20} ${num(x)} ${y - 24}Q${num(x + wide / 2)} ${y - 20} ${num(x + wide / 2)} ${y + 6}V${y + 90}Z`,
        ['#4a161b', '#391017', '#280b12', '#17070c'][row] ?? '#17070c',
      );
      c.stroke(
        `M${num(x - wide * 0.42)} ${y - 8}Q${num(x)} ${y - 32} ${num(x + wide * 0.42)} ${y - 8}`,
        '#ffb36a',
        3.4 - row * 0.5,
        `opacity="${num(Math.max(0.1, near * (0.85 - row * 0.18)))}"`,
      );
    }
  }
  for (let index = 0; index < 150; index += 1) {
    const size = 0.7 + 1.8 * c.random() ** 3;
    c.ellipse(
      between(c.random, 450, 1150),
      between(c.random, 250, 780),
      size,
      size,
      '#ffeec4',
      `opacity="${num(between(c.random, 0.15, 0.7))}"`,
    );
  }
}

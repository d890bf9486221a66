import { type Canvas, points, polyline } from '../canvas.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop } from '../sky.ts';
import { dashPath } from '../water.ts';

/** The council chamber with its seven chairs. */
export function councilChamber(c: Canvas): void {
  backdrop(c, '#5c3b2c 0%, #8a5a3c 50%, #3a2622 100%');
  c.rect(-20, -20, 1640, 700, c.linear('#6f4a36 0%, #a9744c 50%, #8a593d 100%'));
  // Paneling, cornice, and tall windows with the afternoon behind them.
  for (let x = -10; x < 1620; x += 108) {
    c.rect(x, 380, 96, 260, '#7a4c34');
    c.rect(x + 8, 388, 80, 244, '#97633f');
    c.stroke(`M${x + 8} 632V388H${x + 88}`, '#c98f5c', 3, 'opacity="0.7"');
  }
  c.rect(-20, 352, 1640, 22, '#5c3a2b');
  c.rect(-20, 346, 1640, 8, '#d9a872');
  c.rect(-20, -20, 1640, 76, '#4d3128');
  c.rect(-20, 50, 1640, 10, '#d9a872');
  for (let x = -10; x < 1620; x += 30) {
    c.rect(x, 28, 16, 20, '#7d5339');
  }
  for (const x of [90, 330, 1130, 1370]) {
    c.path(`M${x - 14} 356V170q84 -110 168 0V356Z`, '#4d3128');
    c.path(`M${x} 346V176q70 -92 140 0V346Z`, c.linear('#cfe0da 0%, #ffeec4 50%, #f8cf8e 100%'));
    c.group(`clip-path="${c.clip(`M${x} 346V176q70 -92 140 0V346Z`)}"`, () => {
      for (let index = 0; index < 26; index += 1) {
        c.ellipse(
          x + between(c.random, -10, 150),
          between(c.random, 270, 360),
          between(c.random, 8, 26),
          between(c.random, 8, 20),
          pick(c.random, ['#d9954f', '#b9703f', '#8d8a5a']),
          'opacity="0.5"',
        );
      }
    });
    c.stroke(
      `M${x + 70} 130V346M${x} 210H${x + 140}M${x} 276H${x + 140}M${x + 35} 150V346M${x + 105} 150V346`,
      '#5c3a2b',
      5,
    );
    c.glow(x + 70, 240, 260, '#ffe3a6', 0.5);
  }
  // The dais wall with a plain seal and two flags.
  c.rect(560, 96, 480, 560, c.linear('#5a382a 0%, #7d4f36 100%'));
  c.path('M540 110L800 40L1060 110V130H540Z', '#4d3128');
  c.stroke('M546 112L800 46L1054 112', '#d9a872', 6);
  for (const x of [566, 1004]) {
    c.rect(x, 130, 34, 520, c.linear('#c08a5c 0%, #6a412d 100%', [0, 0, 1, 0]));
    c.rect(x - 7, 122, 48, 16, '#d9a872');
  }
  c.ellipse(800, 262, 96, 96, '#d9a95c');
  c.ellipse(800, 262, 86, 86, '#27485a');
  c.ellipse(800, 262, 66, 66, '#e9d3a4');
  c.group(`clip-path="${c.clip('M734 262a66 66 0 1 0 132 0a66 66 0 1 0 -132 0z')}"`, () => {
    c.rect(730, 280, 140, 60, '#3f7484');
    c.path('M792 288L796 226H808L812 288Z', '#a4453c');
    c.path('M730 296q18 -14 36 0t36 0t36 0t36 0v60h-144z', '#27586a');
    c.path('M730 290Q770 270 846 292L870 300H730Z', '#5d4a3c');
    c.glow(802, 222, 50, '#fff3c0', 0.9);
  });
  for (const [x, cloth, fold] of [
    [640, '#33507a', '#22365a'],
    [930, '#a4453c', '#752d2c'],
  ] as const) {
    c.stroke(`M${x + 16} 660V200`, '#d9a95c', 6);
    c.ellipse(x + 16, 196, 9, 9, '#f0cc82');
    c.path(
      `M${x + 18} 216Q${x + 66} 250 ${x + 58} 380Q${x + 56} 470 ${x + 42} 520Q${x + 20} 500 ${x + 4} 524Q${x + 12} 400 ${x + 18} 216Z`,
      cloth,
    );
    c.path(`M${x + 20} 230Q${x + 44} 330 ${x + 34} 510L${x + 22} 506Q${x + 26} 360 ${x + 20} 230Z`, fold);
  }
  // Seven chairs behind a curved dais.
  for (let index = 0; index < 7; index += 1) {
    const off = index - 3;
    const x = 800 + off * 178;
    const y = 640 + off * off * 6;
    const s = 1 + Math.abs(off) * 0.035;
    c.group(`transform="translate(${x} ${y}) scale(${s})"`, () => {
      const leather = c.linear('#8d4034 0%, #6d2f2a 50%, #471f20 100%');
      c.path('M-54 20V-128Q-54 -166 0 -172Q54 -166 54 -128V20Z', '#3a221c');
      c.path('M-44 20V-124Q-44 -154 0 -160Q44 -154 44 -124V20Z', leather);
      c.path('M-44 -40V-124Q-44 -154 0 -160Q-30 -140 -32 -40Z', '#c9765a', 'opacity="0.45"');
      for (const [px, py] of points('-18,-116 18,-116 -18,-76 18,-76 0,-96 0,-136 0,-56')) {
        c.ellipse(px, py, 3.2, 3.2, '#3a1a1a');
      }
    });
  }
  const rim = (drop: number): string => `M60 ${746 + drop}Q800 ${636 + drop} 1540 ${746 + drop}`;
  c.path(`M40 760Q800 644 1560 760V900Q800 770 40 900Z`, c.linear('#b4794c 0%, #8d5639 50%, #5b3728 100%'));
  for (let index = 0; index < 15; index += 1) {
    const u = index / 15;
    const x0 = 62 + u * 1478;
    const x1 = x0 + 84;
    const yAt = (x: number): number => 760 - 58 * (1 - ((x - 800) / 760) ** 2);
    c.polygon(
      [
        [x0 + 8, yAt(x0) + 30],
        [x1, yAt(x1) + 30],
        [x1, yAt(x1) + 108],
        [x0 + 8, yAt(x0) + 108],
      ],
      '#6f432e',
    );
    c.stroke(
      polyline([
        [x0 + 8, yAt(x0) + 108],
        [x0 + 8, yAt(x0) + 30],
        [x1, yAt(x1) + 30],
      ]),
      '#d9a06a',
      2.4,
      'opacity="0.75"',
    );
  }
  c.stroke(rim(10), '#4a2c22', 22);
  c.stroke(rim(0), '#d29a66', 16);
  c.stroke(rim(-5), '#ffd9a0', 4, 'opacity="0.8"');
  for (let index = 0; index < 7; index += 1) {
    const off = index - 3;
    const x = 800 + off * 190;
    const y = 690 + off * off * 6.2;
    c.stroke(`M${x + 34} ${y - 2}q-4 -34 -22 -46`, '#20191a', 3.4);
    c.ellipse(x + 11, y - 50, 5, 7, '#20191a');
    c.polygon(
      [
        [x - 46, y + 2],
        [x - 2, y - 2],
        [x + 2, y - 9],
        [x - 40, y - 6],
      ],
      '#fbf0d8',
    );
    c.path(`M${x - 70} ${y - 2}v-30h12v30z`, '#cfe3e6', 'opacity="0.75"');
  }
  // The floor, the speaker's stand and the light across them.
  c.path('M-20 890Q800 765 1620 890V1090H-20Z', c.linear('#6b2f30 0%, #2f1a22 100%'));
  for (let index = 0; index < 240; index += 1) {
    const down = c.random();
    c.path(
      dashPath(c.random() * 1600, mix(880, 1066, down), 80 * c.random(), mix(2, 5, down)),
      '#c9745a',
      'opacity="0.14"',
    );
  }
  c.group(`filter="${c.blur(12)}" style="mix-blend-mode:screen"`, () => {
    for (const x of [90, 330, 1130, 1370]) {
      const lean = (x < 800 ? 1 : -1) * 250;
      c.polygon(
        [
          [x + 6, 180],
          [x + 134, 180],
          [x + 190 + lean, 1080],
          [x - 30 + lean, 1080],
        ],
        c.linear('#ffe6ac/0.34 0%, #ffe6ac/0.03 100%'),
      );
    }
  });
  c.path('M690 1090V930H910V1090Z', c.linear('#a66c44 0%, #4d2f24 100%'));
  c.path('M670 936L700 900H900L930 936Z', '#cf9763');
  c.stroke('M674 934H926', '#ffd9a0', 4, 'opacity="0.7"');
  c.stroke('M800 908q6 -60 -16 -84', '#20191a', 5);
  c.ellipse(782, 818, 8, 12, '#20191a');
  c.polygon(points('730,928 780,926 784,908 738,910'), '#fbf0d8');
  for (const [x, size] of points('90,132 300,112 1300,116 1510,134 500,100 1120,102')) {
    c.path(
      `M${x - size} 1090V${1060 - size * 0.3}Q${x - size} ${1020 - size * 0.4} ${x} ${1016 - size * 0.4}Q${x + size} ${1020 - size * 0.4} ${x + size} ${1060 - size * 0.3}V1090Z`,
      '#1f141a',
    );
    c.ellipse(x, 970 - size * 0.36, size * 0.37, size * 0.44, '#1f141a');
    c.stroke(
      `M${x - size * 0.3} ${940 - size * 0.36}q${size * 0.3} ${-size * 0.3} ${size * 0.6} 0`,
      '#d9a06a',
      3,
      'opacity="0.5"',
    );
  }
}

import { type Canvas, num } from '../canvas.ts';
import { hills } from '../land.ts';
import { between, mix } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { dashPath, glitter, water } from '../water.ts';

/** The flukes of a whale going down. */
export function whaleTail(c: Canvas): void {
  backdrop(c, '#5d7f94 0%, #93a9ac 20%, #dcc9b0 36%, #f3d7a9 45%, #f3d7a9 100%');
  clouds(c, { top: 0, height: 400, color: '#f6e0c2', cover: 0.4, frequency: [0.0014, 0.008], opacity: 0.8, seed: 91 });
  c.glow(480, 450, 640, '#ffe9b8', 0.85, 0.7);
  hills(c, 470, 70, '#b3aaa0', 480);
  hills(c, 482, 34, '#8f9593', 300);
  haze(c, 390, 110, '#f6dcb4', 0.75, 0.85);
  water(c, {
    top: 478,
    stops: '#eccfa4 0%, #a9b3a8 14%, #4c7a88 45%, #123c50 100%',
    light: '#fbe6c0',
    dark: '#163f54',
    chop: 1.4,
  });
  glitter(c, 480, 482, 900, [80, 280], '#fff0c9', 300, 0.75);
  const ink = c.linearAt('#31495a 0%, #1b303f 60%, #0e202d 100%', [0, 330], [0, 820]);
  // The stock rises from the water and opens into the flukes.
  const fluke =
    'M806 816Q864 716 852 640Q838 586 776 552Q690 516 606 484Q508 446 426 338Q414 320 440 326Q540 352 640 350Q760 350 834 402Q866 428 884 470Q898 428 932 398Q1006 344 1124 338Q1230 334 1326 290Q1352 282 1336 306Q1262 424 1164 466Q1080 502 1000 550Q944 590 938 648Q936 722 1012 816Z';
  c.group(`opacity="0.4" filter="${c.ripple(60, 0.004, 0.04)}"`, () => {
    c.path(fluke, '#102735', 'transform="translate(0 1470) scale(1 -0.8)"');
  });
  c.path(fluke, ink);
  c.group(`clip-path="${c.clip(fluke)}"`, () => {
    c.path(
      'M426 326Q540 366 650 366Q780 370 872 466L858 476Q770 394 644 388Q530 386 420 336Z',
      '#f0d6ac',
      'opacity="0.6"',
    );
    c.path(
      'M1346 286Q1230 348 1120 354Q990 362 896 470L908 482Q1000 390 1126 374Q1236 364 1334 306Z',
      '#f0d6ac',
      'opacity="0.4"',
    );
    c.path(
      'M882 482Q872 600 884 700Q890 760 880 820L850 820Q876 700 868 620Q860 550 882 482Z',
      '#9db3b4',
      'opacity="0.35"',
    );
    for (let index = 0; index < 70; index += 1) {
      const x = between(c.random, 520, 1260);
      c.stroke(
        `M${num(x)} ${num(between(c.random, 390, 480))}q${num(between(c.random, -20, 20))} 14 ${num((882 - x) * 0.18)} ${num(between(c.random, 20, 60))}`,
        '#d7dcd3',
        1.6,
        'opacity="0.22"',
      );
    }
    for (const [x, y, r] of [
      [640, 420, 13],
      [720, 446, 9],
      [1080, 420, 12],
      [1010, 452, 8],
      [690, 410, 7],
      [1150, 400, 8],
    ] as const) {
      c.ellipse(x, y, r * 1.5, r, '#dfe3d8', 'opacity="0.25"');
    }
  });
  // Water runs off the trailing edges and thins out as it falls.
  let drips = '';
  let beads = '';
  for (let index = 0; index < 64; index += 1) {
    const side = c.random() < 0.5 ? -1 : 1;
    const out = c.random();
    const x = 884 + side * mix(70, 330, out);
    const edge = 556 - out * 88 + (side > 0 ? -6 : 0);
    const length = between(c.random, 20, 130) * (1 - out * 0.5);
    drips += `M${num(x)} ${num(edge)}v${num(length)}`;
    for (let bead = 1; bead < 5; bead += 1) {
      beads += dashPath(x + between(c.random, -2, 2), edge + length + bead * bead * 11, 4, 7);
    }
  }
  c.stroke(drips, '#fdf2dc', 1.8, 'opacity="0.5"');
  c.path(beads, '#fdf2dc', 'opacity="0.55"');
  c.group(`filter="${c.blur(6)}"`, () => {
    for (let index = 0; index < 90; index += 1) {
      c.ellipse(
        915 + (c.random() + c.random() - 1) * 250,
        812 + between(c.random, -22, 20),
        between(c.random, 10, 46),
        between(c.random, 4, 12),
        '#f7ead2',
        'opacity="0.5"',
      );
    }
  });
  let foam = '';
  for (let index = 0; index < 420; index += 1) {
    const off = (c.random() + c.random() + c.random() - 1.5) * 420;
    foam += dashPath(
      915 + off,
      816 + between(c.random, -18, 60) * (1 - Math.abs(off) / 700),
      between(c.random, 10, 60),
      between(c.random, 2, 7),
    );
  }
  c.path(foam, '#fdf4e2', 'opacity="0.75"');
  for (const radius of [1, 1.5, 2.1]) {
    c.stroke(
      `M${num(915 - 330 * radius)} 826A${num(330 * radius)} ${num(52 * radius)} 0 0 0 ${num(915 + 330 * radius)} 826`,
      '#fbe6c0',
      3,
      `opacity="${num(0.45 / radius)}" stroke-dasharray="120 46 60 30"`,
    );
  }
  gulls(c, '1130,220,26 1220,262,17 1030,250,14 340,250,16 280,280,11', '#5c6f79');
}

import { type Canvas, num, type Point, points } from '../canvas.ts';
import { firs, hills } from '../land.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, clouds, haze, stars } from '../sky.ts';
import { dashPath } from '../water.ts';

/** A football game under lights. */
export function highSchoolField(c: Canvas): void {
  backdrop(c, '#0f1c38 0%, #24406a 25%, #5a6a92 42%, #b0868c 50%, #1b3a34 100%');
  clouds(c, {
    top: 40,
    height: 480,
    color: '#c58f92',
    cover: 0.25,
    frequency: [0.0013, 0.01],
    opacity: 0.6,
    seed: 311,
    contrast: 5,
    thickest: 0.7,
  });
  stars(c, 300, 110);
  const tree = hills(c, 530, 40, '#22304c', 300);
  firs(c, [-20, 1620], tree, [30, 90], 150, '#1b2842');
  // The stands and their crowd.
  c.polygon(points('180,590 240,470 1300,470 1380,590'), '#2c3852');
  for (let row = 0; row < 7; row += 1) {
    const y = 484 + row * 15;
    c.stroke(`M${236 - row * 8} ${y + 10}H${1306 + row * 10}`, '#4c5a78', 3);
    for (let x = 244 - row * 8; x < 1300 + row * 10; x += 11) {
      if (c.random() < 0.82) {
        const tint = pick(c.random, ['#b4503f', '#d9c6a4', '#3f5f86', '#78849a', '#c78a4a', '#26334e', '#8f4a52']);
        c.ellipse(x + between(c.random, -3, 3), y + 6, 5, 7, tint);
        c.ellipse(x, y - 3, 3, 3.4, '#d3a98a');
      }
    }
  }
  c.rect(690, 410, 170, 56, '#323f5c');
  c.rect(702, 422, 146, 28, '#ffdf9c');
  c.polygon(points('676,412 700,396 850,396 874,412'), '#4c5a78');
  // The field, mown in stripes.
  const vanish: Point = [780, 330];
  c.rect(-20, 588, 1640, 500, c.linear('#7fae6a 0%, #4f8a56 40%, #1f5142 100%'));
  const groundX = (lane: number, y: number): number => vanish[0] + lane * (y - vanish[1]) * 1.05;
  for (let lane = -6; lane < 6; lane += 2) {
    c.polygon(
      [
        [groundX(lane * 0.34, 588), 588],
        [groundX((lane + 1) * 0.34, 588), 588],
        [groundX((lane + 1) * 0.34, 1090), 1090],
        [groundX(lane * 0.34, 1090), 1090],
      ],
      '#9cc47a',
      'opacity="0.2"',
    );
  }
  for (let lane = -6; lane <= 6; lane += 1) {
    c.polygon(
      [
        [groundX(lane * 0.34, 600) - 1, 600],
        [groundX(lane * 0.34, 600) + 1, 600],
        [groundX(lane * 0.34, 1090) + 5, 1090],
        [groundX(lane * 0.34, 1090) - 5, 1090],
      ],
      '#f3f4e4',
      'opacity="0.6"',
    );
  }
  c.stroke('M-20 606H1620', '#f3f4e4', 3, 'opacity="0.8"');
  c.stroke('M-20 760H1620', '#f3f4e4', 3, 'opacity="0.3" stroke-dasharray="26 40"');
  let turf = '';
  for (let index = 0; index < 900; index += 1) {
    const down = c.random() ** 1.2;
    turf += `M${num(c.random() * 1600)} ${num(mix(610, 1066, down))}l${num(between(c.random, -3, 3))} ${num(-mix(3, 17, down))}`;
  }
  c.stroke(turf, '#cfe0a0', 1.6, 'opacity="0.3"');
  // Floodlights on their masts.
  for (const [x, foot, top] of [
    [110, 600, 130],
    [430, 560, 240],
    [1160, 560, 240],
    [1490, 600, 130],
  ] as const) {
    const size = (foot - top) / 470;
    c.polygon(
      [
        [x - 7 * size, foot],
        [x - 4 * size, top],
        [x + 4 * size, top],
        [x + 7 * size, foot],
      ],
      '#1a2440',
    );
    c.rect(x - 70 * size, top - 40 * size, 140 * size, 58 * size, '#1a2440');
    for (let index = 0; index < 8; index += 1) {
      c.ellipse(
        x - 52 * size + (index % 4) * 35 * size,
        top - 24 * size + Math.floor(index / 4) * 26 * size,
        12 * size,
        10 * size,
        '#fffdf0',
      );
    }
    c.glow(x, top - 10, 460 * size, '#e4efff', 0.75);
    c.glow(x, top - 10, 170 * size, '#ffffff', 0.9);
    const inward = x < 800 ? 1 : -1;
    c.polygon(
      [
        [x - 50 * size, top],
        [x + 50 * size, top],
        [x + inward * 760, 900],
        [x + inward * 120, 1000],
      ],
      c.linearAt('#eef4ff/0.28 0%, #eef4ff/0 100%', [x, top], [x + inward * 420, 920]),
      `filter="${c.blur(14)}" style="mix-blend-mode:screen"`,
    );
  }
  haze(c, 470, 240, '#dfe6ee', 0.35, 0.6);
  c.stroke('M64 640V470M64 540H-20M64 470V380M1540 640V470M1540 540H1640M1540 470V380', '#f2d06a', 8);
  const squad: readonly (readonly [number, number, number, string, number])[] = [
    [520, 690, 74, 'home', 8],
    [600, 700, 78, 'home', -6],
    [672, 688, 74, 'away', 10],
    [748, 712, 80, 'home', 0],
    [826, 694, 76, 'away', -8],
    [900, 706, 78, 'away', 6],
    [980, 690, 74, 'home', -10],
    [380, 800, 124, 'home', 12],
    [640, 846, 150, 'home', 16],
    [860, 822, 140, 'away', 14],
    [1010, 878, 168, 'away', 12],
    [1210, 800, 124, 'home', -12],
  ];
  for (const [x, y, h, side, lean] of squad) {
    player(c, x, y, h, side === 'home' ? ['#8f2f35', '#f3e6cf'] : ['#e6e4da', '#2f4a78'], lean);
  }
  c.group('transform="translate(730 772) rotate(-24)"', () => {
    c.path('M-17 0Q0 -15 17 0Q0 15 -17 0Z', '#7d4630');
    c.stroke('M-5 0H5', '#fff3dc', 2);
  });
}

/** A football player running, in jersey and helmet. */
function player(
  c: Canvas,
  x: number,
  y: number,
  height: number,
  colors: readonly [string, string],
  lean: number,
): void {
  const [jersey, trim] = colors;
  const facing = lean < 0 ? -1 : 1;
  c.path(dashPath(x + height * 0.15, y + 2, height * 1.1, height * 0.12), '#0d2a2a', 'opacity="0.5"');
  c.group(`transform="translate(${x} ${y}) rotate(${lean}) scale(${(height / 100) * facing} ${height / 100})"`, () => {
    c.stroke('M-4 -46L-12 -24L-28 -14M6 -46L20 -28L14 -2', trim, 11);
    c.stroke('M-28 -14L-34 -8M14 -2L22 0', '#16202e', 8);
    c.path('M-16 -48Q-22 -74 -14 -82Q0 -88 14 -82Q22 -74 14 -46Z', jersey);
    c.stroke('M-12 -78L-24 -62L-14 -52M14 -78L26 -64L34 -72', jersey, 9);
    c.stroke('M-14 -52L-8 -50M34 -72L38 -78', '#a8745a', 6);
    c.stroke('M-15 -58H14', trim, 3, 'opacity="0.8"');
    c.ellipse(3, -92, 10, 10.5, trim);
    c.path('M5 -94H15V-86H6Z', '#16202e');
    c.stroke('M-6 -97Q3 -106 12 -97', jersey, 3);
  });
}

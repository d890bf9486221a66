import { type Canvas, num, points } from '../canvas.ts';
import { crag } from '../land.ts';
import { between, lineNoise, mix, pick } from '../random.ts';
import { backdrop, clouds, haze } from '../sky.ts';

/** Salmon under water on their way upriver. */
export function salmonRun(c: Canvas): void {
  backdrop(c, '#d6e8cf 0%, #8fc4b0 12%, #3f8b8b 40%, #1c5866 75%, #123c4a 100%');
  clouds(c, {
    top: -60,
    height: 260,
    color: '#fbf6d8',
    cover: 0.4,
    frequency: [0.006, 0.03],
    opacity: 0.9,
    seed: 141,
    contrast: 7,
    thickest: 0.35,
  });
  c.group(`filter="${c.blur(14, 4)}" style="mix-blend-mode:screen"`, () => {
    for (let index = 0; index < 22; index += 1) {
      const x = between(c.random, -100, 1500);
      const width = between(c.random, 14, 80);
      const reach = between(c.random, 500, 1000);
      c.polygon(
        [
          [x, -30],
          [x + width, -30],
          [x + width * 2.2 + reach * 0.3, reach],
          [x + width * 0.4 + reach * 0.26, reach],
        ],
        c.linear('#f4f3c6/0.45 0%, #c9ead0/0 100%'),
      );
    }
  });
  c.glow(520, 0, 760, '#fdf8d0', 0.6, 0.6);
  const bed = lineNoise(c.random, 5);
  crag(c, {
    outline: points('-20,830 200,800 380,860 700,900 1000,880 1280,820 1640,760'),
    fill: '#2b6a70',
    light: '#6fa79a',
    dark: '#205660',
    facets: 60,
  });
  haze(c, 640, 300, '#4b9796', 0.5, 0.6);
  for (let index = 0; index < 26; index += 1) {
    const depth = c.random();
    salmon(
      c,
      between(c.random, 60, 1560),
      between(c.random, 260, 760),
      mix(0.26, 0.5, depth),
      { back: '#2b7377', side: '#58a09a', belly: '#8cc4b4', fin: '#2b7377' },
      between(c.random, -10, 4),
      0.5,
    );
  }
  haze(c, 200, 700, '#3d8a8b', 0.3, 0.5);
  for (const [x, y, scale, turn] of [
    [240, 420, 0.8, -6],
    [1290, 330, 0.82, -9],
    [720, 300, 0.7, -5],
    [1450, 610, 0.86, -3],
    [520, 700, 0.86, 2],
    [960, 470, 0.74, -10],
  ] as const) {
    salmon(c, x, y, scale, { back: '#24565f', side: '#8b8f80', belly: '#c9cdb2', fin: '#24565f' }, turn, 0.9);
  }
  for (const [x, y, scale, turn] of [
    [1060, 660, 1.6, -7],
    [440, 545, 1.3, -4],
    [1210, 860, 1.25, 1],
  ] as const) {
    salmon(c, x, y, scale, { back: '#2a4a52', side: '#c4705a', belly: '#ecd3b0', fin: '#36474c' }, turn, 1);
  }
  for (let index = 0; index < 190; index += 1) {
    const near = index / 190;
    const x = between(c.random, -20, 1620);
    const y = 905 + near * 170 + bed(x / 300) * 30;
    const size = mix(14, 74, near) * between(c.random, 0.5, 1.1);
    const tint = pick(c.random, ['#1d4a54', '#245660', '#2f5f62', '#3f6663', '#52685e', '#173f4a']);
    c.ellipse(x, y, size, size * 0.55, tint);
    c.ellipse(x - size * 0.15, y - size * 0.2, size * 0.6, size * 0.22, '#a6cdb2', 'opacity="0.2"');
  }
  let weed = '';
  for (let index = 0; index < 60; index += 1) {
    const x = c.random() < 0.5 ? between(c.random, -10, 260) : between(c.random, 1380, 1610);
    const tall = between(c.random, 90, 300);
    weed += `M${num(x)} 1080q${num(between(c.random, 10, 40))} ${num(-tall * 0.5)} ${num(between(c.random, -10, 20))} ${num(-tall * 0.7)}t${num(between(c.random, 20, 60))} ${num(-tall * 0.4)}`;
  }
  c.stroke(weed, '#123f46', 6, 'opacity="0.85"');
  clouds(c, {
    top: 820,
    height: 300,
    color: '#d8f0cc',
    cover: 0.1,
    frequency: [0.008, 0.03],
    opacity: 0.35,
    seed: 149,
    contrast: 8,
  });
  for (let index = 0; index < 120; index += 1) {
    const size = 1 + 6 * c.random() ** 3;
    c.ellipse(
      c.random() * 1600,
      c.random() * 900,
      size,
      size,
      '#eefbe6',
      `opacity="${num(between(c.random, 0.15, 0.6))}"`,
    );
  }
}

/** An Atlantic salmon swimming to the left. */
function salmon(
  c: Canvas,
  x: number,
  y: number,
  scale: number,
  colors: { readonly back: string; readonly side: string; readonly belly: string; readonly fin: string },
  turn: number,
  opacity: number,
): void {
  const bend = between(c.random, -14, 14);
  c.group(
    `transform="translate(${num(x)} ${num(y)}) rotate(${num(turn)}) scale(${scale})" opacity="${opacity}"`,
    () => {
      const body = `M-190 6Q-186 -10 -150 -28Q-90 -58 -10 -52Q80 -44 148 ${num(-12 + bend * 0.5)}L196 ${num(-52 + bend)}Q204 ${num(-50 + bend)} 200 ${num(-40 + bend)}Q182 ${num(-4 + bend)} 204 ${num(42 + bend)}Q204 ${num(52 + bend)} 194 ${num(50 + bend)}L148 ${num(14 + bend * 0.5)}Q70 48 -20 52Q-110 52 -166 26Q-190 16 -190 6Z`;
      c.path(
        'M-26 -50Q-6 -84 40 -82Q30 -62 44 -44ZM96 -34Q108 -50 122 -46Q116 -36 120 -26ZM-6 50Q10 78 40 80Q30 60 36 44ZM80 38Q94 62 118 62Q106 44 110 26Z',
        colors.fin,
        'opacity="0.85"',
      );
      c.path(
        body,
        c.linear([
          [0.1, colors.back],
          [0.42, colors.side],
          [0.72, colors.belly],
          [1, colors.belly],
        ]),
      );
      c.path('M-118 16Q-86 40 -58 56Q-92 58 -116 36Z', colors.fin, 'opacity="0.8"');
      c.stroke(`M-122 -34Q-104 0 -126 36`, colors.back, 3, 'opacity="0.55"');
      c.stroke(`M-112 0Q20 4 150 ${num(bend * 0.5)}`, colors.back, 1.6, 'opacity="0.4"');
      c.stroke('M-189 7Q-172 9 -158 17', colors.back, 2.6, 'opacity="0.7"');
      c.ellipse(-154, -6, 6.5, 6.5, '#f0e8c8');
      c.ellipse(-155, -6, 4, 4, '#10262c');
      for (let index = 0; index < 34; index += 1) {
        const along = between(c.random, -120, 130);
        c.ellipse(
          along,
          between(c.random, -40, -4) * (1 - Math.abs(along) / 260),
          between(c.random, 1.5, 3.6),
          between(c.random, 1.5, 3),
          colors.back,
          'opacity="0.65"',
        );
      }
      c.path('M-146 -26Q-90 -52 -10 -47Q60 -42 110 -24Q40 -36 -20 -38Q-90 -40 -146 -26Z', '#f4f6d6', 'opacity="0.35"');
    },
  );
}

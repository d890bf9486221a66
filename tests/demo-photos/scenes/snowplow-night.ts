import { type Canvas, num, type Point, points } from '../canvas.ts';
import { firs, hills } from '../land.ts';
import { between, mix } from '../random.ts';
import { backdrop, clouds, haze, snow } from '../sky.ts';
import { dashPath } from '../water.ts';

/** A plow at work in the night. */
export function snowplowNight(c: Canvas): void {
  backdrop(c, '#0a1222 0%, #182a42 40%, #314862 58%, #1b2a42 100%');
  clouds(c, {
    top: 0,
    height: 620,
    color: '#4e6480',
    cover: 0.35,
    frequency: [0.0016, 0.005],
    opacity: 0.5,
    seed: 291,
    contrast: 4,
  });
  const far = hills(c, 560, 80, '#1e3148', 400);
  firs(c, [-20, 1620], far, [40, 120], 110, '#182a40');
  firs(c, [-40, 620], (x) => 640 - x * 0.03, [120, 300], 26, '#101e31');
  firs(c, [1120, 1640], (x) => 560 + (x - 1100) * 0.1, [140, 340], 22, '#101e31');
  haze(c, 430, 220, '#5b7290', 0.4, 0.7);
  c.rect(-20, 610, 1640, 480, c.linear('#7688a0 0%, #55698a 30%, #27395a 100%'));
  c.polygon(
    points('700,606 800,606 1540,1090 -20,1090'),
    c.linearAt('#61748f 0%, #3e5170 40%, #1e2d48 100%', [0, 606], [0, 1090]),
  );
  c.glow(560, 830, 620, '#ffe2a4', 0.55, 0.6);
  // Light cones ahead of the plow.
  const cone = (strength: number, tip: readonly Point[]): void =>
    c.polygon(
      tip,
      c.linearAt(
        [
          [0, '#fff1c4', strength],
          [1, '#ffe2a0', 0],
        ],
        [800, 700],
        [60, 980],
      ),
      `filter="${c.blur(10)}" style="mix-blend-mode:screen"`,
    );
  cone(0.85, points('770,690 -60,800 -60,1100 420,1100 800,730'));
  cone(0.5, points('900,716 120,1090 900,1090 960,760'));
  // The truck, three-quarter view from the front.
  c.group('transform="translate(700 420) scale(1.14)"', () => {
    c.path('M200 110L430 80V330L210 380Z', '#7a4a2a');
    c.path('M200 110L430 80V130L206 166Z', '#b4713a');
    c.path('M430 80L520 110V300L430 330Z', '#5d3826');
    c.stroke('M250 108V366M300 100V352M350 92V344M394 88V338', '#462a20', 5);
    c.path('M196 104Q300 44 440 78L430 92Q300 66 206 118Z', '#dbe2ea');
    c.path('M10 120Q14 84 50 82H190Q212 82 214 110L220 250H0Z', '#d9822f');
    c.path('M10 120Q14 84 50 82H120V250H0Z', '#f0a04a');
    c.path('M28 128Q30 104 52 104H176Q190 104 192 126L196 180H22Z', '#1b2c40');
    c.path('M28 128Q30 104 52 104H90L60 180H22Z', '#8fb0c4', 'opacity="0.6"');
    c.stroke('M60 176L110 120M130 176L176 124', '#0d1724', 3);
    c.path('M-14 250H228V330H-14Z', '#c4702a');
    c.path('M-14 250H110V330H-14Z', '#e58f3c');
    c.path('M50 258H166V318H50Z', '#28303c');
    c.stroke('M58 270H158M58 284H158M58 298H158M58 310H158', '#7c8894', 3);
    c.ellipse(16, 288, 21, 17, '#fffbe6');
    c.ellipse(200, 288, 21, 17, '#fffbe6');
    c.rect(52, 66, 116, 16, '#3a2a22');
    c.rect(62, 52, 34, 16, '#ffc04a');
    c.rect(124, 52, 34, 16, '#ffc04a');
    c.ellipse(330, 372, 46, 50, '#0d141f');
    c.ellipse(330, 372, 20, 22, '#56616e');
    c.ellipse(430, 346, 34, 44, '#0d141f');
    c.ellipse(200, 392, 40, 46, '#0d141f');
    c.path('M-22 326H238V360H-22Z', '#2b2330');
    // The blade, set at an angle, throws the snow to the side.
    c.path('M-110 330Q-130 400 -96 460L262 420Q250 370 262 318Z', '#e2b13c');
    c.path('M-110 330Q-130 400 -96 460L-70 458Q-100 400 -84 328Z', '#fff0b0', 'opacity="0.65"');
    c.path('M-100 440L-96 464L262 424V404Z', '#5d4a2a');
    c.stroke('M-30 326Q-46 390 -24 450M60 324Q48 386 66 440M150 322Q142 376 158 430', '#9a7424', 6);
  });
  c.glow(718, 748, 260, '#fffbe0', 1);
  c.glow(928, 748, 240, '#fffbe0', 1);
  c.glow(788, 488, 240, '#ffad33', 0.9);
  c.glow(862, 488, 220, '#ffad33', 0.8);
  c.group(`filter="${c.blur(11)}"`, () => {
    for (let index = 0; index < 190; index += 1) {
      const along = c.random();
      const x = 620 - along * 540 + between(c.random, -30, 30);
      const arc = 900 - Math.sin(along * 2.5) * 190 + along * 60;
      c.ellipse(
        x,
        mix(arc, 950, c.random() ** 0.8),
        between(c.random, 14, 60) * (0.5 + along),
        between(c.random, 10, 36),
        along < 0.5 ? '#fff3d6' : '#cfd8e4',
        'opacity="0.32"',
      );
    }
  });
  for (let index = 0; index < 620; index += 1) {
    const along = c.random() ** 0.9;
    const x = 630 - along * 600 + between(c.random, -20, 20);
    const arc = 880 - Math.sin(along * 2.5) * 240 + along * 50;
    const size = 1 + 5 * c.random() ** 3;
    c.ellipse(
      x,
      mix(arc, 960, c.random() ** 0.7),
      size * 1.3,
      size,
      '#fffaf0',
      `opacity="${num(between(c.random, 0.3, 0.9))}"`,
    );
  }
  let banks = '';
  for (let index = 0; index < 380; index += 1) {
    const down = c.random() ** 1.3;
    banks += dashPath(c.random() * 1600, mix(640, 1060, down), mix(20, 160, down) * c.random(), mix(1.5, 8, down));
  }
  c.path(banks, '#e4ebf2', 'opacity="0.25"');
  c.path('M1120 1090Q1200 900 1330 840T1640 780V1090Z', c.linear('#5f7694 0%, #1c2c48 100%'));
  c.path('M1120 1090Q1200 900 1330 840T1640 780V800Q1400 850 1330 866Q1220 930 1160 1090Z', '#b9c7d8', 'opacity="0.5"');
  c.stroke('M1370 850V700M1560 806V640', '#d9a24c', 8);
  snow(c, 900, '#f4f7fb', 7);
  let streaks = '';
  for (let index = 0; index < 160; index += 1) {
    streaks += `M${num(c.random() * 1600)} ${num(c.random() * 1000)}l${num(-between(c.random, 14, 44))} ${num(between(c.random, 8, 20))}`;
  }
  c.stroke(streaks, '#f4f7fb', 2, 'opacity="0.4"');
}

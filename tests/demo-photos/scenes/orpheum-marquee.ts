import { type Canvas, num, points } from '../canvas.ts';
import { figure } from '../land.ts';
import { between } from '../random.ts';
import { backdrop, clouds, stars } from '../sky.ts';
import { bricks, windows } from '../structures.ts';
import { glitter } from '../water.ts';

/** The Orpheum at night; an upright picture. */
export function orpheumMarquee(c: Canvas): void {
  backdrop(c, '#0c1226 0%, #1b2240 40%, #3a2b4a 70%, #0b1020 100%');
  stars(c, 500, 120);
  clouds(c, {
    top: 0,
    height: 800,
    color: '#5a4670',
    cover: 0.2,
    frequency: [0.003, 0.005],
    opacity: 0.5,
    seed: 251,
    contrast: 4,
  });
  // Neighbors on both sides, then the theater's front.
  c.rect(-20, 420, 240, 860, '#1b1f36');
  windows(c, {
    x: 20,
    y: 480,
    columns: 3,
    rows: 6,
    step: [64, 110],
    size: [36, 66],
    dark: '#131729',
    lit: ['#f2b868', '#ffd48a'],
    share: 0.35,
    bars: '#2a2d47',
  });
  c.rect(900, 520, 190, 760, '#1d2138');
  windows(c, {
    x: 920,
    y: 580,
    columns: 3,
    rows: 5,
    step: [56, 110],
    size: [32, 64],
    dark: '#141829',
    lit: ['#f2b868'],
    share: 0.3,
    bars: '#2a2d47',
  });
  const wall = c.linear('#3b2c46 0%, #6f4448 50%, #a4604a 100%');
  c.path('M200 1280V300H300V240H360V190Q540 80 720 190V240H780V300H910V1280Z', wall);
  bricks(c, 210, 310, 690, 560, '#2a1d34', 10, 0.4);
  const trim = '#d9a06c';
  c.stroke('M200 300H300V240H360V190Q540 80 720 190V240H780V300H910', trim, 10);
  c.stroke('M214 330H896', trim, 5, 'opacity="0.6"');
  c.path('M400 780V440Q540 300 680 440V780Z', '#26182e');
  c.path('M416 780V448Q540 324 664 448V780Z', c.linear('#ffdf9a 0%, #d97f45 100%'));
  c.glow(540, 600, 300, '#ffc070', 0.5);
  c.stroke('M478 400V780M540 356V780M602 400V780M416 520H664M416 620H664M416 710H664', '#3a222e', 7);
  c.stroke('M400 780V440Q540 300 680 440V780', trim, 9);
  for (const x of [250, 310, 740, 800]) {
    c.rect(x, 420, 34, 380, c.linear('#7a5058 0%, #c07e58 100%', [0, 0, 1, 0]));
    c.rect(x - 7, 404, 48, 18, trim);
    c.path(`M${x - 4} 404q21 -40 42 0z`, trim);
  }
  c.ellipse(540, 240, 46, 46, trim);
  c.ellipse(540, 240, 34, 34, '#4a2f40');
  c.path('M540 210l8 20l22 2l-17 14l6 22l-19 -12l-19 12l6 -22l-17 -14l22 -2z', '#ffe0a0');
  // The blade sign: neon bands instead of letters.
  c.rect(110, 250, 104, 640, '#30182a');
  c.stroke('M110 250H214V890H110Z', '#ff7a52', 7);
  c.path('M100 250Q162 150 224 250Z', '#42203a');
  c.stroke('M100 250Q162 150 224 250', '#ffb05e', 7);
  for (let index = 0; index < 8; index += 1) {
    const y = 300 + index * 74;
    c.stroke(`M136 ${y}q26 -24 52 0t0 34q-26 22 -52 0t0 -34`, index % 2 === 0 ? '#ffcf8a' : '#ff8f6a', 6);
    c.glow(162, y + 16, 80, '#ff9a5e', 0.4);
  }
  for (let y = 262; y < 890; y += 23) {
    c.ellipse(119, y, 4.4, 4.4, '#fff2cc');
    c.ellipse(205, y, 4.4, 4.4, '#fff2cc');
  }
  c.glow(162, 570, 420, '#ff7a4a', 0.4, 1.3);
  // The marquee juts out over the sidewalk.
  c.polygon(points('230,850 850,850 930,940 150,940'), '#341b2b');
  c.polygon(points('150,880 930,880 930,1034 150,1034'), c.linear('#fff3d0 0%, #ffe6ac 50%, #ffd384 100%'));
  c.rect(150, 858, 780, 26, '#b23f3a');
  c.rect(150, 1030, 780, 24, '#b23f3a');
  c.stroke('M172 930H908M172 980H908', '#d9a86a', 2.5, 'opacity="0.7"');
  c.rect(420, 896, 240, 122, '#fff9e6');
  c.stroke('M420 896H660V1018H420Z', '#c98a52', 4);
  for (let x = 160; x <= 922; x += 22) {
    c.ellipse(x, 871, 6, 6, '#fffbe8');
    c.ellipse(x, 1042, 6, 6, '#fffbe8');
  }
  c.path('M440 858Q540 770 640 858Z', '#b23f3a');
  c.stroke('M440 858Q540 770 640 858M470 858Q540 800 610 858', '#ffd08a', 6);
  c.glow(540, 960, 620, '#ffcf80', 0.75, 0.7);
  c.polygon(points('150,1054 930,1054 860,1096 220,1096'), c.linear('#ffe9b0 0%, #e89a52 100%'));
  for (let row = 0; row < 3; row += 1) {
    for (let index = 0; index < 22; index += 1) {
      c.ellipse(180 + row * 18 + index * (33.4 - row * 1.6), 1062 + row * 11, 4.6, 3.2, '#fffdf0');
    }
  }
  // Doors and the ticket booth under it.
  c.rect(220, 1096, 640, 190, c.linear('#c9743f 0%, #7d3b34 100%'));
  for (const x of [236, 322, 660, 746]) {
    c.rect(x, 1112, 76, 172, '#4d2429');
    c.rect(x + 9, 1122, 58, 110, c.linear('#ffe6a8 0%, #eaa255 100%'));
    c.stroke(`M${x + 58} 1200v40`, '#f1c27a', 4);
  }
  c.path('M450 1286V1120Q540 1076 630 1120V1286Z', '#7a2d33');
  c.path('M470 1216V1132Q540 1100 610 1132V1216Z', '#ffeab8');
  figure(c, 540, 1268, 150, '#5a2a30', 0);
  c.rect(450, 1216, 180, 70, '#8f3a3a');
  c.stroke('M450 1216H630M466 1232V1276M500 1232V1276M540 1232V1276M580 1232V1276M614 1232V1276', '#e0a868', 4);
  // The wet street takes all of it up again.
  c.rect(-20, 1284, 1110, 340, c.linear('#8a5040 0%, #4d3546 16%, #0c1122 100%'));
  c.rect(-20, 1284, 1110, 22, '#2a2136');
  const streaks: readonly (readonly [number, number, string])[] = [
    [540, 380, '#ffd488'],
    [540, 160, '#fff0c4'],
    [162, 60, '#ff8a5c'],
    [300, 90, '#f0a860'],
    [760, 90, '#f0a860'],
  ];
  c.group(`filter="${c.ripple(44, 0.012, 0.04)}" style="mix-blend-mode:screen"`, () => {
    for (const [x, half, color] of streaks) {
      c.rect(
        x - half,
        1308,
        half * 2,
        300,
        c.linear([
          [0, color, 0.5],
          [0.5, color, 0.22],
          [1, color, 0],
        ]),
      );
    }
  });
  glitter(c, 540, 1310, 1590, [260, 420], '#ffe2a2', 420, 0.6);
  glitter(c, 150, 1310, 1590, [40, 90], '#ff9a6a', 90, 0.6);
  for (const [x, y, h, stride] of [
    [352, 1330, 168, 0.04],
    [414, 1336, 160, 0.06],
    [700, 1326, 164, 0.05],
    [860, 1352, 176, 0.09],
    [118, 1360, 180, 0.08],
    [768, 1326, 150, 0.02],
  ] as const) {
    const fade = c.linear('#0c0f1e/0.75 0%, #0c0f1e/0 100%');
    c.rect(x - h * 0.12, y, h * 0.24, h * 0.9, fade, `filter="${c.ripple(22, 0.02, 0.05)}"`);
    figure(c, x, y, h, '#10111f', stride);
  }
  for (const [x, y, r, color] of [
    [862, 1190, 82, '#6f2a35'],
    [120, 1194, 84, '#23304c'],
  ] as const) {
    c.path(
      `M${x - r} ${y}Q${x - r} ${y - r * 0.72} ${x} ${y - r * 0.8}Q${x + r} ${y - r * 0.72} ${x + r} ${y}q${-r / 3} -16 ${(-r * 2) / 3} 0q${-r / 3} -16 ${(-r * 2) / 3} 0q${-r / 3} -16 ${(-r * 2) / 3} 0z`,
      color,
    );
    c.stroke(`M${x} ${y - r * 0.9}V${y + 60}`, '#10111f', 4);
  }
  let wet = '';
  for (let index = 0; index < 260; index += 1) {
    wet += `M${num(c.random() * 1067)} ${num(c.random() * 1600)}l-5 ${num(between(c.random, 14, 50))}`;
  }
  c.stroke(wet, '#ffe0b0', 1.2, 'opacity="0.22"');
}

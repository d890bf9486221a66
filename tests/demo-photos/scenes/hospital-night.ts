import { type Canvas, points } from '../canvas.ts';
import { bareTree, figure, firs, hills } from '../land.ts';
import { backdrop, clouds, stars } from '../sky.ts';
import { lamp, windows } from '../structures.ts';
import { dashPath, glitter } from '../water.ts';

/** Larkfield General at night. */
export function hospitalNight(c: Canvas): void {
  backdrop(c, '#0e1a30 0%, #1e3654 30%, #45647c 55%, #8a8f94 68%, #0f1a2b 100%');
  stars(c, 420, 220);
  clouds(c, {
    top: 60,
    height: 560,
    color: '#8ba1b2',
    cover: 0.25,
    frequency: [0.0014, 0.008],
    opacity: 0.45,
    seed: 271,
    contrast: 5,
  });
  const hill = hills(c, 690, 60, '#1c3144', 420);
  firs(c, [-20, 1620], hill, [20, 60], 150, '#172a3c');
  c.glow(860, 640, 760, '#ffd9a0', 0.35, 0.6);
  // A tower, a long wing, a glazed lobby.
  const block = (x: number, y: number, w: number, h: number, columns: number, rows: number, share: number): void => {
    c.rect(x, y, w, h, c.linear('#3a5468 0%, #5a6f7c 100%'));
    c.rect(x, y, w * 0.5, h, '#22384c', 'opacity="0.25"');
    c.rect(x - 6, y - 12, w + 12, 14, '#7d909a');
    const stepX = (w - 24) / columns;
    const stepY = (h - 20) / rows;
    for (let row = 0; row < rows; row += 1) {
      c.rect(x, y + 12 + row * stepY + stepY * 0.7, w, stepY * 0.2, '#8a9aa2', 'opacity="0.3"');
    }
    windows(c, {
      x: x + 16,
      y: y + 20,
      columns,
      rows,
      step: [stepX, stepY],
      size: [stepX * 0.72, stepY * 0.5],
      dark: '#1c3044',
      lit: ['#ffe3a4', '#fff0c8', '#ffd48a', '#cfe6e6'],
      share,
      bars: '#2c4254',
    });
  };
  block(980, 210, 330, 560, 7, 9, 0.62);
  c.rect(1100, 150, 110, 50, '#3d5568');
  c.rect(1146, 160, 18, 34, '#ff6f5e');
  c.rect(1138, 168, 34, 18, '#ff6f5e');
  c.glow(1155, 177, 130, '#ff5a4a', 0.7);
  c.stroke('M1250 198V110M1262 198V140', '#3d5568', 4);
  c.ellipse(1250, 108, 4, 4, '#ff6a5a');
  block(300, 430, 690, 340, 15, 5, 0.5);
  block(1300, 520, 330, 250, 7, 4, 0.45);
  c.rect(520, 640, 400, 136, c.linear('#fff1cc 0%, #f2bf78 100%'));
  let mullions = '';
  for (let x = 520; x <= 920; x += 40) {
    mullions += `M${x} 640V776`;
  }
  c.stroke(`${mullions}M520 690H920`, '#4a5c68', 4);
  c.rect(470, 616, 520, 26, '#dfe3df');
  c.rect(470, 636, 520, 8, '#c74a42');
  c.rect(484, 640, 12, 140, '#9aa8ac');
  c.rect(964, 640, 12, 140, '#9aa8ac');
  for (const [x, h] of points('600,74 650,70 820,72')) {
    figure(c, x, 774, h, '#6a5648', 0.04);
  }
  c.glow(720, 720, 420, '#ffd894', 0.6);
  c.rect(-20, 772, 1640, 320, c.linear('#75726f 0%, #3f4c5c 20%, #101a2a 100%'));
  firs(c, [-30, 290], () => 800, [140, 300], 12, '#0f2030');
  firs(c, [1480, 1640], () => 800, [120, 240], 6, '#0f2030');
  bareTree(c, 400, 800, 240, '#15222f');
  c.group(`filter="${c.ripple(40, 0.008, 0.05)}" style="mix-blend-mode:screen"`, () => {
    for (const [x, w, color, power] of [
      [520, 400, '#ffd694', 0.6],
      [320, 180, '#dcb888', 0.22],
      [990, 310, '#f0d6a2', 0.36],
      [1130, 50, '#ff6a58', 0.6],
    ] as const) {
      c.rect(
        x,
        790,
        w,
        290,
        c.linear([
          [0, color, power],
          [1, color, 0],
        ]),
      );
    }
  });
  glitter(c, 720, 790, 1060, [180, 300], '#ffe2ac', 260, 0.55);
  c.stroke('M-20 900L520 830M200 1080L640 850M1620 960L1000 830M1300 1080L940 850', '#d9dcd6', 4, 'opacity="0.3"');
  // The ambulance at the entrance.
  c.group('transform="translate(1030 852) scale(1.25)"', () => {
    c.path(dashPath(80, 34, 300, 22), '#0c1420', 'opacity="0.6"');
    c.path('M-60 26V-74Q-60 -84 -50 -84H110Q118 -84 120 -78L140 -40L176 -30Q186 -26 186 -14V26Z', '#eceae0');
    c.path('M-60 -20H186V-4H-60Z', '#c7473f');
    c.path('M116 -70H126L140 -40L112 -38Z', '#22384a');
    c.rect(60, -70, 40, 32, '#22384a');
    c.path('M-20 -62h12v-12h12v12h12v12h-12v12h-12v-12h-12z', '#c7473f');
    c.rect(-44, -96, 40, 12, '#ff5147');
    c.rect(40, -96, 40, 12, '#6db6ff');
    c.ellipse(-18, 28, 23, 23, '#10161f');
    c.ellipse(140, 28, 23, 23, '#10161f');
    c.ellipse(-18, 28, 10, 10, '#8b959c');
    c.ellipse(140, 28, 10, 10, '#8b959c');
    c.ellipse(184, -8, 5, 8, '#fff6d0');
  });
  c.glow(1004, 738, 190, '#ff4438', 0.9);
  c.glow(1106, 738, 150, '#5aa8ff', 0.65);
  c.glow(1262, 842, 150, '#fff0c0', 0.8);
  c.polygon(
    points('1264,842 1640,812 1640,940'),
    c.linear('#fff0c0/0.4 0%, #fff0c0/0 100%', [0, 0, 1, 0]),
    'style="mix-blend-mode:screen"',
  );
  glitter(c, 1010, 890, 1050, [30, 90], '#ff6a58', 80, 0.6);
  for (const x of [180, 420, 1480]) {
    lamp(c, x, 900, 260, '#0d1724', '#ffe7b4');
    glitter(c, x, 905, 1050, [8, 36], '#ffe0a4', 36, 0.5);
  }
}

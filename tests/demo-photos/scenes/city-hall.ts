import { type Canvas, points } from '../canvas.ts';
import { bareTree, figure } from '../land.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, clouds, haze } from '../sky.ts';
import { bricks, lamp, windows } from '../structures.ts';
import { dashPath, glitter } from '../water.ts';

/** City Hall at dusk. */
export function cityHall(c: Canvas): void {
  backdrop(c, '#24425f 0%, #55789a 30%, #c3a8a0 55%, #f3c08e 70%, #f3c08e 100%');
  clouds(c, {
    top: 0,
    height: 560,
    color: '#e9a98c',
    cover: 0.35,
    frequency: [0.0013, 0.008],
    opacity: 0.7,
    seed: 211,
    contrast: 5,
    thickest: 0.65,
  });
  clouds(c, {
    top: -40,
    height: 420,
    color: '#1e3550',
    cover: 0.3,
    frequency: [0.0012, 0.008],
    opacity: 0.6,
    seed: 214,
    contrast: 5,
  });
  c.glow(800, 700, 800, '#ffc98a', 0.5, 0.5);
  for (const [x, w, h] of [
    [-20, 190, 250],
    [165, 140, 190],
    [1300, 150, 210],
    [1440, 190, 270],
  ] as const) {
    c.rect(x, 840 - h, w, h, '#6a6478');
    windows(c, {
      x: x + 22,
      y: 840 - h + 30,
      columns: Math.floor((w - 30) / 36),
      rows: Math.floor((h - 40) / 52),
      step: [36, 52],
      size: [18, 28],
      dark: '#4c4e66',
      lit: ['#ffd490'],
      share: 0.35,
    });
  }
  haze(c, 560, 280, '#f6c79c', 0.45, 0.8);
  bareTree(c, 200, 860, 520, '#352f40');
  bareTree(c, 1420, 860, 560, '#352f40');
  // Drawn a little smaller than planned, so that the vane keeps its sky.
  c.add('<g transform="translate(800 850) scale(0.9) translate(-800 -850)">');
  const brick = c.linear('#b4604a 0%, #9c4f40 60%, #7f4038 100%');
  const stone = '#ecd9bd';
  // Wings, then the pavilion with its portico, then the cupola above.
  c.rect(330, 480, 940, 370, brick);
  bricks(c, 336, 488, 928, 356, '#5f2d2b', 9, 0.26);
  c.rect(316, 462, 968, 22, stone);
  c.rect(326, 484, 948, 7, '#7f4038', 'opacity="0.6"');
  c.polygon(points('330,462 400,400 1200,400 1270,462'), '#4a4654');
  c.stroke('M400 400H1200', '#8c8490', 4);
  for (const x of [372, 456, 540, 1008, 1092, 1176]) {
    c.rect(x - 8, 528, 64, 110, stone);
    c.rect(x - 8, 690, 64, 110, stone);
  }
  for (const x of [372, 1008]) {
    windows(c, {
      x,
      y: 534,
      columns: 3,
      rows: 2,
      step: [84, 162],
      size: [48, 98],
      dark: '#39485c',
      lit: ['#ffdc94', '#ffcf80'],
      share: 0.75,
      bars: '#f6e8d0',
    });
  }
  for (const x of [352, 1272]) {
    c.rect(x - 22, 491, 20, 360, stone, 'opacity="0.75"');
  }
  c.rect(620, 470, 360, 380, c.linear('#8d4a3f 0%, #5d332f 100%'));
  windows(c, {
    x: 652,
    y: 530,
    columns: 4,
    rows: 1,
    step: [82, 100],
    size: [50, 96],
    dark: '#39485c',
    lit: ['#ffdf9c'],
    share: 1,
    arched: true,
    bars: '#f6e8d0',
  });
  c.rect(640, 690, 320, 160, c.linear('#e9ab62 0%, #b46f3f 100%'));
  for (const x of [664, 765, 866]) {
    c.path(`M${x} 850V726q35 -36 70 0V850Z`, '#4b2d2a');
    c.path(`M${x + 8} 760V730q27 -26 54 0V760Z`, '#ffe7b0');
    c.stroke(`M${x + 35} 720V850`, '#2e1b1c', 2);
  }
  c.glow(800, 740, 330, '#ffc878', 0.5);
  const column = c.linear('#f8ead2 0%, #e6d0b2 45%, #a58f85 100%', [0, 0, 1, 0]);
  for (const x of [622, 708, 794, 880, 966]) {
    c.polygon(
      [
        [x - 2, 500],
        [x + 26, 500],
        [x + 30, 846],
        [x - 6, 846],
      ],
      column,
    );
    c.rect(x - 9, 488, 42, 14, stone);
    c.rect(x - 11, 838, 46, 14, stone);
  }
  c.rect(596, 452, 420, 38, stone);
  c.rect(596, 482, 420, 8, '#b89f88');
  c.polygon(points('584,454 806,350 1028,454'), stone);
  c.polygon(points('640,442 806,366 972,442'), '#c7a78c');
  c.ellipse(806, 416, 24, 24, '#f3e3c8');
  c.ellipse(806, 416, 16, 16, '#8f7a70');
  c.rect(716, 318, 180, 56, c.linear('#f6e8d0 0%, #e3cfb4 60%, #ab978c 100%', [0, 0, 1, 0]));
  c.rect(706, 308, 200, 14, stone);
  c.rect(738, 196, 136, 114, c.linear('#fbf0dc 0%, #e3cfb4 60%, #a38f88 100%', [0, 0, 1, 0]));
  c.ellipse(806, 346, 21, 21, '#fff3d2');
  c.stroke('M806 346V332M806 346L816 350', '#3b2f38', 3);
  for (const x of [752, 791, 830]) {
    c.path(`M${x} 300V226q15 -20 30 0V300Z`, '#ffdb92');
    c.stroke(`M${x + 15} 214V300M${x} 262h30`, '#8a6f60', 2);
  }
  c.glow(806, 262, 170, '#ffd486', 0.55);
  c.rect(728, 184, 156, 14, stone);
  c.path('M738 184Q744 104 806 92Q868 104 874 184Z', c.linear('#7fae9d 0%, #5b8f86 50%, #35605f 100%', [0, 0, 1, 0]));
  c.stroke('M772 182Q776 116 806 92M840 182Q836 116 806 92', '#35605f', 2, 'opacity="0.6"');
  c.rect(797, 60, 18, 36, '#5b8f86');
  c.stroke('M806 60V8', '#e9c477', 4);
  c.ellipse(806, 46, 7, 7, '#e9c477');
  c.path('M786 20L826 26L806 30Z', '#e9c477');
  c.add('</g>');
  // Steps and the wet square that doubles the lights.
  for (let step = 0; step < 6; step += 1) {
    c.rect(620 - step * 14, 848 + step * 9, 372 + step * 28, 10, step % 2 === 0 ? '#d9c3a8' : '#a8958a');
  }
  c.rect(-20, 850, 560, 60, '#5a5a58');
  c.rect(1072, 850, 560, 60, '#5a5a58');
  for (let index = 0; index < 60; index += 1) {
    const x = index < 30 ? between(c.random, 385, 610) : between(c.random, 1004, 1215);
    c.ellipse(
      x,
      846,
      between(c.random, 14, 26),
      between(c.random, 12, 22),
      pick(c.random, ['#2f4844', '#3d5750', '#26393c']),
    );
  }
  c.rect(-20, 900, 1640, 190, c.linear('#8a7478 0%, #4c5064 40%, #222c42 100%'));
  const mirror = c.mask(-20, 900, 1640, 190, c.linear('#fff/0.6 0%, #fff/0.1 100%'));
  c.group(`mask="${mirror}" filter="${c.ripple(30, 0.008, 0.06)}"`, () => {
    for (const [x, w, color] of [
      [650, 310, '#f5b569'],
      [372, 220, '#d9a06c'],
      [1010, 220, '#d9a06c'],
      [742, 128, '#fbe0a8'],
    ] as const) {
      c.rect(
        x,
        900,
        w,
        190,
        c.linear([
          [0, color, 0.75],
          [1, color, 0.1],
        ]),
      );
    }
  });
  let paving = '';
  for (let index = 0; index < 340; index += 1) {
    const down = c.random();
    paving += dashPath(c.random() * 1600, mix(908, 1064, down), mix(20, 110, down) * c.random(), mix(1, 3.4, down));
  }
  c.path(paving, '#f3c795', 'opacity="0.25"');
  for (const x of [300, 540, 1076, 1316]) {
    glitter(c, x, 910, 1060, [6, 30], '#ffdc98', 34, 0.6);
    lamp(c, x, 912, 190, '#201f2e', '#ffe0a0');
  }
  c.stroke('M1180 900V330', '#efe4d2', 6);
  c.path('M1183 336q40 -16 76 4t74 0v84q-40 18 -76 -2t-74 4z', '#3d5a80');
  c.path('M1183 336q40 -16 76 4t74 0v26q-38 16 -76 -2t-74 4z', '#e9d6b8', 'opacity="0.85"');
  for (const [x, h, s] of [
    [470, 88, 0.09],
    [512, 84, 0.05],
    [690, 74, 0.08],
    [930, 78, 0.07],
    [1150, 92, 0.09],
  ] as const) {
    c.group(`opacity="0.35"`, () => c.path(dashPath(x, 925, 60, 16), '#10131f'));
    figure(c, x, 924, h, '#1c1d2b', s);
  }
}

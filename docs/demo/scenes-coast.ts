import { type Canvas, num, type Point, polyline } from './canvas.ts';
import { between, lineNoise, mix } from './random.ts';
import {
  backdrop,
  clouds,
  crag,
  dashPath,
  figure,
  firs,
  glitter,
  gulls,
  haze,
  hills,
  stars,
  water,
} from './scenery.ts';
import { house, lighthouse } from './structures.ts';

/** Pictures of the shore: roads, lights, islands and piers. */
export const coastScenes: Readonly<Record<string, (c: Canvas) => void>> = {
  'coast-road': coastRoad,
  'lighthouse-dawn': lighthouseDawn,
  'lighthouse-night-beam': lighthouseNightBeam,
  'heron-island': heronIsland,
  'fog-pier': fogPier,
};

/** White water where waves meet rock: soft noise, then a lace of small strokes. */
function surf(c: Canvas, points: readonly Point[], reach: number, color = '#f3ece4'): void {
  const soft = c.blur(7);
  let lace = '';
  c.group(`filter="${soft}" opacity="0.75"`, () => {
    for (const [x, y] of points) {
      for (let index = 0; index < 3; index += 1) {
        const size = between(c.random, 0.2, 1) * reach;
        c.ellipse(
          x + between(c.random, -reach, reach),
          y + between(c.random, -0.3, 0.5) * reach,
          size,
          size * 0.24,
          color,
          'opacity="0.7"',
        );
      }
    }
  });
  for (const [x, y] of points) {
    for (let index = 0; index < 16; index += 1) {
      const off = between(c.random, -1.6, 1.6) * reach;
      lace += dashPath(
        x + off,
        y + between(c.random, -0.5, 1.1) * reach * 0.6,
        between(c.random, 0.1, 0.7) * reach,
        between(c.random, 2, 6),
      );
    }
  }
  c.path(lace, color, 'opacity="0.75"');
}

function coastRoad(c: Canvas): void {
  backdrop(c, [
    [0, '#1f2f47'],
    [0.16, '#45536e'],
    [0.28, '#a27a80'],
    [0.36, '#e39a72'],
    [0.42, '#f6c48b'],
    [1, '#f6c48b'],
  ]);
  clouds(c, {
    top: -20,
    height: 420,
    color: '#18243a',
    cover: 0.5,
    frequency: [0.0012, 0.009],
    opacity: 0.85,
    seed: 5,
    contrast: 6,
    thickest: 0.35,
  });
  clouds(c, {
    top: 170,
    height: 280,
    color: '#f7b184',
    cover: 0.35,
    frequency: [0.0014, 0.016],
    opacity: 0.75,
    seed: 9,
    contrast: 6,
  });
  c.glow(420, 432, 620, '#ffb56b', 0.75, 0.5);
  water(c, {
    top: 434,
    stops: [
      [0, '#e2a583'],
      [0.1, '#a9837f'],
      [0.35, '#56657a'],
      [1, '#1c3145'],
    ],
    light: '#f3c6a2',
    dark: '#1d3349',
    chop: 1.2,
  });
  glitter(c, 420, 436, 800, [60, 260], '#ffd6a0', 260, 0.6);
  // The bluff of Gull Head, far and near.
  crag(c, {
    outline: [
      [760, 440],
      [850, 395],
      [960, 350],
      [1080, 318],
      [1250, 290],
      [1420, 250],
      [1640, 225],
    ],
    fill: '#3d4459',
    light: '#a07d7d',
    dark: '#2a3247',
    bottom: 560,
    facets: 70,
    roughness: 0.12,
  });
  haze(c, 350, 180, '#f0b088', 0.38);
  surf(
    c,
    [
      [760, 446],
      [830, 470],
      [880, 500],
    ],
    40,
    '#f2d9c6',
  );
  crag(c, {
    outline: [
      [800, 560],
      [880, 500],
      [960, 478],
      [1100, 468],
      [1300, 430],
      [1460, 392],
      [1640, 380],
    ],
    fill: '#2c3243',
    light: '#8d6c68',
    dark: '#1b2231',
    facets: 90,
    roughness: 0.14,
  });
  firs(c, [1090, 1640], (x) => mix(474, 388, (x - 1090) / 550), [60, 170], 46, '#1a2130');
  // The road: a far stretch that still stands, the hole, and the near stretch toward us.
  const asphalt = c.linearAt(
    [
      [0, '#6a5d63'],
      [0.5, '#3a3d49'],
      [1, '#2a2e3a'],
    ],
    [1100, 480],
    [800, 1067],
  );
  c.path(
    'M1118 470L1176 464Q1240 540 1236 600Q1230 640 1196 668L1168 652L1150 668L1120 640L1090 652L1062 618Q1110 560 1118 470Z',
    asphalt,
  );
  c.stroke('M1146 470Q1176 540 1152 624', '#e9b765', 4, 'stroke-dasharray="16 11" opacity="0.9"');
  c.stroke('M1172 466Q1236 545 1226 612', '#d9cfc8', 3, 'opacity="0.6"');
  crag(c, {
    outline: [
      [560, 1000],
      [640, 880],
      [760, 800],
      [880, 700],
      [1000, 640],
      [1062, 620],
      [1120, 640],
      [1180, 660],
      [1215, 660],
      [1300, 610],
      [1420, 560],
      [1640, 530],
    ],
    fill: '#2a2a36',
    light: '#a9715a',
    dark: '#14182a',
    facets: 150,
    roughness: 0.13,
  });
  surf(
    c,
    [
      [520, 820],
      [600, 780],
      [690, 730],
      [770, 690],
      [420, 900],
      [500, 930],
    ],
    80,
  );
  // What the sea carried off lies below as tilted slabs.
  for (const [x, y, size, turn] of [
    [800, 800, 120, 24],
    [935, 730, 90, -18],
    [690, 900, 140, -12],
  ] as const) {
    c.group(`transform="translate(${x} ${y}) rotate(${turn})"`, () => {
      c.polygon(
        [
          [-size, -10],
          [size * 0.7, -26],
          [size, 14],
          [-size * 0.7, 34],
        ],
        '#4d4b57',
      );
      c.polygon(
        [
          [-size * 0.7, 34],
          [size, 14],
          [size, 36],
          [-size * 0.7, 58],
        ],
        '#171b29',
      );
      c.stroke(`M${-size * 0.7} 8L${size * 0.7} -8`, '#d7a558', 5, 'opacity="0.7"');
    });
  }
  const edge: Point[] = [
    [742, 1090],
    [770, 1010],
    [838, 972],
    [856, 930],
    [930, 916],
    [962, 872],
    [1040, 868],
    [1088, 836],
    [1168, 846],
    [1216, 812],
    [1290, 820],
    [1352, 776],
    [1440, 772],
  ];
  const below = edge.map(([x, y], index): Point => [x - 12 + (index % 2) * 14, y + 46 + (index % 3) * 16]);
  c.polygon([...edge, ...below.reverse()], '#12151f');
  c.polygon(
    [...edge, [1470, 840], [1640, 1000], [1640, 1090]],
    c.linearAt(
      [
        [0, '#5c535b'],
        [1, '#2b2e3b'],
      ],
      [1300, 780],
      [1200, 1090],
    ),
  );
  c.stroke(polyline(edge), '#c98f70', 5, 'opacity="0.75"');
  c.stroke(polyline(edge.map(([x, y]): Point => [x + 3, y + 17])), '#6f5a5c', 6, 'opacity="0.8"');
  c.stroke(polyline(edge.map(([x, y]): Point => [x - 2, y + 30])), '#8c6a50', 4, 'opacity="0.6"');
  c.stroke('M1118 850Q1180 960 1215 1090', '#e9b765', 12, 'stroke-dasharray="70 46"');
  c.stroke('M1096 852Q1150 960 1175 1090', '#e9b765', 12, 'opacity="0.9"');
  c.stroke('M1432 776Q1530 900 1640 985', '#cfc5bf', 9, 'opacity="0.6"');
  c.stroke(
    'M1010 872L1034 930L1020 985L1052 1067M1252 820L1270 880L1310 905M905 925L930 985',
    '#171a25',
    4,
    'opacity="0.9"',
  );
  // The guardrail hangs over the drop.
  const rail = 'M742 1010C800 900 812 850 880 800S960 700 1052 640';
  c.stroke(rail, '#11141d', 15);
  c.stroke(rail, '#b99a92', 8);
  c.stroke(rail, '#66616c', 3);
  c.stroke('M770 960l14 88M846 836l-34 70M928 752l-44 58M1000 690l-10 62', '#15161f', 8);
  // A barrier with warning lights on the far side.
  c.stroke('M1112 600L1206 596M1120 600V630M1198 596V626', '#e7d9cf', 5);
  c.stroke('M1124 600l14 0M1152 599l14 0M1180 598l14 0', '#c14d35', 5);
  for (const x of [1116, 1202]) {
    c.ellipse(x, 590, 6, 6, '#ffdf9a');
    c.glow(x, 590, 90, '#ff9d3b', 0.9);
  }
  figure(c, 1258, 598, 56, '#12151f');
  figure(c, 1282, 596, 54, '#191d29', 0.03);
  haze(c, 560, 340, '#f3c4a4', 0.14, 0.4);
  gulls(
    c,
    [
      [300, 250, 22],
      [372, 300, 15],
      [560, 210, 18],
      [230, 330, 11],
    ],
    '#20293b',
  );
}

function lighthouseDawn(c: Canvas): void {
  backdrop(c, [
    [0, '#3f6b86'],
    [0.2, '#7fa3ad'],
    [0.4, '#e5c3ae'],
    [0.52, '#f9d7a8'],
    [1, '#f9d7a8'],
  ]);
  clouds(c, {
    top: 0,
    height: 480,
    color: '#f4a58a',
    cover: 0.45,
    frequency: [0.0012, 0.01],
    opacity: 0.75,
    seed: 14,
    contrast: 6,
  });
  clouds(c, {
    top: 60,
    height: 320,
    color: '#5f7f98',
    cover: 0.3,
    frequency: [0.001, 0.008],
    opacity: 0.55,
    seed: 3,
    contrast: 6,
  });
  c.glow(470, 560, 720, '#ffdf9c', 0.9);
  c.ellipse(470, 556, 48, 48, '#fffaf0');
  hills(c, 562, 26, '#b48f93', 260);
  haze(c, 480, 110, '#fbd9b2', 0.8, 0.8);
  water(c, {
    top: 572,
    stops: [
      [0, '#f4cda6'],
      [0.18, '#c9aba3'],
      [0.5, '#6d8b98'],
      [1, '#254a5e'],
    ],
    light: '#fde3c0',
    dark: '#33566a',
  });
  glitter(c, 470, 574, 1067, [45, 330], '#fff2cf', 420, 0.85);
  crag(c, {
    outline: [
      [780, 610],
      [860, 590],
      [960, 604],
      [1060, 580],
      [1200, 560],
      [1640, 520],
    ],
    fill: '#6f6a76',
    light: '#d9a88f',
    dark: '#4b4e60',
    bottom: 700,
    facets: 60,
  });
  haze(c, 540, 160, '#fbd9b2', 0.4, 0.5);
  const ground: Point[] = [
    [620, 850],
    [720, 770],
    [820, 735],
    [920, 690],
    [1040, 640],
    [1120, 612],
    [1260, 608],
    [1400, 596],
    [1640, 560],
  ];
  crag(c, { outline: ground, fill: '#4a4552', light: '#e0a482', dark: '#262c3c', facets: 230, roughness: 0.16 });
  c.path('M1030 652Q1110 596 1240 604Q1420 586 1640 556V640Q1400 650 1240 652Q1100 660 1030 652Z', '#5e6a57');
  c.path(
    'M1040 644Q1110 600 1240 606Q1420 588 1640 558V570Q1400 606 1240 622Q1110 622 1040 644Z',
    '#c2a56f',
    'opacity="0.8"',
  );
  house(c, {
    x: 1250,
    y: 618,
    width: 240,
    height: 118,
    wall: '#fbe6cd',
    side: '#b8a6a4',
    roof: '#80433d',
    window: '#42546a',
  });
  lighthouse(c, { x: 1130, y: 626, height: 500, bright: '#fff1dc', shade: '#a99aa4', ink: '#3b2f3d', lamp: '#ffe9a8' });
  c.glow(1130, 196, 150, '#fff0b8', 0.9);
  c.stroke('M1480 604l60 -6l60 -8M1490 590v20M1520 586v20M1550 582v20M1580 577v20', '#efe0d0', 4);
  for (const [x, y] of [
    [640, 855],
    [700, 820],
    [760, 860],
    [830, 900],
    [570, 905],
    [690, 930],
  ] as const) {
    surf(c, [[x, y]], 62, '#fff0dd');
  }
  crag(c, {
    outline: [
      [-20, 1000],
      [100, 965],
      [240, 990],
      [360, 970],
      [520, 1010],
      [700, 1030],
      [900, 990],
      [1100, 930],
      [1300, 880],
      [1640, 820],
    ],
    fill: '#272b39',
    light: '#8c6a66',
    dark: '#141a27',
    facets: 150,
    roughness: 0.14,
  });
  gulls(
    c,
    [
      [720, 330, 24],
      [800, 372, 16],
      [650, 400, 13],
      [880, 290, 12],
      [300, 300, 12],
    ],
    '#4c5265',
  );
}

function lighthouseNightBeam(c: Canvas): void {
  backdrop(c, [
    [0, '#07101f'],
    [0.35, '#10233c'],
    [0.58, '#1f4259'],
    [0.68, '#3b6470'],
    [1, '#0b1826'],
  ]);
  stars(c, 1040, 520);
  clouds(c, {
    top: 0,
    height: 900,
    color: '#5d86a0',
    cover: 0.12,
    frequency: [0.0022, 0.0032],
    opacity: 0.5,
    seed: 8,
    contrast: 5,
  });
  clouds(c, {
    top: 720,
    height: 400,
    color: '#8fb0b2',
    cover: 0.35,
    frequency: [0.0016, 0.012],
    opacity: 0.5,
    seed: 2,
    contrast: 5,
  });
  const lampX = 690;
  const lampY = 552;
  const beam = (tip1: Point, tip2: Point, strength: number, blur: number): void => {
    const paint = c.linearAt(
      [
        [0, '#fff3c4', strength],
        [0.4, '#ffe7a6', strength * 0.5],
        [1, '#ffe7a6', 0],
      ],
      [lampX, lampY],
      [(tip1[0] + tip2[0]) / 2, (tip1[1] + tip2[1]) / 2],
    );
    c.polygon(
      [[lampX, lampY - 9], tip1, tip2, [lampX, lampY + 9]],
      paint,
      `filter="${c.blur(blur)}" style="mix-blend-mode:screen"`,
    );
  };
  beam([-60, 120], [-60, 420], 0.75, 9);
  beam([-60, 200], [-60, 330], 0.7, 5);
  beam([1180, 640], [1180, 720], 0.4, 8);
  c.glow(lampX, lampY, 420, '#ffdf94', 0.7);
  water(c, {
    top: 1120,
    stops: [
      [0, '#44707b'],
      [0.3, '#1d4156'],
      [1, '#081522'],
    ],
    light: '#8db9bd',
    dark: '#08182a',
    chop: 1.1,
  });
  glitter(c, 240, 1124, 1500, [130, 240], '#ffe6a8', 240, 0.5);
  crag(c, {
    outline: [
      [330, 1250],
      [400, 1190],
      [470, 1150],
      [560, 1110],
      [640, 1085],
      [760, 1080],
      [880, 1070],
      [1100, 1030],
    ],
    fill: '#0f1d2b',
    light: '#3f6472',
    dark: '#060d17',
    facets: 170,
    roughness: 0.17,
  });
  house(c, {
    x: 800,
    y: 1082,
    width: 220,
    height: 112,
    wall: '#25404e',
    side: '#162a38',
    roof: '#0a141f',
    window: '#ffc96b',
  });
  c.glow(905, 1050, 150, '#ffb454', 0.35);
  lighthouse(c, {
    x: lampX,
    y: 1094,
    height: 630,
    bright: '#7f9ca3',
    shade: '#22384a',
    ink: '#08111c',
    lamp: '#fffbe6',
    litFrom: 'left',
  });
  c.glow(lampX, lampY, 230, '#fff2c0', 1);
  for (const point of [
    [360, 1262],
    [300, 1300],
    [420, 1232],
    [250, 1360],
    [380, 1370],
  ] as const) {
    surf(c, [point], 60, '#b9d3d2');
  }
  crag(c, {
    outline: [
      [-20, 1500],
      [120, 1462],
      [260, 1490],
      [420, 1440],
      [560, 1400],
      [700, 1330],
      [860, 1290],
      [1100, 1220],
    ],
    fill: '#08121d',
    light: '#27485a',
    dark: '#03070d',
    facets: 140,
    roughness: 0.16,
  });
  haze(c, 1020, 200, '#9dbcc0', 0.22);
}

function heronIsland(c: Canvas): void {
  backdrop(c, [
    [0, '#86a9ab'],
    [0.25, '#c5d2c4'],
    [0.45, '#f3e2bd'],
    [0.55, '#f8d9a3'],
    [1, '#f8d9a3'],
  ]);
  clouds(c, { top: 0, height: 420, color: '#fbf0d8', cover: 0.4, frequency: [0.0015, 0.008], opacity: 0.8, seed: 41 });
  c.glow(1130, 420, 520, '#fff0bd', 0.95);
  c.ellipse(1130, 400, 40, 40, '#fffdf2');
  const far = hills(c, 560, 60, '#b3b7a4', 340);
  firs(c, [-20, 1620], far, [10, 34], 190, '#a7ae9c');
  haze(c, 440, 150, '#f9e6bb', 0.85, 0.75);
  const drawIsland = (): void => {
    const noise = lineNoise(c.random, 4);
    const groundAt = (x: number): number =>
      594 - Math.sin(Math.PI * Math.min(1, Math.max(0, (x - 250) / 960))) ** 0.8 * (74 + noise(x / 150) * 16);
    firs(c, [330, 1150], groundAt, [80, 170], 70, '#6d8379');
    firs(c, [300, 1170], (x) => groundAt(x) + 12, [60, 190], 62, '#3f5f5c');
    firs(c, [290, 1180], (x) => groundAt(x) + 30, [40, 150], 60, '#234347');
    const land: Point[] = [];
    for (let x = 236; x <= 1224; x += 12) {
      land.push([x, groundAt(x) + 26]);
    }
    c.polygon([...land, [1240, 612], [220, 612]], '#203c42');
    crag(c, {
      outline: [
        [180, 606],
        [260, 592],
        [400, 584],
        [560, 592],
        [760, 582],
        [940, 590],
        [1100, 584],
        [1210, 590],
        [1290, 606],
      ],
      fill: '#75736c',
      light: '#d8c39d',
      dark: '#3d4a50',
      bottom: 616,
      facets: 120,
      roughness: 0.1,
    });
  };
  water(c, {
    top: 602,
    stops: [
      [0, '#f5dcae'],
      [0.25, '#c9cdb5'],
      [0.6, '#7fa2a0'],
      [1, '#2f5c66'],
    ],
    light: '#fcefcd',
    dark: '#3d6a70',
    chop: 0.3,
    strength: 0.6,
  });
  const fade = c.mask(
    -20,
    600,
    1640,
    480,
    c.linear([
      [0, '#fff', 0.85],
      [0.6, '#fff', 0.3],
      [1, '#fff', 0],
    ]),
  );
  c.group(`mask="${fade}"`, () => {
    c.group(`filter="${c.ripple(46, 0.004, 0.05)}"`, () => {
      c.group('transform="translate(0 1216) scale(1 -1)"', drawIsland);
    });
  });
  glitter(c, 1330, 606, 1067, [60, 150], '#fff6d8', 170, 0.7);
  drawIsland();
  haze(c, 540, 110, '#fae8c3', 0.55, 0.6);
  c.path(ripples(c, 640, 1067, 150), '#f8ecd0', 'opacity="0.35"');
  crag(c, {
    outline: [
      [-20, 930],
      [80, 915],
      [210, 940],
      [330, 985],
      [420, 1030],
      [500, 1090],
    ],
    fill: '#23383f',
    light: '#7f8f86',
    dark: '#13242c',
    facets: 60,
  });
  heron(c, 236, 944, 250, '#15272f');
  gulls(
    c,
    [
      [700, 250, 16],
      [760, 280, 11],
      [640, 290, 9],
    ],
    '#5c7474',
  );
}

/** Sparse ripple strokes between two levels. */
function ripples(c: Canvas, top: number, bottom: number, count: number): string {
  let data = '';
  for (let index = 0; index < count; index += 1) {
    const down = c.random();
    data += dashPath(c.random() * c.width, mix(top, bottom, down), mix(30, 220, down) * c.random(), mix(1, 4, down));
  }
  return data;
}

/** A great blue heron standing; `y` is where its feet are. */
function heron(c: Canvas, x: number, y: number, height: number, ink: string): void {
  const s = height / 100;
  c.group(`transform="translate(${num(x)} ${num(y)}) scale(${num(s * 10) === '0' ? 1 : s})"`, () => {
    c.path(
      'M-18 -38Q-8 -58 8 -58Q14 -62 11 -72Q8 -84 16 -92Q20 -97 27 -95L46 -90L27 -89Q21 -88 20 -82Q22 -66 16 -54Q8 -38 -8 -36L-26 -28Z',
      ink,
    );
    c.stroke('M18 -95Q8 -97 0 -92', ink, 1.2);
    c.stroke('M-2 -38L0 -20L-1 0M4 -40L8 -22L7 0M-1 0l7 1M7 0l7 1', ink, 1.5);
  });
}

function fogPier(c: Canvas): void {
  backdrop(c, [
    [0, '#9fb0b4'],
    [0.35, '#cfd5d0'],
    [0.5, '#e4e3d8'],
    [0.7, '#b9c5c4'],
    [1, '#56707a'],
  ]);
  c.glow(1010, 300, 520, '#fff6e0', 0.8);
  c.ellipse(1010, 270, 46, 46, '#fffdf6', 'opacity="0.75"');
  water(c, {
    top: 520,
    stops: [
      [0, '#e1e1d7', 0],
      [0.3, '#b4c1c1'],
      [1, '#49646f'],
    ],
    light: '#eef0e8',
    dark: '#4c6772',
    chop: 0.5,
    strength: 0.7,
  });
  // Bents of the pier from far to near: nearer ones are darker and wider apart.
  const vanish: Point = [820, 500];
  const place = (depth: number, side: number, up: number): Point => [
    vanish[0] + (side * 190 - 70) / depth,
    vanish[1] + (250 - up) / depth,
  ];
  const depths = [7, 5.2, 4, 3.1, 2.4, 1.9, 1.5, 1.18, 0.9, 0.66];
  const inks = [
    '#d3d7d1',
    '#c3cac7',
    '#b0babb',
    '#9aa8ac',
    '#84959c',
    '#6c808a',
    '#556b77',
    '#415863',
    '#2f444f',
    '#21343f',
  ];
  const deck = c.linearAt(
    [
      [0, '#d6d9d2'],
      [0.25, '#a9b4b5'],
      [0.6, '#6f838c'],
      [1, '#33474f'],
    ],
    [820, 520],
    [760, 1067],
  );
  depths.forEach((depth, index) => {
    const ink = inks[index] ?? '#21343f';
    const thick = 15 / depth;
    for (const side of [-1, 1]) {
      const [x, top] = place(depth, side, side < 0 ? 84 : 84);
      const [, foot] = place(depth, side, -150);
      c.rect(x - thick / 2, top, thick, foot - top, ink);
      const mirror = c.linear([
        [0, ink, 0.65],
        [1, ink, 0],
      ]);
      c.rect(
        x - thick * 0.55,
        foot,
        thick * 1.1,
        170 / depth,
        mirror,
        `filter="${c.ripple(16 / depth + 2, 0.02, 0.05)}"`,
      );
    }
    const [leftX, beamY] = place(depth, -1, -16);
    const [rightX] = place(depth, 1, -16);
    c.rect(leftX - thick, beamY, rightX - leftX + thick * 2, 17 / depth, ink);
    c.stroke(
      polyline([
        [leftX, beamY + 20 / depth],
        [rightX, beamY + 130 / depth],
      ]),
      ink,
      6 / depth,
    );
  });
  const far = 9;
  const near = 0.42;
  c.polygon([place(far, -1, 0), place(far, 1, 0), place(near, 1, 0), place(near, -1, 0)], deck);
  for (let depth = near; depth < far; depth *= 1.035) {
    c.stroke(
      polyline([place(depth, -1, 0), place(depth, 1, 0)]),
      '#2b3d46',
      Math.max(0.6, 2.4 / depth),
      `opacity="${num(Math.min(0.5, 0.7 / depth))}"`,
    );
  }
  depths.forEach((depth, index) => {
    const ink = inks[index] ?? '#21343f';
    for (const side of [-1, 1]) {
      const [x, y] = place(depth, side, 0);
      const [, top] = place(depth, side, 90);
      c.rect(x - 7 / depth, top, 14 / depth, y - top + 8 / depth, ink);
      c.ellipse(x, top, 7 / depth, 2.6 / depth, ink);
      const next = depths[index + 1];
      if (next !== undefined) {
        for (const level of [78, 44]) {
          c.stroke(polyline([place(depth, side, level), place(next, side, level)]), ink, Math.max(1, 5 / next));
        }
      }
    }
  });
  for (const [index, depth] of [5.2, 2.4, 1.18].entries()) {
    const ink = inks[[1, 4, 7][index] ?? 1] ?? '#21343f';
    const [x, y] = place(depth, -1, 0);
    c.stroke(
      `M${num(x)} ${num(y)}V${num(y - 330 / depth)}q0 ${num(-40 / depth)} ${num(46 / depth)} ${num(-36 / depth)}`,
      ink,
      6 / depth,
    );
    c.ellipse(x + 48 / depth, y - 358 / depth, 13 / depth, 9 / depth, '#fff3cf');
    c.glow(x + 48 / depth, y - 356 / depth, 150 / Math.sqrt(depth), '#ffe3a0', 0.75);
  }
  const [px, py] = place(3.4, 0.15, 0);
  figure(c, px, py, 62, '#6d8089', 0.07);
  clouds(c, {
    top: 380,
    height: 320,
    color: '#eae9de',
    cover: 0.5,
    frequency: [0.002, 0.009],
    opacity: 0.85,
    seed: 17,
    contrast: 3,
  });
  clouds(c, {
    top: 560,
    height: 420,
    color: '#dfe2da',
    cover: 0.25,
    frequency: [0.0016, 0.007],
    opacity: 0.55,
    seed: 23,
    contrast: 3,
  });
  const [gx, gy] = place(0.9, 1, 92);
  c.path(
    `M${num(gx - 26)} ${num(gy - 20)}q10 -16 30 -15q6 -13 16 -11q7 2 7 8l8 3l-9 2q-2 14 -16 21l-34 3l-16 7q6 -10 14 -18z`,
    '#33474f',
  );
  c.stroke(`M${num(gx + 2)} ${num(gy - 11)}v12M${num(gx + 9)} ${num(gy - 11)}v12`, '#33474f', 2.5);
}

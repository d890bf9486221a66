import { type Canvas, type Point, points, polyline } from '../canvas.ts';
import { crag, figure, firs } from '../land.ts';
import { mix } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { glitter, surf, water } from '../water.ts';

/** The Coast Road under Gull Head, broken off above the surf at dusk. */
export function coastRoad(c: Canvas): void {
  backdrop(c, '#1f2f47 0%, #45536e 16%, #a27a80 28%, #e39a72 36%, #f6c48b 42%, #f6c48b 100%');
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
    stops: '#e2a583 0%, #a9837f 10%, #56657a 35%, #1c3145 100%',
    light: '#f3c6a2',
    dark: '#1d3349',
    chop: 1.2,
  });
  glitter(c, 420, 436, 800, [60, 260], '#ffd6a0', 260, 0.6);
  // The bluff of Gull Head, far and near.
  crag(c, {
    outline: points('690,439 770,424 850,395 960,350 1080,318 1250,290 1420,250 1640,225'),
    fill: '#3d4459',
    light: '#a07d7d',
    dark: '#2a3247',
    bottom: 560,
    shore: points('1640,560 900,520 830,472 760,448 690,441'),
    facets: 70,
    roughness: 0.12,
  });
  haze(c, 350, 180, '#f0b088', 0.38);
  surf(c, points('760,446 830,470 880,500'), 40, '#f2d9c6');
  crag(c, {
    outline: points('700,642 770,590 820,535 880,500 960,478 1100,468 1300,430 1460,392 1640,380'),
    fill: '#2c3243',
    light: '#8d6c68',
    dark: '#1b2231',
    shore: points('1640,900 900,780 800,690 700,646'),
    facets: 90,
    roughness: 0.14,
  });
  firs(c, [1090, 1640], (x) => mix(474, 388, (x - 1090) / 550), [60, 170], 46, '#1a2130');
  // The road: a far stretch that still stands, the hole, and the near stretch toward us.
  const asphalt = c.linearAt('#6a5d63 0%, #3a3d49 50%, #2a2e3a 100%', [1100, 480], [800, 1067]);
  c.path(
    'M1118 470L1176 464Q1240 540 1236 600Q1230 640 1196 668L1168 652L1150 668L1120 640L1090 652L1062 618Q1110 560 1118 470Z',
    asphalt,
  );
  c.stroke('M1146 470Q1176 540 1152 624', '#e9b765', 4, 'stroke-dasharray="16 11" opacity="0.9"');
  c.stroke('M1172 466Q1236 545 1226 612', '#d9cfc8', 3, 'opacity="0.6"');
  crag(c, {
    outline: points(
      '300,1090 430,1010 540,950 640,880 760,815 850,770 910,700 1000,640 1062,620 1120,640 1180,660 1215,660 1300,610 1420,560 1640,530',
    ),
    fill: '#2a2a36',
    light: '#a9715a',
    dark: '#14182a',
    facets: 150,
    roughness: 0.13,
  });
  surf(c, points('250,1070 340,1020 430,965 520,905 610,850 700,790 770,735 740,670 690,650'), 62, '#f6dcc8');
  // In the gap the sea comes all the way in.
  surf(c, points('760,800 820,760 880,730 800,770 850,745'), 46, '#fbe6d4');
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
  const edge: Point[] = points(
    '742,1090 770,1010 838,972 856,930 930,916 962,872 1040,868 1088,836 1168,846 1216,812 1290,820 1352,776 1440,772',
  );
  const below = edge.map(([x, y], index): Point => [x - 12 + (index % 2) * 14, y + 46 + (index % 3) * 16]);
  c.polygon([...edge, ...below.reverse()], '#12151f');
  c.polygon(
    [...edge, [1470, 840], [1640, 1000], [1640, 1090]],
    c.linearAt('#5c535b 0%, #2b2e3b 100%', [1300, 780], [1200, 1090]),
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
  gulls(c, '300,250,22 372,300,15 560,210,18 230,330,11', '#20293b');
}

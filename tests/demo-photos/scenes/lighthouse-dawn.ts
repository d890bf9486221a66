import { type Canvas, type Point, points } from '../canvas.ts';
import { crag, hills } from '../land.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { house, lighthouse } from '../structures.ts';
import { glitter, surf, water } from '../water.ts';

/** The Larkfield Light as the sun comes up. */
export function lighthouseDawn(c: Canvas): void {
  backdrop(c, '#3f6b86 0%, #7fa3ad 20%, #e5c3ae 40%, #f9d7a8 52%, #f9d7a8 100%');
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
    stops: '#f4cda6 0%, #c9aba3 18%, #6d8b98 50%, #254a5e 100%',
    light: '#fde3c0',
    dark: '#33566a',
  });
  glitter(c, 470, 574, 1067, [45, 330], '#fff2cf', 420, 0.85);
  crag(c, {
    outline: points('690,612 780,602 860,590 960,604 1060,580 1200,560 1640,520'),
    fill: '#6f6a76',
    light: '#d9a88f',
    dark: '#4b4e60',
    bottom: 700,
    shore: points('1640,700 900,650 780,624 690,614'),
    facets: 60,
  });
  haze(c, 540, 160, '#fbd9b2', 0.4, 0.5);
  const ground: Point[] = points(
    '470,1000 560,905 620,850 720,770 820,735 920,690 1040,640 1120,612 1260,608 1400,596 1640,560',
  );
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
  for (const [x, y] of points('440,1010 490,975 545,915 600,868 520,960 660,850')) {
    surf(c, [[x, y]], 62, '#fff0dd');
  }
  crag(c, {
    outline: points('-20,1000 100,965 240,990 360,970 520,1010 700,1030 900,990 1100,930 1300,880 1640,820'),
    fill: '#272b39',
    light: '#8c6a66',
    dark: '#141a27',
    facets: 150,
    roughness: 0.14,
  });
  gulls(c, '720,330,24 800,372,16 650,400,13 880,290,12 300,300,12', '#4c5265');
}

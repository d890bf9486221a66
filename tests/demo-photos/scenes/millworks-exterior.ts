import { type Canvas, num, points } from '../canvas.ts';
import { bareTree, crag, figure, firs, hills } from '../land.ts';
import { between } from '../random.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { bricks, windows } from '../structures.ts';
import { glitter, water } from '../water.ts';

/** The old paper mill on the river, half rebuilt. */
export function millworksExterior(c: Canvas): void {
  backdrop(c, '#53789a 0%, #a3b3b3 25%, #f0cfa0 45%, #f8c784 58%, #f8c784 100%');
  clouds(c, {
    top: 0,
    height: 460,
    color: '#fbe3c2',
    cover: 0.4,
    frequency: [0.0014, 0.007],
    opacity: 0.85,
    seed: 102,
  });
  clouds(c, {
    top: 60,
    height: 300,
    color: '#7f8fa4',
    cover: 0.25,
    frequency: [0.0012, 0.009],
    opacity: 0.5,
    seed: 108,
    contrast: 5,
  });
  c.glow(180, 560, 620, '#ffdf9a', 0.9);
  const far = hills(c, 590, 70, '#c0a88f', 420);
  firs(c, [-20, 1620], far, [12, 30], 160, '#b59c86');
  haze(c, 500, 130, '#fbd9a0', 0.65, 0.8);
  const mill = (): void => {
    const brick = c.linearAt('#d08a5c 0%, #a9573f 50%, #7d3f36 100%', [420, 0], [1640, 0]);
    c.path('M1280 330L1296 40H1348L1364 330Z', c.linear('#c47f57 0%, #a05240 50%, #6f3a35 100%', [0, 0, 1, 0]));
    bricks(c, 1290, 60, 66, 260, '#5e2f2c', 8, 0.3);
    c.path('M1290 40H1354V54H1290ZM1294 84H1350V92H1294Z', '#7a3f37');
    c.polygon(points('430,420 470,380 1640,344 1640,700 430,700'), brick);
    c.polygon(points('420,424 470,372 1640,334 1640,356 470,394 430,434'), '#4d3b42');
    bricks(c, 440, 430, 1180, 260, '#6e352e', 10, 0.28);
    windows(c, {
      x: 486,
      y: 446,
      columns: 19,
      rows: 3,
      step: [60, 80],
      size: [34, 50],
      dark: '#3d4e5d',
      lit: ['#ffdd98', '#ffcb7a', '#f3b86a'],
      share: 0.32,
      arched: true,
      bars: '#e6cfae',
    });
    for (let index = 0; index < 19; index += 1) {
      c.rect(474 + index * 60, 416, 7, 284, '#6d372f', 'opacity="0.35"');
    }
    // The stair tower with its bell stands forward of the wall.
    c.polygon(
      points('820,700 820,290 960,286 960,700'),
      c.linear('#dc9864 0%, #b0604a 60%, #8a473b 100%', [0, 0, 1, 0]),
    );
    bricks(c, 826, 300, 130, 390, '#6e352e', 10, 0.3);
    c.polygon(points('808,296 890,214 972,292'), '#463944');
    c.path('M866 262V206H914V262Z', '#f1dfc0');
    c.path('M876 256V224q14 -16 28 0V256Z', '#58474a');
    c.polygon(points('858,208 890,160 922,208'), '#463944');
    c.stroke('M890 160V128', '#463944', 4);
    c.ellipse(890, 350, 30, 30, '#f6e6c8');
    c.stroke('M890 350V330M890 350L904 358', '#4a3a3e', 4);
    windows(c, {
      x: 866,
      y: 420,
      columns: 1,
      rows: 3,
      step: [60, 80],
      size: [48, 52],
      dark: '#3d4e5d',
      lit: ['#ffdd98'],
      share: 0.7,
      arched: true,
      bars: '#e6cfae',
    });
    // Scaffolding and a crane: the mill is being turned into something else.
    let poles = '';
    for (let x = 1150; x <= 1390; x += 40) {
      poles += `M${x} 366V700`;
    }
    for (let y = 400; y < 700; y += 60) {
      poles += `M1142 ${y}H1398`;
    }
    c.stroke(`${poles}M1150 460L1190 400M1270 520L1310 460M1350 640L1390 580`, '#f0dcb8', 3, 'opacity="0.85"');
    for (const y of [400, 460, 520, 580, 640]) {
      c.rect(1142, y - 3, 256, 6, '#5a4440');
    }
    figure(c, 1220, 458, 42, '#2d2a35');
    figure(c, 1340, 518, 42, '#2d2a35', 0.02);
    c.rect(420, 690, 1240, 30, '#57494a');
  };
  c.stroke(
    'M655 690V120M645 690V140M645 160L655 180L645 200L655 220L645 240L655 260L645 280L655 300L645 320L655 340L645 360',
    '#74656a',
    3,
  );
  c.stroke('M650 150H330M650 140L650 96L360 148M650 96L780 144H650M420 150V270', '#74656a', 3);
  c.rect(746, 146, 34, 26, '#74656a');
  mill();
  haze(c, 420, 320, '#ffd594', 0.28, 0.7);
  water(c, {
    top: 716,
    stops: '#c69872 0%, #8e7a70 35%, #2d4150 100%',
    light: '#fbdcae',
    dark: '#33454f',
    chop: 0.5,
    strength: 0.6,
  });
  const fade = c.mask(-20, 710, 1640, 380, c.linear('#fff/0.75 0%, #fff/0.05 100%'));
  c.group(`mask="${fade}"`, () => {
    c.group(`filter="${c.ripple(48, 0.005, 0.045)}"`, () => {
      c.group('transform="translate(0 1428) scale(1 -1)"', mill);
    });
  });
  glitter(c, 180, 720, 1067, [80, 240], '#ffe7ad', 260, 0.7);
  crag(c, {
    outline: points('-20,980 80,968 200,1000 330,1040 420,1090'),
    fill: '#322f38',
    light: '#c08c62',
    dark: '#1c1e2a',
    facets: 50,
  });
  bareTree(c, 120, 990, 620, '#332c34');
  let reeds = '';
  for (let index = 0; index < 110; index += 1) {
    const x = between(c.random, -10, 420) ** 0.98;
    reeds += `M${num(x)} ${num(1075)}q${num(between(c.random, -14, 14))} ${num(-60)} ${num(between(c.random, -6, 40))} ${num(-between(c.random, 50, 130))}`;
  }
  c.stroke(reeds, '#3b3133', 2.4);
  c.stroke(reeds.slice(0, reeds.length / 3).replace(/M[^M]*$/, ''), '#c78f56', 1.6, 'opacity="0.7"');
  gulls(c, '500,230,15 450,260,11', '#6d6a74');
}

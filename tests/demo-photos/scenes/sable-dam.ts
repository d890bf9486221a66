import { type Canvas, num, points } from '../canvas.ts';
import { crag, figure, firs, hills } from '../land.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, clouds, haze } from '../sky.ts';
import { bricks, windows } from '../structures.ts';
import { dashPath, glitter, water } from '../water.ts';

/** The dam on the Sable River in the fall. */
export function sableDam(c: Canvas): void {
  backdrop(c, '#8ea9ae 0%, #c3cdc2 20%, #eee0c0 34%, #eee0c0 100%');
  clouds(c, { top: 0, height: 340, color: '#f8efd9', cover: 0.4, frequency: [0.0016, 0.007], opacity: 0.8, seed: 121 });
  c.glow(900, 260, 520, '#fff2cc', 0.8);
  const far = hills(c, 330, 120, '#a9b3a5', 420);
  firs(c, [-20, 1620], far, [16, 40], 150, '#9aa89c');
  haze(c, 220, 160, '#f3e6c6', 0.6, 0.7);
  const autumn = ['#c8793f', '#d99a4a', '#b4573a', '#8d7a45', '#5f7358'] as const;
  const bank = (from: number, to: number, ground: (x: number) => number, size: number, count: number): void => {
    firs(c, [from, to], ground, [size * 1.4, size * 3], Math.round(count * 0.5), '#5f7a70');
    for (let index = 0; index < count; index += 1) {
      const x = between(c.random, from, to);
      const y = ground(x);
      const tint = pick(c.random, autumn);
      for (let leaf = 0; leaf < 6; leaf += 1) {
        const reach = size * between(c.random, 0.3, 0.62);
        c.ellipse(
          x + between(c.random, -0.6, 0.6) * size,
          y - size * between(c.random, 0.2, 1.1),
          reach,
          reach * 0.8,
          tint,
          `opacity="${num(between(c.random, 0.5, 0.95))}"`,
        );
      }
    }
    firs(c, [from, to], (x) => ground(x) + size * 0.6, [size, size * 2.8], Math.round(count * 0.45), '#35544f');
  };
  bank(-40, 420, (x) => 420 + x * 0.08, 46, 40);
  bank(1180, 1640, (x) => 470 - (x - 1180) * 0.12, 50, 40);
  haze(c, 300, 200, '#f3e6c6', 0.35, 0.6);
  c.rect(-20, 424, 1640, 40, c.linear('#dcd9c2 0%, #9eb0aa 100%'));
  glitter(c, 880, 428, 458, [200, 400], '#fff8e2', 120, 0.8);
  // The dam, its piers and the sheet of water between them.
  const face = 'M300 452H1300L1330 760H260Z';
  c.path(face, c.linear('#e9eee2 0%, #b8cfca 12%, #86aaae 60%, #dfe9e2 100%'));
  c.group(`clip-path="${c.clip(face)}"`, () => {
    let threads = '';
    let shadows = '';
    for (let index = 0; index < 520; index += 1) {
      const x = between(c.random, 290, 1310);
      const y = mix(452, 740, c.random() ** 1.2);
      const lean = (x - 800) * 0.0012;
      const length = between(c.random, 30, 170);
      const line = `M${num(x)} ${num(y)}q${num(lean * length * 0.5)} ${num(length * 0.4)} ${num(lean * length)} ${num(length)}`;
      if (c.random() < 0.6) {
        threads += line;
      } else {
        shadows += line;
      }
    }
    c.stroke(shadows, '#4d7780', 3.2, 'opacity="0.32"');
    c.stroke(threads, '#fdfdf4', 2.6, 'opacity="0.6"');
  });
  c.rect(296, 444, 1010, 12, '#f6f3e4');
  for (let index = 0; index <= 6; index += 1) {
    const x = 282 + index * 168;
    const lean = (x - 790) * 0.03;
    c.polygon(
      [
        [x, 396],
        [x + 30, 396],
        [x + 34 + lean, 780],
        [x - 8 + lean, 780],
      ],
      c.linear('#8f8d80 0%, #77776f 50%, #565f5f 100%', [0, 0, 1, 0]),
    );
    c.rect(x - 5, 388, 40, 12, '#b5ae9a');
    c.stroke(`M${num(x + 6)} 420v60M${num(x + 20)} 500v90M${num(x + 10)} 620v80`, '#4a5654', 3, 'opacity="0.4"');
  }
  c.stroke('M270 386H1330', '#5b615e', 7);
  let rail = 'M270 352H1330M270 368H1330';
  for (let x = 280; x < 1330; x += 28) {
    rail += `M${x} 352v34`;
  }
  c.stroke(rail, '#5b615e', 2.4);
  figure(c, 690, 384, 52, '#3c4748', 0.03);
  // The gatehouse.
  c.polygon(points('1290,300 1440,294 1440,560 1290,560'), '#a9644c');
  bricks(c, 1296, 306, 140, 250, '#6b3a31', 9, 0.35);
  c.polygon(points('1440,294 1500,310 1500,560 1440,560'), '#7b4a40');
  c.polygon(points('1276,304 1364,244 1452,296'), '#4a4a4c');
  c.polygon(points('1364,244 1440,262 1512,314 1452,296'), '#3b3d42');
  windows(c, {
    x: 1316,
    y: 360,
    columns: 2,
    rows: 2,
    step: [66, 96],
    size: [34, 56],
    dark: '#3c4d52',
    lit: ['#ffdf9a'],
    share: 0.4,
    arched: true,
    bars: '#d9c6a4',
  });
  crag(c, {
    outline: points('1260,620 1320,560 1440,530 1640,500'),
    fill: '#5b5f58',
    light: '#c9b48c',
    dark: '#36423f',
    facets: 90,
  });
  crag(c, {
    outline: points('-20,500 120,510 230,540 320,640 340,760'),
    fill: '#545d58',
    light: '#c9b48c',
    dark: '#33423f',
    shore: [
      [300, 860],
      [-20, 900],
    ],
    facets: 90,
  });
  water(c, {
    top: 770,
    stops: '#cfdcd4 0%, #8fb0b0 25%, #2f5860 100%',
    light: '#f8f8ea',
    dark: '#2f5a62',
    chop: 1,
  });
  c.group(`filter="${c.blur(15)}"`, () => {
    for (let index = 0; index < 120; index += 1) {
      c.ellipse(
        between(c.random, 250, 1340),
        between(c.random, 715, 812),
        between(c.random, 24, 80),
        between(c.random, 10, 34),
        '#fbfaf0',
        'opacity="0.4"',
      );
    }
  });
  let foam = '';
  for (let index = 0; index < 900; index += 1) {
    const down = c.random() ** 1.7;
    foam += dashPath(
      800 + (c.random() - 0.5) * mix(1080, 1500, down),
      mix(770, 1060, down),
      mix(14, 130, down) * c.random(),
      mix(3, 8, down),
    );
  }
  c.path(foam, '#fcfbf1', 'opacity="0.5"');
  for (const [x, y, size] of [
    [420, 930, 120],
    [1120, 900, 100],
    [980, 1010, 150],
    [620, 870, 60],
  ] as const) {
    crag(c, {
      outline: [
        [x - size, y + 18],
        [x - size * 0.5, y - size * 0.3],
        [x + size * 0.2, y - size * 0.36],
        [x + size, y + 14],
      ],
      fill: '#3f4c4c',
      light: '#a6a48c',
      dark: '#25353a',
      shore: [
        [x + size * 0.4, y + 26],
        [x - size * 0.5, y + 26],
      ],
      bottom: y + 30,
      facets: 16,
    });
    c.path(
      `${dashPath(x, y + 24, size * 2.3, 14)}${dashPath(x + 30, y + 36, size * 1.5, 8)}`,
      '#fbfaf0',
      'opacity="0.7"',
    );
  }
  firs(c, [-40, 240], () => 1090, [260, 560], 8, '#1f3b3d');
  firs(c, [1420, 1640], () => 1090, [300, 640], 7, '#1c3538');
  clouds(c, {
    top: 600,
    height: 260,
    color: '#fbf6e6',
    cover: 0.4,
    frequency: [0.003, 0.008],
    opacity: 0.55,
    seed: 131,
    contrast: 4,
  });
}

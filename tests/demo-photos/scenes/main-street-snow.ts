import { type Canvas, num, type Point, polyline } from '../canvas.ts';
import { figure } from '../land.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, clouds, haze, snow } from '../sky.ts';
import { lamp } from '../structures.ts';
import { dashPath, glitter } from '../water.ts';

/** Main Street in an evening snowfall. */
export function mainStreetSnow(c: Canvas): void {
  backdrop(c, '#26374f 0%, #4d6280 30%, #97a0b0 50%, #d9c3b8 58%, #8c98ac 100%');
  clouds(c, {
    top: 0,
    height: 560,
    color: '#c3c8d2',
    cover: 0.35,
    frequency: [0.0016, 0.006],
    opacity: 0.55,
    seed: 231,
    contrast: 4,
  });
  const vanish: Point = [830, 560];
  // The steeple at the end of the street.
  c.group('opacity="0.85"', () => {
    c.rect(786, 400, 88, 200, '#8792a6');
    c.path('M796 402L800 330H860L864 402Z', '#929db0');
    c.path('M798 332L830 190L862 332Z', '#76839a');
    c.path('M830 190L862 332H836Z', '#66738b');
    c.rect(818, 350, 24, 36, '#ffdf9f');
    c.path('M740 600V470L830 410L920 470V600Z', '#8c97aa');
    c.path('M730 476L830 404L930 476L924 486L830 420L736 486Z', '#e9edf1');
  });
  c.glow(830, 560, 420, '#ffd9a8', 0.5);
  haze(c, 360, 260, '#cfd0d6', 0.55, 0.8);
  const project = (side: number, depth: number, up: number): Point => [
    vanish[0] + (side * 620) / depth,
    vanish[1] + (380 - up) / depth,
  ];
  const tints = ['#9c5546', '#b58a63', '#6e7787', '#87493f', '#a8a08f', '#56687d', '#94604a'] as const;
  for (const side of [-1, 1]) {
    const cuts = side < 0 ? [9, 6.4, 4.7, 3.5, 2.6, 1.9, 1.35, 0.9, 0.55] : [9, 6.8, 5, 3.7, 2.8, 2.05, 1.5, 1.02, 0.6];
    cuts.slice(0, -1).forEach((far, index) => {
      const near = cuts[index + 1] ?? 0.5;
      const tall = 660 + ((index * 7 + (side < 0 ? 3 : 0)) % 5) * 80;
      const tint = tints[(index * 3 + (side < 0 ? 1 : 4)) % tints.length] ?? '#9c5546';
      facade(c, project, side, far, near, tall, tint, Math.max(0, 0.78 - index * 0.13));
    });
  }
  // Snow on the street, with tracks toward the light.
  c.polygon(
    [project(-1, 9, 0), project(1, 9, 0), project(1, 0.4, 0), project(-1, 0.4, 0)],
    c.linearAt('#e9d6cb 0%, #c3c9d6 30%, #8495b2 100%', [0, 600], [0, 1067]),
  );
  for (const lane of [-0.5, -0.26, 0.16, 0.4]) {
    c.polygon(
      [project(lane, 9, 0), project(lane + 0.05, 9, 0), project(lane + 0.09, 0.5, 0), project(lane - 0.03, 0.5, 0)],
      '#6d7e9c',
      'opacity="0.4"',
    );
  }
  let drift = '';
  for (let index = 0; index < 300; index += 1) {
    const depth = 0.5 + 6 * c.random() ** 2;
    const [x, y] = project(between(c.random, -0.75, 0.75), depth, 0);
    drift += dashPath(x, y, 120 / depth, 7 / depth);
  }
  c.path(drift, '#f4f4f6', 'opacity="0.4"');
  for (const side of [-1, 1]) {
    const crest: Point[] = [];
    const inner: Point[] = [];
    const outer: Point[] = [];
    for (let depth = 8; depth > 0.45; depth *= 0.965) {
      crest.push(project(side * (0.79 + between(c.random, -0.012, 0.012)), depth, 44 + between(c.random, -9, 9)));
      inner.push(project(side * (0.68 + between(c.random, -0.012, 0.012)), depth, 0));
      outer.push(project(side * 0.9, depth, 0));
    }
    c.polygon([...crest, ...outer.reverse()], '#f0e4d8');
    c.polygon([...crest, ...inner.reverse()], c.linearAt('#d8d3d6 0%, #a7b6cd 100%', [0, 600], [0, 1067]));
    c.stroke(polyline(crest), '#fbfaf8', 3, 'opacity="0.7"');
    for (const depth of [5.4, 3.6, 2.4, 1.55, 0.98]) {
      const [x, y] = project(side * 0.88, depth, 0);
      lamp(c, x, y, 400 / depth, '#232b3c', '#ffe3a6');
      glitter(c, x - (side * 40) / depth, y, y + 150 / depth, [20 / depth, 60 / depth], '#ffdfa6', 16, 0.35);
    }
  }
  // A parked car under snow, and people walking home.
  c.group('transform="translate(1104 806) scale(0.82)"', () => {
    c.path('M-10 34Q-14 -6 20 -14L52 -60Q60 -70 80 -70H168Q186 -70 196 -58L226 -10Q246 -4 246 34Z', '#3a5068');
    c.path('M60 -22L80 -56H124V-20ZM134 -56H170L192 -20H134Z', '#22303f');
    c.path('M44 -58Q60 -86 86 -84H166Q192 -84 204 -60Q160 -70 120 -68Q80 -70 44 -58Z', '#f3f4f6');
    c.path('M-14 2Q6 -26 40 -20Q20 -8 -14 12ZM214 -16Q244 -18 250 10Q236 -4 214 -6Z', '#f3f4f6');
    c.ellipse(42, 34, 27, 27, '#171d28');
    c.ellipse(196, 34, 27, 27, '#171d28');
    c.ellipse(42, 34, 12, 12, '#8b94a3');
    c.ellipse(196, 34, 12, 12, '#8b94a3');
    c.path('M-40 60Q100 40 290 60Q200 76 60 74Z', '#dfe3ea');
  });
  for (const [x, y, h, stride] of [
    [610, 780, 130, 0.07],
    [672, 786, 122, 0.09],
    [1000, 730, 84, 0.06],
    [740, 690, 56, 0.06],
  ] as const) {
    c.path(dashPath(x + h * 0.2, y + 2, h * 0.9, h * 0.1), '#5c6c8a', 'opacity="0.5"');
    figure(c, x, y, h, '#1f2636', stride);
  }
  c.path('M566 664q44 -50 92 0q-46 -14 -92 0z', '#a8433a');
  c.stroke('M612 640V712', '#1f2636', 3);
  snow(c, 850, '#f7f8fa', 6);
}

/** One house front in a street seen in perspective, with a lit shop below and snow on the cornice. */
function facade(
  c: Canvas,
  project: (side: number, depth: number, up: number) => Point,
  side: number,
  far: number,
  near: number,
  tall: number,
  tint: string,
  veil: number,
): void {
  const at = (u: number, up: number): Point => project(side, 1 / mix(1 / far, 1 / near, u), up);
  const quad = (u0: number, u1: number, low: number, high: number): Point[] => [
    at(u0, low),
    at(u1, low),
    at(u1, high),
    at(u0, high),
  ];
  c.polygon(quad(0, 1, 0, tall), tint);
  c.polygon(quad(0, 1, 0, tall), c.linear('#1c2740/0.5 0%, #1c2740/0.18 100%'));
  const storeys = Math.floor((tall - 260) / 170);
  const bays = 3;
  for (let storey = 0; storey < storeys; storey += 1) {
    for (let bay = 0; bay < bays; bay += 1) {
      const u = 0.1 + (bay / bays) * 0.86;
      const low = 270 + storey * 170;
      const isLit = c.random() < 0.45;
      c.polygon(
        quad(u, u + 0.16, low, low + 110),
        isLit ? pick(c.random, ['#ffd98f', '#ffc978', '#ffe6b0']) : '#2b3850',
      );
      const [x1, y1] = at(u + 0.08, low);
      const [x2, y2] = at(u + 0.08, low + 110);
      c.stroke(`M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`, '#3b3a48', 1.5);
      c.polygon(quad(u - 0.015, u + 0.175, low - 12, low), '#eef0f3');
    }
  }
  c.polygon(quad(0, 1, 0, 214), '#2c2f40');
  c.polygon(quad(0.06, 0.6, 30, 176), c.linear('#ffe8b6 0%, #f0a659 100%'));
  c.polygon(quad(0.72, 0.92, 0, 180), '#8f5a3e');
  c.polygon(quad(0.75, 0.89, 80, 168), '#ffdf9f');
  for (let item = 0; item < 7; item += 1) {
    const u = 0.09 + item * 0.07;
    c.polygon(
      quad(u, u + 0.045, 30, 30 + between(c.random, 20, 80)),
      pick(c.random, ['#a4553f', '#6f5a3f', '#c78a4a', '#5b4a4a']),
      'opacity="0.7"',
    );
  }
  c.polygon(quad(0.02, 0.98, 184, 222), pick(c.random, ['#8a3b34', '#2f5a5f', '#3b4a6a', '#6b5a36']));
  c.polygon(quad(0.02, 0.98, 218, 232), '#f1f3f5');
  c.polygon(quad(0, 1, tall - 34, tall), '#3d3a47');
  c.polygon(quad(0, 1, tall - 6, tall + 18), '#f4f5f7');
  c.polygon(quad(0, 1, 0, tall + 18), '#c6c6ce', `opacity="${num(veil)}"`);
}

import { lobsterBoat } from '../boats.ts';
import { type Canvas, num, type Point, points, polyline } from '../canvas.ts';
import { crag, hills } from '../land.ts';
import { between, lineNoise } from '../random.ts';
import { backdrop, clouds, gulls, haze, rain } from '../sky.ts';
import { house } from '../structures.ts';
import { dashPath } from '../water.ts';

/** Boats in a gale at the harbor mouth. */
export function stormHarbor(c: Canvas): void {
  backdrop(c, '#1d2a33 0%, #3b4f58 25%, #7d8f8f 42%, #b2b8ab 50%, #2c4650 100%');
  clouds(c, {
    top: -20,
    height: 520,
    color: '#121d26',
    cover: 0.6,
    frequency: [0.0017, 0.0045],
    opacity: 0.9,
    seed: 12,
    contrast: 6,
    thickest: 0.3,
  });
  clouds(c, {
    top: 120,
    height: 400,
    color: '#cfd2c4',
    cover: 0.2,
    frequency: [0.0022, 0.007],
    opacity: 0.55,
    seed: 33,
    contrast: 5,
  });
  hills(c, 486, 44, '#6c7f82', 320);
  const town = hills(c, 508, 34, '#55696f', 260);
  for (let x = 60; x < 900; x += between(c.random, 30, 62)) {
    house(c, {
      x,
      y: town(x) + 16,
      width: 44,
      height: 34,
      wall: '#7f8d8d',
      side: '#5d7076',
      roof: '#3d5059',
      window: c.random() < 0.35 ? '#f3cf8a' : '#46585f',
    });
  }
  c.path('M300 502V440L308 408L316 440V502Z', '#5d7076');
  haze(c, 400, 140, '#b9c0b5', 0.55, 0.7);
  swell(c, 540, 26, 150, ['#8fa3a1', '#52707a', '#e4e6da']);
  swell(c, 580, 40, 220, ['#7f9b9b', '#42626d', '#e4e6da']);
  // The breakwater, and a sea going over it.
  crag(c, {
    outline: points('940,606 1010,570 1160,560 1330,548 1480,540 1640,530'),
    fill: '#2b3d46',
    light: '#70858a',
    dark: '#18262f',
    bottom: 680,
    facets: 110,
    roughness: 0.16,
  });
  c.path('M1012 572L1022 484H1050L1060 570Z', '#c9cbbf');
  c.path('M1016 540L1020 512H1052L1056 540Z', '#a4392f');
  c.path('M1024 484V462H1048V484Z', '#ff8a66');
  c.path('M1020 462L1036 446L1052 462Z', '#24343d');
  c.glow(1036, 472, 130, '#ff6b4a', 0.85);
  burst(c, 1290, 590, 440);
  burst(c, 1450, 575, 240);
  burst(c, 1130, 590, 150);
  swell(c, 650, 66, 340, ['#7c9a99', '#34545f', '#e9eae0']);
  lobsterBoat(c, {
    x: 330,
    y: 690,
    scale: 1.15,
    hull: '#2f5568',
    stripe: '#ddd8c8',
    house: '#d5d3c6',
    ink: '#172730',
    glass: '#f5d58e',
    pitch: -9,
    faces: 'left',
  });
  c.glow(318, 628, 120, '#ffd98a', 0.4);
  swell(c, 736, 92, 460, ['#6f9092', '#2a4a56', '#eeeee4']);
  lobsterBoat(c, {
    x: 880,
    y: 798,
    scale: 2.05,
    hull: '#a8402f',
    stripe: '#e6e1d1',
    house: '#e4e1d4',
    ink: '#101d26',
    glass: '#ffdf9a',
    pitch: 15,
    faces: 'right',
  });
  // The sea she is in: foam along the hull, and a crest in front of it.
  let wash = '';
  for (let index = 0; index < 150; index += 1) {
    const along = c.random();
    const x = 662 + along * 420;
    wash += dashPath(
      x,
      868 - along * 96 + between(c.random, -16, 30),
      between(c.random, 14, 80),
      between(c.random, 4, 13),
    );
  }
  c.path(wash, '#eeeee4', 'opacity="0.7"');
  c.glow(930, 640, 230, '#ffd98a', 0.5);
  swell(c, 858, 120, 640, ['#638789', '#203f4b', '#f1f1e8']);
  swell(c, 990, 150, 900, ['#527678', '#142c38', '#f1f1e8']);
  rain(c, 520, '#dfe6e2', 0.42, 0.2);
  clouds(c, {
    top: 440,
    height: 620,
    color: '#d5dad2',
    cover: 0.05,
    frequency: [0.002, 0.006],
    opacity: 0.4,
    seed: 51,
    contrast: 5,
  });
  gulls(c, '560,330,22 640,300,15 760,380,18', '#dfe2d8');
}

/** One row of storm seas: steep crests with light through them, streaked backs, foam where they break. */
function swell(
  c: Canvas,
  base: number,
  height: number,
  length: number,
  colors: readonly [string, string, string],
): void {
  const [crest, trough, foam] = colors;
  const noise = lineNoise(c.random, 4);
  const phase = c.random() * length;
  const place = (along: number): { readonly peak: number; readonly slope: number } => {
    const turn = ((((along + phase) / length + noise(along / length / 1.7) * 0.34) % 1) + 1) % 1;
    // The lee side falls steeper than the back: a long rise, then a short drop.
    const peak = turn < 0.64 ? (turn / 0.64) ** 2.1 : ((1 - turn) / 0.36) ** 1.5;
    return { peak: peak * (0.72 + 0.5 * noise(along / length + 40)), slope: turn < 0.64 ? 1 : -1 };
  };
  const surface: Point[] = [];
  for (let x = -20; x <= c.width + 20; x += 4) {
    surface.push([x, base + height * 0.5 - place(x).peak * height * 1.25 + noise(x / 40) * height * 0.05]);
  }
  const data = `${polyline([[-20, base + height * 3], ...surface, [c.width + 20, base + height * 3]])}Z`;
  c.path(
    data,
    c.linearAt(
      [
        [0, crest],
        [0.5, trough],
        [1, trough],
      ],
      [0, base - height * 0.75],
      [0, base + height * 1.1],
    ),
  );
  c.group(`clip-path="${c.clip(data)}"`, () => {
    let veins = '';
    let shade = '';
    for (const [x, y] of surface) {
      const { peak, slope } = place(x);
      if (slope < 0) {
        shade += `M${num(x)} ${num(y + height * 0.12)}q${num(length * 0.02)} ${num(height * 0.3)} ${num(length * 0.1)} ${num(height * (0.3 + peak * 0.5))}`;
      }
      if (c.random() < 0.62) {
        const down = c.random() ** 1.5 * height * 1.4;
        const lean = slope * length * between(c.random, 0.03, 0.14);
        veins += `M${num(x)} ${num(y + height * 0.07 + down)}q${num(-lean * 0.4)} ${num(height * 0.02)} ${num(-lean)} ${num(height * between(c.random, 0.03, 0.14))}`;
      }
    }
    c.stroke(shade, '#0c212c', Math.max(3, Math.round(height * 0.07)), 'opacity="0.16"');
    c.stroke(veins, foam, Math.max(1.2, Math.round(height * 0.22) / 10), 'opacity="0.3"');
  });
  let breaking = '';
  let spume = '';
  for (const [x, y] of surface) {
    const { peak, slope } = place(x);
    if (peak > 0.5) {
      const lift = (peak - 0.5) * 2;
      for (let index = 0; index < 3; index += 1) {
        const reach = c.random() ** 1.8 * height * 0.42 * lift;
        breaking += dashPath(
          x + between(c.random, -4, 4) + (slope < 0 ? reach * 0.5 : -reach * 0.2),
          y + reach,
          length * between(c.random, 0.012, 0.05),
          height * between(c.random, 0.03, 0.09) * (0.5 + lift),
        );
      }
      if (c.random() < lift * 0.5) {
        spume += dashPath(
          x + length * between(c.random, 0, 0.12),
          y - height * between(c.random, 0, 0.22) * lift,
          length * between(c.random, 0.02, 0.08),
          height * 0.03,
        );
      }
    }
  }
  c.path(breaking, foam, 'opacity="0.75"');
  c.path(spume, foam, `opacity="0.5" filter="${c.blur(2)}"`);
}

/** Spray thrown up where a sea breaks: a torn white column that the wind leans over. */
function burst(c: Canvas, x: number, y: number, height: number): void {
  const plumes = Array.from({ length: 9 }, (_, index) => ({
    foot: (index - 4) * height * 0.13,
    lean: (index - 4) * 0.07 + between(c.random, -0.08, 0.08),
    reach: height * (1 - Math.abs(index - 4) * 0.16) * between(c.random, 0.6, 1.15),
  }));
  const drops = (count: number, largest: number, opacity: number, spread: number): void => {
    for (const { foot, lean, reach } of plumes) {
      for (let index = 0; index < count; index += 1) {
        const up = c.random() ** 0.8;
        const size = largest * (1.08 - up) ** 1.3 * between(c.random, 0.35, 1);
        const drift = lean * reach * up - up * up * height * 0.22;
        c.ellipse(
          x + foot + drift + between(c.random, -1, 1) * height * spread * (0.5 + up),
          y - up * reach,
          size,
          size * 1.2,
          '#f4f4ec',
          `opacity="${opacity}"`,
        );
      }
    }
  };
  c.group(`filter="${c.blur(8)}"`, () => drops(16, height * 0.11, 0.36, 0.06));
  drops(34, height * 0.026, 0.34, 0.06);
  drops(60, height * 0.009, 0.75, 0.11);
}

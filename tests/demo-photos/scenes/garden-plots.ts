import type { Canvas } from '../canvas.ts';
import { between, pick } from '../random.ts';
import { clouds } from '../sky.ts';

/** The community garden from above. */
export function gardenPlots(c: Canvas): void {
  c.rect(-20, -20, 1640, 1110, '#c9b58c');
  clouds(c, {
    top: -300,
    height: 1700,
    color: '#a68d66',
    cover: 0.4,
    frequency: [0.01, 0.01],
    opacity: 0.5,
    seed: 201,
    contrast: 4,
  });
  const greens = ['#5f7f4c', '#7d9a54', '#4a6f52', '#8fa862', '#3f6350', '#a3a95a'] as const;
  const soils = ['#6d4f3c', '#7d5b43', '#5e4436', '#8a6a4c'] as const;
  const blooms = ['#d9653f', '#e9b44c', '#c94f6a', '#f2e3c0', '#8f5f9a'] as const;
  c.group('transform="rotate(-9 800 533)"', () => {
    for (let row = 0; row < 6; row += 1) {
      for (let column = 0; column < 8; column += 1) {
        const x = -130 + column * 236 + (column > 3 ? 46 : 0);
        const y = -170 + row * 236;
        if (row === 2 && column === 5) {
          continue;
        }
        plot(
          c,
          x,
          y,
          204,
          200,
          pick(c.random, soils),
          pick(c.random, greens),
          pick(c.random, greens),
          pick(c.random, blooms),
        );
      }
    }
    // The shed, its water barrels and the bench.
    const [sx, sy] = [1098, 306];
    c.path(`M${sx + 20} ${sy + 30}h200v190h-200z`, '#33281f', 'opacity="0.38"');
    c.rect(sx, sy, 190, 92, '#b8543f');
    c.rect(sx, sy + 92, 190, 88, '#8f3f34');
    for (let x = 8; x < 190; x += 13) {
      c.stroke(`M${sx + x} ${sy}v180`, '#5f2a26', 1.6, 'opacity="0.35"');
    }
    c.stroke(`M${sx - 4} ${sy + 92}h198`, '#f0cfa0', 5, 'opacity="0.7"');
    for (const [bx, by] of [
      [-26, 30],
      [-26, 76],
    ] as const) {
      c.ellipse(sx + bx + 8, sy + by + 8, 20, 20, '#33281f', 'opacity="0.35"');
      c.ellipse(sx + bx, sy + by, 20, 20, '#3f6d86');
      c.ellipse(sx + bx, sy + by, 14, 14, '#9ec5cc');
    }
    c.stroke('M-200 300H1800', '#d9c8a0', 10, 'opacity="0.35"');
  });
  const people: readonly (readonly [number, number, string, string])[] = [
    [420, 330, '#e8d3a2', '#3f6d86'],
    [742, 640, '#c9553f', '#e9d9b8'],
    [1010, 250, '#e8d3a2', '#8f5f4a'],
    [1200, 760, '#f2e6c8', '#4f7f6a'],
    [250, 800, '#d9a24c', '#5b5f86'],
    [690, 300, '#f2e6c8', '#a4453c'],
  ];
  for (const [x, y, hat, coat] of people) {
    c.group(`transform="translate(${x} ${y})"`, () => {
      c.path('M4 6Q40 26 96 66Q108 80 92 84Q40 62 -4 24Z', '#2f2a22', 'opacity="0.42"');
      c.ellipse(0, 4, 25, 17, coat);
      c.stroke('M-18 8q-12 14 -4 26M18 8q14 10 10 26', coat, 9);
      c.ellipse(0, 0, 17, 16, hat);
      c.ellipse(-2, -2, 9, 8, '#fff7df', 'opacity="0.5"');
    });
  }
  c.group('transform="translate(560 505) rotate(24)"', () => {
    c.path('M10 12h64v44h-64z', '#2f2a22', 'opacity="0.35"');
    c.path('M0 0h58l10 20l-10 20h-58z', '#4f7d6c');
    c.ellipse(28, 20, 24, 14, '#5e4436');
    c.stroke('M0 6h-42M0 34h-42', '#d9b98a', 5);
  });
  // Tree crowns at the corners frame the plots and throw long shadows.
  for (const [x, y, size] of [
    [40, 60, 210],
    [1570, 1010, 250],
    [1560, 40, 170],
    [70, 1050, 190],
  ] as const) {
    c.group(`filter="${c.blur(5)}" opacity="0.4"`, () =>
      c.ellipse(x + size * 0.5, y + size * 0.45, size * 1.05, size * 0.85, '#2b2a24'),
    );
    for (let index = 0; index < 150; index += 1) {
      const angle = c.random() * Math.PI * 2;
      const far = Math.sqrt(c.random()) * size;
      const light = Math.cos(angle + 2.3) * (far / size);
      const tint =
        light > 0.3
          ? pick(c.random, ['#d98f45', '#e3ad55'])
          : light > -0.25
            ? pick(c.random, ['#bf6f3a', '#b85f38'])
            : pick(c.random, ['#7d4532', '#6a3c30']);
      const leaf = size * between(c.random, 0.1, 0.2);
      c.ellipse(x + Math.cos(angle) * far, y + Math.sin(angle) * far, leaf, leaf * 0.85, tint);
    }
  }
  c.rect(-20, -20, 1640, 1110, c.linear('#ffe3a6/0.3 0%, #ffe3a6/0 50%, #1f3140/0.34 100%', [0, 0, 1, 1]));
}

/** One bed of a community garden from above: soil, rows and a raised edge with its shadow. */
function plot(
  c: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  soil: string,
  green: string,
  other: string,
  bloom: string,
): void {
  c.rect(x + 9, y + 9, width, height, '#4a3a2a', 'opacity="0.4"');
  c.rect(x, y, width, height, '#b99a6c');
  c.rect(x + 6, y + 6, width - 12, height - 12, soil);
  const upright = c.random() < 0.5;
  const kind = c.random();
  const rows = 5 + Math.floor(c.random() * 4);
  const pitch = (width - 24) / rows;
  for (let row = 0; row < rows; row += 1) {
    const across = 12 + pitch * (row + 0.5);
    const tint = row % 3 === 2 ? other : green;
    for (let along = 18; along < height - 18; along += pitch * between(c.random, 0.42, 0.75)) {
      const px = x + (upright ? across : along);
      const py = y + (upright ? along : across);
      const size = pitch * between(c.random, 0.26, 0.46) * (kind > 0.75 ? 1.25 : 1);
      c.ellipse(px + 4, py + 4, size, size, '#2b221b', 'opacity="0.35"');
      c.ellipse(px, py, size, size * 0.92, tint);
      c.ellipse(px - size * 0.25, py - size * 0.28, size * 0.5, size * 0.42, '#e9e6a6', 'opacity="0.28"');
      if (kind < 0.36 && c.random() < 0.45) {
        c.ellipse(px, py, size * 0.42, size * 0.42, bloom);
      }
    }
  }
}

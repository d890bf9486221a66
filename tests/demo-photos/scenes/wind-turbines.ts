import { lobsterBoat } from '../boats.ts';
import { type Canvas, num } from '../canvas.ts';
import { backdrop, clouds, gulls, haze } from '../sky.ts';
import { dashPath, glitter, water } from '../water.ts';

/** Turbines at sea at sunset. */
export function windTurbines(c: Canvas): void {
  backdrop(c, '#2a3a5c 0%, #5f5a80 20%, #bd6f77 38%, #f0a06e 52%, #fbcf86 62%, #fbcf86 100%');
  clouds(c, {
    top: 40,
    height: 520,
    color: '#3c3f66',
    cover: 0.4,
    frequency: [0.001, 0.012],
    opacity: 0.75,
    seed: 82,
    contrast: 6,
    thickest: 0.4,
  });
  clouds(c, {
    top: 240,
    height: 400,
    color: '#ffd390',
    cover: 0.3,
    frequency: [0.0009, 0.016],
    opacity: 0.75,
    seed: 85,
    contrast: 7,
  });
  c.glow(1010, 640, 700, '#ffcf7f', 0.9, 0.8);
  c.ellipse(1010, 618, 88, 88, c.linear('#fff6d8 0%, #ffcf86 100%'));
  c.path('M900 596h230v5h-230zM930 626h180v4h-180zM880 650h250v6h-250z', '#f5b176', 'opacity="0.8"');
  haze(c, 560, 130, '#fbc381', 0.75, 0.85);
  const tones = ['#d98d73', '#c77b6f', '#a8656b', '#7f5067', '#54405e', '#332e4c'];
  const rows = [
    [1490, 0.2, 0],
    [1380, 0.22, 0],
    [1275, 0.2, 0],
    [1165, 0.22, 0],
    [700, 0.21, 0],
    [600, 0.22, 0],
    [1440, 0.32, 1],
    [1265, 0.33, 1],
    [860, 0.32, 1],
    [500, 0.33, 1],
    [1530, 0.46, 2],
    [1180, 0.5, 2],
    [770, 0.48, 3],
    [330, 0.5, 2],
    [1370, 0.78, 4],
    [210, 0.86, 4],
  ] as const;
  const place = (scale: number): number => 650 + (scale - 0.2) * 190;
  const paintSea = (): void => {
    water(c, {
      top: 656,
      stops: '#f5b97d 0%, #c98779 18%, #6d5674 50%, #22274a 100%',
      light: '#ffd8a0',
      dark: '#33305a',
      chop: 1.1,
    });
    glitter(c, 1010, 660, 1067, [70, 300], '#ffe3a8', 420, 0.8);
  };
  paintSea();
  for (const [x, scale, tone] of rows) {
    const ink = tones[tone] ?? '#332e4c';
    c.group(`filter="${c.ripple(22, 0.01, 0.06)}" opacity="0.42"`, () => {
      c.rect(
        x - 5 * scale,
        place(scale),
        10 * scale,
        220 * scale,
        c.linear([
          [0, ink],
          [1, ink, 0],
        ]),
      );
    });
    turbine(c, x, place(scale), scale, ink);
  }
  turbine(c, 560, 860, 1.38, '#27253f');
  c.path(dashPath(560, 862, 150, 12), '#ffdca6', 'opacity="0.6"');
  lobsterBoat(c, {
    x: 1180,
    y: 800,
    scale: 0.62,
    hull: '#2c2a49',
    stripe: '#7a5470',
    house: '#4a3d5c',
    ink: '#211f38',
    glass: '#ffdf9c',
    mirrored: 0.35,
  });
  gulls(c, '880,360,18 940,390,12 820,410,11', '#4d4468');
}

/** A turbine at sea; its rotor turns differently in each place. */
function turbine(c: Canvas, x: number, y: number, scale: number, ink: string): void {
  const at = (px: number, py: number): string => `${num(x + px * scale)} ${num(y - py * scale)}`;
  c.path(
    `M${at(-11, 0)}L${at(-11, 34)}L${at(11, 34)}L${at(11, 0)}Z`,
    '#e0a04c',
    `opacity="${num(Math.min(0.9, scale))}"`,
  );
  c.path(`M${at(-8, 34)}L${at(-3.4, 470)}L${at(3.4, 470)}L${at(8, 34)}Z`, ink);
  c.path(`M${at(-13, 32)}L${at(-13, 40)}L${at(13, 40)}L${at(13, 32)}Z`, ink);
  c.path(`M${at(-10, 482)}L${at(20, 480)}L${at(20, 466)}L${at(-10, 468)}Z`, ink);
  const turn = c.random() * 120;
  for (const blade of [0, 120, 240]) {
    c.path(
      'M-3 0Q-9 -40 -4 -110L0 -236L3 -110Q5 -40 4 0Z',
      ink,
      `transform="translate(${num(x - 6 * scale)} ${num(y - 475 * scale)}) rotate(${num(turn + blade)}) scale(${scale})"`,
    );
  }
  c.ellipse(x - 6 * scale, y - 475 * scale, 7 * scale, 7 * scale, ink);
}

import type { Canvas } from './canvas.ts';

const BODY = 'M60 840Q66 640 170 590Q250 556 318 528Q400 590 482 528Q550 556 630 590Q734 640 740 840Z';

/** Shoulders in a jacket with lapels. */
export function jacket(c: Canvas, cloth: string, fold: string, edge: string): void {
  c.path(BODY, cloth);
  c.path('M630 590Q734 640 740 840H560Q600 700 560 570Z', fold, 'opacity="0.75"');
  c.path('M318 528Q290 560 284 600L386 840H414L516 600Q510 560 482 528Q440 620 400 640Q360 620 318 528Z', fold);
  c.stroke('M318 528Q290 560 284 600L386 840M482 528Q510 560 516 600L414 840', edge, 5, 'opacity="0.8"');
  c.stroke('M172 592Q110 640 96 760', edge, 8, 'opacity="0.45"');
}

/** A shirt with its collar, worn under the jacket. */
export function shirt(c: Canvas, cloth: string): void {
  c.path('M324 526L360 512Q400 566 440 512L476 526L414 840H386Z', cloth);
  c.path(
    'M340 500L322 528L356 600L400 558ZM460 500L478 528L444 600L400 558Z',
    cloth,
    'stroke="#1a2230" stroke-opacity="0.25" stroke-width="3"',
  );
}

/** Small drops at both ears. */
export function earrings(c: Canvas, color: string): void {
  c.ellipse(290, 374, 9, 14, color);
  c.ellipse(510, 374, 9, 14, color);
}

/** A pair of glasses. */
export function glasses(c: Canvas, color: string, form: 'round' | 'square'): void {
  for (const x of [354, 446]) {
    const lens =
      form === 'round'
        ? `M${x - 36} 302a36 36 0 1 0 72 0a36 36 0 1 0 -72 0z`
        : `M${x - 38} 280h76q4 46 -16 52h-44q-20 -6 -16 -52z`;
    c.path(lens, '#ffffff', 'opacity="0.14"');
    c.stroke(lens, color, 6);
  }
  c.stroke('M390 296Q400 288 410 296M316 292L298 288M484 292L502 288', color, 6);
}

/** Short natural hair as a mass of small curls. */
export function curls(
  c: Canvas,
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  hair: string,
  sheen: string,
): void {
  c.ellipse(x, y, rx * 0.92, ry * 0.92, hair);
  for (let index = 0; index < 260; index += 1) {
    const angle = c.random() * Math.PI * 2;
    const far = Math.sqrt(c.random());
    const px = x + Math.cos(angle) * rx * far;
    const py = y + Math.sin(angle) * ry * far;
    c.ellipse(px, py, 13, 12, hair);
    if (px + py < x + y && c.random() < 0.6) {
      c.stroke(`M${px - 6} ${py}a6 6 0 0 1 11 -2`, sheen, 3, 'opacity="0.55"');
    } else {
      c.stroke(`M${px - 6} ${py}a6 6 0 0 1 11 -2`, '#3a3236', 2.5, 'opacity="0.3"');
    }
  }
}

import { type Canvas, num, type Stops } from './canvas.ts';
import { between } from './random.ts';

/** The whole picture filled with a gradient from top to bottom. */
export function backdrop(c: Canvas, stops: Stops): void {
  c.rect(-20, -20, c.width + 40, c.height + 40, c.linear(stops));
}

interface Clouds {
  readonly top: number;
  readonly height: number;
  readonly color: string;
  /** How much of the sky they cover, from 0 to 1. */
  readonly cover?: number;
  /** Low values give wide, soft forms; the second is for the vertical. */
  readonly frequency?: readonly [number, number];
  readonly opacity?: number;
  readonly contrast?: number;
  readonly seed?: number;
  /** Where between top and bottom they are thickest. */
  readonly thickest?: number;
}

/** Clouds, mist or smoke: fractal noise made into a soft-edged veil of one color. */
export function clouds(c: Canvas, options: Clouds): void {
  const { top, height, color, cover = 0.5, frequency = [0.0016, 0.006], opacity = 0.8 } = options;
  const { contrast = 4, seed = 1, thickest = 0.5 } = options;
  const offset = 0.5 * cover + 0.25 - contrast * 0.5;
  const filter = c.define(
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" x="-20" y="${top}" width="${c.width + 40}" height="${height}" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency[0]} ${frequency[1]}" numOctaves="5" seed="${seed}"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  ${contrast} 0 0 0 ${num(offset)}" result="veil"/><feFlood flood-color="${color}"/><feComposite operator="in" in2="veil"/></filter>`,
  );
  const fade = c.linear([
    [0, '#fff', 0],
    [thickest, '#fff', 1],
    [1, '#fff', 0],
  ]);
  const mask = c.mask(-20, top, c.width + 40, height, fade);
  c.group(`mask="${mask}" opacity="${opacity}"`, () => {
    c.rect(-20, top, c.width + 40, height, '#000', `filter="${filter}"`);
  });
}

/** A veil of haze: one color, thickest at `at` between top and bottom. */
export function haze(c: Canvas, top: number, height: number, color: string, strength: number, at = 0.6): void {
  const paint = c.linear([
    [0, color, 0],
    [at, color, strength],
    [1, color, 0],
  ]);
  c.rect(-20, top, c.width + 40, height, paint);
}

/** Stars, denser toward the top. */
export function stars(c: Canvas, bottom: number, count: number, color = '#e9eef2'): void {
  for (let index = 0; index < count; index += 1) {
    const y = bottom * c.random() ** 1.5;
    const size = 0.5 + 1.5 * c.random() ** 4;
    c.ellipse(c.random() * c.width, y, size, size, color, `opacity="${num(0.25 + 0.7 * c.random())}"`);
  }
}

/** Snow or spray: soft flakes, some of them near. */
export function snow(c: Canvas, count: number, color = '#f4f6f8', largest = 5, top = 0, bottom = c.height): void {
  const soft = c.blur(1.4);
  for (const [share, filter] of [
    [0.7, ''],
    [0.3, `filter="${soft}"`],
  ] as const) {
    c.group(`fill="${color}" ${filter}`, () => {
      for (let index = 0; index < count * share; index += 1) {
        const size = 0.8 + largest * c.random() ** 5 + (filter === '' ? 0 : largest * 0.3);
        c.ellipse(
          c.random() * c.width,
          between(c.random, top, bottom),
          size,
          size,
          color,
          `opacity="${num(between(c.random, 0.3, 0.9))}"`,
        );
      }
    });
  }
}

/** Rain driven by the wind. */
export function rain(c: Canvas, count: number, color: string, slant: number, opacity = 0.25): void {
  let data = '';
  for (let index = 0; index < count; index += 1) {
    const length = between(c.random, 20, 90);
    const x = between(c.random, -100, c.width + 100);
    const y = between(c.random, -60, c.height);
    data += `M${num(x)} ${num(y)}l${num(-length * slant)} ${num(length)}`;
  }
  c.stroke(data, color, 1.3, `opacity="${opacity}"`);
}

/** Gulls on the wing, each given as `x,y,size`. */
export function gulls(c: Canvas, places: string, color: string): void {
  for (const place of places.split(' ')) {
    const [x = 0, y = 0, size = 10] = place.split(',').map(Number);
    const tilt = between(c.random, -0.25, 0.25) * size;
    c.path(
      `M${num(x - size)} ${num(y - size * 0.2 - tilt)}q${num(size * 0.55)} ${num(-size * 0.42)} ${num(size)} ${num(size * 0.22 + tilt)}q${num(size * 0.5)} ${num(-size * 0.6 + tilt)} ${num(size)} ${num(-size * 0.12 + tilt)}q${num(-size * 0.5)} ${num(-size * 0.2)} ${num(-size * 0.94)} ${num(size * 0.42)}q${num(-size * 0.5)} ${num(-size * 0.42)} ${num(-size * 1.06)} ${num(-size * 0.32)}z`,
      color,
    );
  }
}

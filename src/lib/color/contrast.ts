import { hexOf, linearChannels, oklchOf } from './oklch.ts';

export const BLACK = '#000000';
export const WHITE = '#ffffff';

/** Steps of lightness in which {@link passing} looks for a colour. */
const STEPS = 250;

/** The contrast of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The least contrast of a colour with any of some grounds. */
export function leastContrast(color: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(color, ground)));
}

/**
 * Makes a colour lighter or darker until it can be read on all of some grounds, and keeps its hue.
 * @param least the contrast that it needs
 * @returns the colour itself where it has that contrast, else the nearest one; undefined when not even black or white has it
 */
export function passing(color: string, grounds: readonly string[], least: number): string | undefined {
  if (leastContrast(color, grounds) >= least) return color;
  const { lightness, chroma, hue } = oklchOf(color);
  for (let step = 1; step <= STEPS; step++) {
    for (const changed of [lightness - step / STEPS, lightness + step / STEPS]) {
      if (changed < 0 || changed > 1) continue;
      const candidate = hexOf({ lightness: changed, chroma, hue });
      if (leastContrast(candidate, grounds) >= least) return candidate;
    }
  }
  return [BLACK, WHITE].find((last) => leastContrast(last, grounds) >= least);
}

/** A colour between two. @param share how much of the second is in it, from 0 to 1 */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [oklchOf(one), oklchOf(other)];
  const between = (a: number, b: number) => a + (b - a) * share;
  const a = between(from.chroma * Math.cos(from.hue), to.chroma * Math.cos(to.hue));
  const b = between(from.chroma * Math.sin(from.hue), to.chroma * Math.sin(to.hue));
  return hexOf({ lightness: between(from.lightness, to.lightness), chroma: Math.hypot(a, b), hue: Math.atan2(b, a) });
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = linearChannels(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

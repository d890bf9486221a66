/** A colour as people see it: lightness from 0 to 1, colourfulness, and hue in radians. https://bottosson.github.io/posts/oklab/ */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** Steps in which the largest colourfulness that a screen can show is found: one step of eight bits is more. */
const HALVINGS = 12;

/** Reads a colour of the form `#rgb` or `#rrggbb`. */
export function oklchOf(hex: string): Oklch {
  const [red = 0, green = 0, blue = 0] = linearChannels(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** Writes a colour as `#rrggbb`. One that is too colourful for a screen loses colour, and keeps its lightness and hue. */
export function hexOf({ lightness, chroma, hue }: Oklch): string {
  let [shown, tooMuch] = [0, chroma];
  if (isShown(channelsOf(lightness, chroma, hue))) shown = chroma;
  else
    for (let step = 0; step < HALVINGS; step++) {
      const between = (shown + tooMuch) / 2;
      if (isShown(channelsOf(lightness, between, hue))) shown = between;
      else tooMuch = between;
    }
  const digits = channelsOf(lightness, shown, hue).map((channel) => {
    const part = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/** Red, green and blue as amounts of light from 0 to 1. IEC 61966-2-1 (sRGB). */
export function linearChannels(hex: string): number[] {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  return digits
    .map((digit) => Number.parseInt(digit, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

function channelsOf(lightness: number, chroma: number, hue: number): number[] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function isShown(channels: readonly number[]): boolean {
  return channels.every((channel) => channel > -1e-4 && channel < 1 + 1e-4);
}

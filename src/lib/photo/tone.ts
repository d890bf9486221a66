/** Lightness, from 0 to 1, in OKLab. */
const TONES = 6;
const HUES = 12;
/** A colour with less chroma than this is a grey to the eye. */
const GREY = 0.02;

/**
 * The classes of `styles/pictures.css` that give the place of a picture its colour before the picture comes: one of six
 * tones and, unless it is a grey, one of twelve hues. A policy without inline styles lets no page name a colour itself.
 * @param rgb the mean colour of the picture in sRGB, each part from 0 to 255
 * @returns such as `tone tone-3 hue-8`
 */
export function toneOf(rgb: readonly [number, number, number]): string {
  const [lightness, a, b] = oklab(rgb);
  const tone = Math.min(TONES, Math.floor(lightness * TONES) + 1);
  if (Math.hypot(a, b) < GREY) return `tone tone-${tone}`;
  const turn = (Math.atan2(b, a) / (2 * Math.PI) + 1) % 1;
  return `tone tone-${tone} hue-${Math.round(turn * HUES) % HUES}`;
}

/** https://bottosson.github.io/posts/oklab/ */
function oklab(rgb: readonly [number, number, number]): [lightness: number, a: number, b: number] {
  const [red, green, blue] = rgb.map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

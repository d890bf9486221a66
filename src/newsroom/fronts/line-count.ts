/**
 * Widths of letters in the serif of a page, in parts of the font size, as they are at the sizes of headlines and standfirsts:
 * on average exact to a hundredth. Larger weights and the tighter setting of headlines make up for each other.
 */
const WIDTHS: readonly [letters: string, width: number][] = [
  [" .,:;'’|!", 0.212],
  ['ijlI-()1', 0.261],
  ['ftrJ“”"?', 0.351],
  ['csz', 0.414],
  ['aegS', 0.464],
  ['mMW', 0.837],
  ['wDHNOQU—', 0.702],
  ['ABCEFGKLPRTVXYZ', 0.617],
];
const USUAL = 0.527;
/** How much wider the letters of the sans serif are. */
export const SANS = 1.126;
const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
/** Ideographs and kana are as wide as they are high, and a line breaks between any two of them. */
const WIDE_LETTER = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;
const WORDS = new RegExp(`${WIDE_LETTER.source}|(?:(?!${WIDE_LETTER.source})\\S)+|\\s+`, 'gu');

/**
 * The number of lines that a text takes, give or take one.
 * @param size of the font, in pixels
 * @param width of the column, in pixels
 */
export function lineCount(text: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const [word] of text.matchAll(WORDS)) {
    const length = size * widthOf(word);
    if (used > 0 && used + length > width && word.trim() !== '') {
      lines += 1;
      used = 0;
    }
    used += length;
    // A word that is longer than the line is broken.
    lines += Math.floor(used / (width + size));
    used %= width + size;
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word)
    width += WIDTH_OF.get(letter) ?? (letter >= '\u1100' && WIDE_LETTER.test(letter) ? 1 : USUAL);
  return width;
}

/**
 * The characters that all fonts in `src/fonts/` have: what is outside would stand on a card as an empty box. A test holds
 * it against the fonts.
 */
const DRAWN =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u0131\u0134-\u0148\u014A-\u017E\u018F\u0192\u01A0-\u01A1\u01AF-\u01B0\u01E6-\u01E7\u01EA-\u01EB\u01FA-\u021B\u022A-\u022D\u0230-\u0233\u0237\u0259\u02B9-\u02BA\u02BC\u1E80-\u1E85\u1E9E\u1EF2-\u1EF9\u2013-\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2032-\u2033\u2039-\u203A\u2044\u20AC\u20B9-\u20BA\u20BD\u2122\u2212]+$/u;
/** Pictographs, which no text font has, and what is seen by nobody. */
const LEFT_OUT = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}]|\u20E3|\uFE0F/gu;

/**
 * Text as it can be drawn on a card: composed, without pictographs.
 * @returns undefined for text in a script that the fonts do not have, and for what leaves nothing to draw
 */
export function cardText(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .replaceAll(LEFT_OUT, (character) => (DRAWN.test(character) ? character : ''))
    // Narrow spaces are missing in the fonts; those that hold words together must go on doing so.
    .replaceAll(/[\u00A0\u202F]/gu, '\u00A0')
    .replaceAll(/[^\S\u00A0]+/gu, ' ')
    .trim();
  return DRAWN.test(plain) ? plain : undefined;
}

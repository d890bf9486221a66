/**
 * A character that readers can see: no space, control or mark by itself, and none of the letters that are blank in every font, such
 * as the Hangul filler and the empty Braille pattern.
 */
const VISIBLE = /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]/u;

/** Returns true for a text of which something can be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

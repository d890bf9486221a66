/** A placeholder in a sentence while the sentence is split; it cannot occur in words. */
const PLACE = '\uFFFC';

/**
 * Splits a sentence around the place of a link or a time, which each language puts in its own position.
 * @param sentence makes the sentence around a given text
 */
export function around(sentence: (inner: string) => string): [before: string, after: string] {
  const [before = '', ...after] = sentence(PLACE).split(PLACE);
  return [before, after.join('')];
}

/**
 * Splits a sentence around the places of two links, which come in the same order in every language.
 * @param sentence makes the sentence around two given texts
 */
export function aroundTwo(
  sentence: (first: string, second: string) => string,
): [before: string, between: string, after: string] {
  const [before = '', between = '', ...after] = sentence(PLACE, PLACE).split(PLACE);
  return [before, between, after.join('')];
}

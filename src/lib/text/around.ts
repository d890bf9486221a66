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

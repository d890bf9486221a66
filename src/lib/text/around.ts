/** Stands for what goes into a sentence while the sentence is cut; it can stand in no words. */
const PLACE = '\uFFFC';

/**
 * The words before and behind the place of a link or a time in a sentence: each language puts it where it belongs.
 * @param sentence makes the sentence around what it is given
 */
export function around(sentence: (inner: string) => string): [before: string, behind: string] {
  const [before = '', ...behind] = sentence(PLACE).split(PLACE);
  return [before, behind.join('')];
}

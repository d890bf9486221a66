/** A letter or figure. */
const LETTER = /[\p{L}\p{N}]/u;
/** Marks that belong to a word when they are alone between two of its letters: it’s, U.S., 3,000, mother-in-law. */
const JOINING = "'’.,-";

const OTHER = 1;
const IN_WORD = 2;
const JOINS = 3;
/** The kind of each character up to U+FFFF, 0 until it is met: a table takes a small part of the time of a pattern. */
const kinds = new Uint8Array(0x10000);

/**
 * Counts the words of a text: runs of letters and figures.
 * @param text words without markup
 */
export function countWords(text: string): number {
  let count = 0;
  let before = OTHER;
  // True within a word, and after a mark that joins the next letter to it.
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const kind = kinds[code] || kindOf(code);
    if (kind !== IN_WORD) isOpen = kind === JOINS && before === IN_WORD;
    else if (!isOpen) {
      count++;
      isOpen = true;
    }
    before = kind;
  }
  return count;
}

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  const kind = LETTER.test(character) ? IN_WORD : JOINING.includes(character) ? JOINS : OTHER;
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

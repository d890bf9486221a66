/** Characters without a shape that belong to some scripts and emoji, and hide text or split words everywhere else. */
export const INVISIBLE =
  /\u034F|[\u180B-\u180F]|[\u061C\u115F\u1160\u200B-\u200F\u2060-\u2064\u206A-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\uFE00-\uFE0F]|[\u{1D173}-\u{1D17A}]|[\u{E0000}-\u{E0FFF}]/u;
const EACH = new RegExp(INVISIBLE.source, 'gu');

/** Marks that nobody types: they are deprecated, or make a second text that only programs see. */
const NEVER = /[\u206A-\u206F\uFFF9-\uFFFB]/;
/** A letter or digit of a script that puts spaces between words and joins no letters. */
const PLAIN = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Nd}]`;
const PLAIN_BEFORE = new RegExp(`${PLAIN}\\p{M}*$`, 'u');
const PLAIN_AFTER = new RegExp(`^${PLAIN}`, 'u');
/** German printers keep an f apart from the letter after it, where another word begins: Auf|lage. */
const APART_BEFORE = /\p{L}f$/u;
const APART_AFTER = /^[bfhijklt]\p{Ll}{2}/u;
/** A flag of a part of a country: a black flag, its code in tag characters, and the end of the tags. */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;
/** A selector chooses a form of one character: of a sign, an ideograph, or a letter of a script with such forms. */
const SELECTOR = /[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/u;
const UNSEEN = new RegExp(`\u00AD|${INVISIBLE.source}`, 'gu');
const FILLER = /[\u115F\u1160\u3164\uFFA0]/;

/**
 * Finds an invisible character out of place: within a word, where it makes another word of it for search and for screen
 * readers, or as part of a hidden text. Joiners in emoji, in Persian and in the scripts of India are right, and so are
 * marks of direction beside words, selectors after a sign, and spaces without width between words of Thai or Khmer.
 * @returns where it is, in UTF-16 code units; -1 where there is none
 */
export function strayInvisible(text: string): number {
  if (!INVISIBLE.test(text)) return -1;
  const plain = text.replaceAll(TAGGED_FLAG, (flag) => 'x'.repeat(flag.length));
  for (const { index, 0: character } of plain.matchAll(EACH)) {
    const before = plain.slice(Math.max(0, index - 16), index);
    const after = plain.slice(index + character.length, index + character.length + 16);
    if (isStray(character, before, after)) return index;
  }
  return -1;
}

function isStray(character: string, before: string, after: string): boolean {
  if (NEVER.test(character) || (/[\u{E0000}-\u{E007F}]/u.test(character) && !SELECTOR.test(character))) return true;
  if (SELECTOR.test(character)) return isStraySelector(character, before);
  // Several at one place are one.
  const [shownBefore, shownAfter] = [before, after].map((side) => side.replaceAll(UNSEEN, '')) as [string, string];
  const isWithinWord = PLAIN_BEFORE.test(shownBefore) && PLAIN_AFTER.test(shownAfter);
  if (FILLER.test(character)) return isWithinWord || /^\s*$/.test(before.slice(-1) + after.slice(0, 1));
  return isWithinWord && !(character === '\u200C' && APART_BEFORE.test(before) && APART_AFTER.test(after));
}

/**
 * One left over by a program that dropped its emoji is harmless, and so is the same one twice. Another one after it, or one
 * of the 240 of ideographs elsewhere, is hidden data.
 */
function isStraySelector(character: string, before: string): boolean {
  const last = [...before].at(-1) ?? '';
  if (SELECTOR.test(last)) return last !== character || !/[\uFE0E\uFE0F]/.test(character);
  return character.length > 1 && !/\p{Script=Han}|\p{Script=Mongolian}/u.test(last);
}

/**
 * The beginning of a word that is not spelled out: consonants, which are no word by themselves, with the first part of a
 * coarse compound if there is one. After a figure, they may be a unit: 5 m.
 */
const BEGINNING =
  /(?<![\p{L}\p{M}\p{N}'’.]|\d[ \u00A0])(?:(?:mother|bull|horse|chicken|bat|dip|ape)?[b-df-hj-np-tv-xz]{1,2}|sch)$/iu;
/** The same for a vowel, which may be a word: only before certain ends. */
const VOWEL = /(?<![\p{L}\p{M}\p{N}'’.])a$/iu;
const END_OF_VOWEL = /^(?:holes?|wipes?|loch|löcher)(?!\p{L})/u;
const LONGEST_BEGINNING = 12;
/** What is spelled out at the end of such a word: a letter, or an ending. */
const END = /^(?:\p{Ll}?|ing|in|ed|ers?|es|ty|da|heads?|faces?|tards?|suckers?|ts|ks|ck|cks)(?![\p{L}\p{M}\p{N}])/u;
const LONGEST_END = 10;

/**
 * Returns true for hyphens in place of letters: f---, s--t, "Mr. B---". They are no dash.
 * @param at index of the first hyphen
 * @param length how many there are
 */
export function isMask(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_BEGINNING), at);
  const after = text.slice(at + length, at + length + LONGEST_END);
  if (VOWEL.test(before)) return END_OF_VOWEL.test(after);
  const [beginning] = BEGINNING.exec(before) ?? [];
  if (beginning === undefined || !END.test(after)) return false;
  // "TV--", and ranges and plans: "Plan B---" and "Plan B--a good one".
  if (/\p{Lu}$/u.test(beginning)) return beginning.length === 1 && !/^(?:["'”’]|a\b)/u.test(after);
  return true;
}

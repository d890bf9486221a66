import { isClipped } from './clipped-word.ts';

/** What a straight mark does: it begins or ends a quotation, stands for inches or feet, or is an apostrophe. */
export type MarkRole = 'opening' | 'closing' | 'prime' | 'apostrophe';

const LETTER = /\p{L}/u;
/** A digit or a fraction, such as ½. */
const FIGURE = /\p{N}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Characters that may precede an opening quotation mark. */
const BEFORE_OPENING = /[\s([{<\u2013\u2014\u00A0/“‘«„‚¿¡-]/u;
/** Marks of emphasis that are printed: what is before them decides. */
const EMPHASIS = /[*_~]/;
/** Letters after which a single mark may be a possessive: the dogs' bowls. */
const BEFORE_POSSESSIVE = /[sxzß]/i;
/**
 * Scripts in which a quotation may open after a letter: Arabic joins "and" to the next word, Japanese has no spaces.
 */
const CLOSED_UP = /[\p{scx=Arab}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uFF01-\uFF60]/u;

/**
 * The role of each straight quotation mark in a text, by its index. A single mark opens a quotation only if another one
 * closes it in the same text, and before the double marks around it close; else it is an apostrophe: 'Merica, the 'Canes.
 * @param language BCP 47; it decides which words may begin with an apostrophe
 */
export function markRoles(text: string, language: string): ReadonlyMap<number, MarkRole> {
  const roles = new Map<number, MarkRole>();
  const marks = Array.from(text.matchAll(/["']/g), ({ index }) => index);
  // The single marks that may open a quotation, and how many there were when the double one opened.
  const singles: number[] = [];
  let outer: { singles: number } | undefined;
  let openedAt = -1;
  for (const [number, at] of marks.entries()) {
    const mark = text.charAt(at);
    const isOpen = mark === '"' ? outer !== undefined : singles.length > 0;
    const opens = /\S/.test(text.charAt(at + 1)) && hasRoom(text, at, isOpen, openedAt);
    if (mark === '"') {
      const isWithin = outer !== undefined && !/[\s(]/.test(text.charAt(at - 1) || ' ');
      const role = isInches(text, at, isOpen) ? 'prime' : opens && !isWithin ? 'opening' : 'closing';
      roles.set(at, role);
      if (role === 'prime') continue;
      if (role === 'closing' && outer) singles.length = Math.min(singles.length, outer.singles);
      outer = role === 'opening' ? { singles: singles.length } : undefined;
      if (role === 'opening') openedAt = at;
      continue;
    }
    const isPrime = isFeet(text, at, isOpen);
    roles.set(at, isPrime ? 'prime' : 'apostrophe');
    if (isPrime) continue;
    if (opens && !isClipped(text, at + 1, language)) {
      singles.push(at);
      openedAt = at;
    } else if (!opens && canClose(text, at) && !isPossessive(text, at, marks[number + 1])) {
      const opening = singles.pop();
      if (opening === undefined) continue;
      roles.set(opening, 'opening');
      roles.set(at, 'closing');
    }
  }
  return roles;
}

/** Returns true where a quotation can open, as far as the text before the mark shows. */
function hasRoom(text: string, at: number, isOpen: boolean, openedAt: number): boolean {
  const before = text.charAt(at - 1) || ' ';
  // French and Italian join the article to the quotation: l’« affaire », dell’«opera».
  const isElided = text.charAt(at) === '"' && !isOpen && /['’]/.test(before) && LETTER.test(text.charAt(at - 2));
  if (isElided) return true;
  // After another mark, this one opens only if that one did: “‘Go,’” but “Hamlet”’s.
  if (before === '"' || before === "'") return openedAt === at - 1;
  return BEFORE_OPENING.test(beforeEmphasis(text, at)) || (!isOpen && CLOSED_UP.test(before));
}

function beforeEmphasis(text: string, at: number): string {
  let before = at - 1;
  while (EMPHASIS.test(text.charAt(before))) before--;
  return text.charAt(before) || ' ';
}

function canClose(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return !LETTER_OR_DIGIT.test(after) || CLOSED_UP.test(after);
}

/** A mark that could close a quotation, but the next one does: 'the dogs' bowls'. */
function isPossessive(text: string, at: number, next: number | undefined): boolean {
  if (!BEFORE_POSSESSIVE.test(text.charAt(at - 1)) || !/^ \p{L}/u.test(text.slice(at + 1, at + 3))) return false;
  return next !== undefined && text.charAt(next) === "'" && /\S/.test(text.charAt(next - 1)) && canClose(text, next);
}

/** A double mark after a digit means inches, unless a quotation is still open and no foot mark precedes it. */
function isInches(text: string, at: number, outerOpen: boolean): boolean {
  if (!FIGURE.test(text.charAt(at - 1))) return false;
  return /\d['′] ?\d+$/.test(text.slice(Math.max(0, at - 6), at)) || !outerOpen;
}

/** A single mark after a digit means feet, unless it closes a quotation or belongs to a word: 6′, but the 1990’s. */
function isFeet(text: string, at: number, innerOpen: boolean): boolean {
  if (!FIGURE.test(text.charAt(at - 1))) return false;
  const rest = text.slice(at, at + 7);
  if (/^' ?\d+["″]/.test(rest)) return true;
  return !innerOpen && (!LETTER_OR_DIGIT.test(rest.charAt(1)) || /^'(?:\d|x ?\d)/.test(rest));
}

import { isClipped } from './clipped-word.ts';
import { frenchCharacter, isFrench } from './french-spacing.ts';
import { quotationMarks, type QuotationMarks } from './quotation-marks.ts';
import { withoutAddresses } from './text-address.ts';

/**
 * What may be typed for something else: quotation marks, and two or three hyphens or three dots. Most lines have none of
 * it, and longer sequences are ornaments.
 */
const TYPEWRITTEN = /["']|(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)/g;
/** The same for French, which also sets off some marks with spaces. */
const TYPEWRITTEN_FRENCH = new RegExp(`${TYPEWRITTEN.source}|[;:!?«»]| (?=[;:!?»])|(?<=«) `, 'g');
const SEQUENCES: Record<string, string> = { '--': '–', '---': '—', '...': '…' };

const APOSTROPHE = '’';
const LETTER = /\p{L}/u;
/** A digit or a fraction, such as ½. */
const FIGURE = /\p{N}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Characters that may precede an opening quotation mark. */
const BEFORE_OPENING = /[\s([{<\u2013\u2014\u00A0/“‘«„‚¿¡-]/u;
/**
 * Scripts in which a quotation may open after a letter: Arabic joins "and" to the next word, Japanese has no spaces.
 */
const CLOSED_UP = /[\p{scx=Arab}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uFF01-\uFF60]/u;

/**
 * Turns typewriter punctuation into typographic: quotation marks by language, apostrophes, primes after figures (5′10″),
 * dashes from `--` and `---`, the ellipsis from three dots, and the no-break spaces of French. Addresses stay as they
 * are. Reads each character once; text that is set already is not changed.
 * @param text plain text, without markup
 * @param language BCP 47; an unknown one is set as English
 */
export function smarten(text: string, language: string): string {
  return smartenRuns([text], language)[0] ?? '';
}

/**
 * Sets a paragraph that markup has split into runs: a quotation may open in one run and close in another (`"*Never*,"
 * she said`), so the runs are read as one text and returned one by one.
 */
export function smartenRuns(runs: readonly string[], language: string): string[] {
  const typed = runs.join('');
  const settings = settingsOf(typed, language);
  if (settings.length === 0) return [...runs];
  let [next, from, end] = [0, 0, 0];
  return runs.map((run) => {
    end += run.length;
    let set = '';
    for (let setting = settings[next]; setting && setting.at < end; setting = settings[++next]) {
      set += typed.slice(from, setting.at) + setting.text;
      from = setting.at + setting.length;
    }
    set += typed.slice(from, end);
    from = Math.max(from, end);
    return set;
  });
}

/** What is printed in place of typed characters. */
interface Setting {
  at: number;
  length: number;
  text: string;
}

/** Everything in a text that is printed in another way than it was typed, in order. */
function settingsOf(typed: string, language: string): Setting[] {
  const pattern = isFrench(language) ? TYPEWRITTEN_FRENCH : TYPEWRITTEN;
  if (typed.search(pattern) < 0) return [];
  const text = withoutAddresses(typed);
  const quoter = { language, marks: quotationMarks(language), outerOpen: false, innerOpen: false, openedAt: -1 };
  return Array.from(text.matchAll(pattern), ({ index: at, 0: found }) => {
    const isMark = found === '"' || found === "'";
    const set = isMark ? quote(found, text, at, quoter) : (SEQUENCES[found] ?? frenchCharacter(text, at, language));
    return { at, length: found.length, text: set };
  });
}

interface Quoter {
  language: string;
  marks: QuotationMarks;
  outerOpen: boolean;
  innerOpen: boolean;
  /** The position of the mark that last opened a quotation. */
  openedAt: number;
}

function quote(mark: '"' | "'", whole: string, at: number, quoter: Quoter): string {
  const after = whole.charAt(at + 1);
  const opens = hasRoom(mark, whole, at, quoter) && after !== '' && !/\s/.test(after);
  if (mark === '"') {
    if (isInches(whole, at, quoter.outerOpen)) return '″';
    const opening = opens && !(quoter.outerOpen && !/[\s(]/.test(whole.charAt(at - 1) || ' '));
    quoter.outerOpen = opening;
    if (opening) quoter.openedAt = at;
    return quoter.marks.outer[opening ? 0 : 1];
  }
  if (isFeet(whole, at, quoter.innerOpen)) return '′';
  if (opens && !isClipped(whole, at + 1, quoter.language)) {
    quoter.innerOpen = true;
    quoter.openedAt = at;
    return quoter.marks.inner[0];
  }
  const closes = quoter.innerOpen && (!LETTER_OR_DIGIT.test(after) || CLOSED_UP.test(after)) && !opens;
  if (!closes) return APOSTROPHE;
  quoter.innerOpen = false;
  return quoter.marks.inner[1];
}

/** Returns true where a quotation can open, as far as the text before the mark shows. */
function hasRoom(mark: '"' | "'", whole: string, at: number, quoter: Quoter): boolean {
  const before = whole.charAt(at - 1) || ' ';
  const isOpen = mark === '"' ? quoter.outerOpen : quoter.innerOpen;
  // French and Italian join the article to the quotation: l’« affaire », dell’«opera».
  const isElided = mark === '"' && !isOpen && /['’]/.test(before) && LETTER.test(whole.charAt(at - 2));
  if (isElided) return true;
  // After another mark, this one opens only if that one did: “‘Go,’” but “Hamlet”’s.
  if (before === '"' || before === "'") return quoter.openedAt === at - 1;
  return BEFORE_OPENING.test(before) || (!isOpen && CLOSED_UP.test(before));
}

/** A double mark after a digit means inches, unless a quotation is still open and no foot mark precedes it. */
function isInches(whole: string, at: number, outerOpen: boolean): boolean {
  if (!FIGURE.test(whole.charAt(at - 1))) return false;
  return /\d['′] ?\d+$/.test(whole.slice(Math.max(0, at - 6), at)) || !outerOpen;
}

/** A single mark after a digit means feet, unless it closes a quotation or belongs to a word: 6′, but the 1990’s. */
function isFeet(whole: string, at: number, innerOpen: boolean): boolean {
  if (!FIGURE.test(whole.charAt(at - 1))) return false;
  const rest = whole.slice(at, at + 7);
  if (/^' ?\d+["″]/.test(rest)) return true;
  return !innerOpen && (!LETTER_OR_DIGIT.test(rest.charAt(1)) || /^'(?:\d|x ?\d)/.test(rest));
}

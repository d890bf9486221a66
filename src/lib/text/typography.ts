import { frenchCharacter, isFrench } from './french-spacing.ts';
import { markRoles, type MarkRole } from './mark-role.ts';
import { isMask } from './masked-word.ts';
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
  const marks = quotationMarks(language);
  const roles = markRoles(text, language);
  return Array.from(text.matchAll(pattern), ({ index: at, 0: found }) => {
    const role = roles.get(at);
    const set = role ? printed(found, role, marks) : (sequence(found, text, at) ?? frenchCharacter(text, at, language));
    return { at, length: found.length, text: set };
  });
}

/** A straight mark as it is printed. */
function printed(mark: string, role: MarkRole, { outer, inner }: QuotationMarks): string {
  const isDouble = mark === '"';
  if (role === 'apostrophe') return '’';
  if (role === 'prime') return isDouble ? '″' : '′';
  return (isDouble ? outer : inner)[role === 'opening' ? 0 : 1];
}

/** Hyphens and dots as they are printed; undefined for anything else. */
function sequence(found: string, text: string, at: number): string | undefined {
  return found.startsWith('-') && isMask(text, at, found.length) ? found : SEQUENCES[found];
}

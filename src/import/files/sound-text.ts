import { DIRECTION_OVERRIDE, UNPRINTABLE } from '../../lib/text/odd-character.ts';
import { openDirectionMark } from '../../lib/text/direction-mark.ts';
import type { Note } from '../note.ts';

const [EACH_UNPRINTABLE, EACH_OVERRIDE] = [UNPRINTABLE, DIRECTION_OVERRIDE].map(
  ({ source }) => new RegExp(source, 'gu'),
) as [RegExp, RegExp];
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Characters without a width that pasted text has: they split words for search and screen readers. */
const WIDTHLESS = /[\u200B\u2060\uFEFF\u00AD]/g;

/** A text for one line of a file, as a schema accepts it. */
export interface SoundText {
  text: string;
  notes: Note[];
}

/**
 * Makes a line of any text: characters that nobody can see are dropped, lines are joined, and what is too long is cut after a word.
 * @param field the name of the field, for notes
 * @param most characters
 */
export function soundLine(given: string, field: string, most: number): SoundText {
  const clean = withoutHidden(given);
  const line = clean.text.replaceAll(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' ').trim();
  const notes = clean.hidden === 0 ? [] : [hiddenNote(field, clean.hidden)];
  if (line.length <= most) return { text: line, notes };
  const cut = line.slice(0, most - 1);
  const text = `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 100)).trimEnd()}…`;
  const what = `\`${field}\` had ${line.length.toLocaleString('en-US')} characters and was shortened to ${most}.`;
  return { text, notes: [...notes, { kind: 'dropped', rule: 'text-shortened', what, quote: line }] };
}

/** A text without the characters that the site refuses: what nobody can see, and what turns the order of letters around. */
export function withoutHidden(given: string): { text: string; hidden: number } {
  let hidden = 0;
  const drop = () => {
    hidden++;
    return '';
  };
  let text = given.replaceAll(EACH_UNPRINTABLE, drop).replaceAll(EACH_OVERRIDE, drop).replaceAll(WIDTHLESS, drop);
  if (openDirectionMark(text, true)) text = text.replaceAll(DIRECTION_MARKS, drop);
  return { text, hidden };
}

/** The note about characters that were dropped. */
export function hiddenNote(field: string, hidden: number): Note {
  const count =
    hidden === 1 ? 'One invisible character was' : `${hidden.toLocaleString('en-US')} invisible characters were`;
  return { kind: 'changed', rule: 'invisible-character', what: `${count} dropped from \`${field}\`.` };
}

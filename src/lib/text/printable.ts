import { openDirectionMark } from './direction-mark.ts';
import { DIRECTION_OVERRIDE, UNPRINTABLE } from './odd-character.ts';

/** All marks of direction but those of single letters. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
const UNWANTED = new RegExp(`${UNPRINTABLE.source}|${DIRECTION_OVERRIDE.source}`, 'gu');

/**
 * What somebody typed elsewhere, as files in `content/` can have it: without control characters, marks that turn the
 * order of letters around and marks of direction that are never closed, with Unix line ends, letters and accents composed (NFC), and no space at its ends.
 */
export function printable(text: string): string {
  const clean = text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(UNWANTED, '')
    .normalize('NFC')
    .trim();
  return openDirectionMark(clean) ? clean.replaceAll(DIRECTION_MARKS, '') : clean;
}

/** {@link printable} on one line. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ');
}

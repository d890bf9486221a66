import { DIRECTION_OVERRIDE, UNPRINTABLE } from './odd-character.ts';

const UNWANTED = new RegExp(`${UNPRINTABLE.source}|${DIRECTION_OVERRIDE.source}`, 'gu');

/**
 * What somebody typed elsewhere, as files in `content/` can have it: without control characters and marks that turn the
 * order of letters around, with Unix line ends, letters and accents composed (NFC), and no space at its ends.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(UNWANTED, '')
    .normalize('NFC')
    .trim();
}

/** {@link printable} on one line. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ');
}

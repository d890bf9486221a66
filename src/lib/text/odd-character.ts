/** Something that is wrong with a character of a text. */
export interface OddCharacter {
  /** Where it is, in UTF-16 code units. */
  index: number;
  rule: 'unprintable-character' | 'direction-override' | 'unclear-character';
  severity: 'error' | 'warning';
  what: string;
  why: string;
  fix: string;
}

/**
 * C0 controls except tab, line feed and carriage return, and non-characters: XML 1.0 cannot contain them, so feeds
 * cannot either.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/u;
/** The marks that order letters against their own direction; those that only set words apart are needed. */
export const DIRECTION_OVERRIDE = /[\u202D\u202E]/;
/** Controls of ISO 8859, which nobody means: they are what is left of the characters of Windows at these places. */
const WINDOWS = /[\u0080-\u009F]/;
/** UTF-8 that was read as Windows-1252: quotation marks and dashes, letters with accents, and signs. */
const MISREAD_UTF8 = /â€[™œ˜“”¦¢]|Ã[¡-¬®-¿]|Â[¡-¬®-¿]/u;

const KINDS: readonly (Omit<OddCharacter, 'index' | 'what'> & { pattern: RegExp; what: (name: string) => string })[] = [
  {
    rule: 'unprintable-character',
    severity: 'error',
    pattern: UNPRINTABLE,
    what: (name) => `There is a character here that cannot be printed (${name}).`,
    why: 'Feeds with it cannot be read by any program.',
    fix: 'Retype the text around it. The character probably came with pasted text.',
  },
  {
    rule: 'direction-override',
    severity: 'error',
    pattern: DIRECTION_OVERRIDE,
    what: (name) => `There is an invisible character here that turns the order of letters around (${name}).`,
    why: 'Readers would see other words than the file has.',
    fix: 'Delete it. Words in another direction are set right without it.',
  },
  {
    rule: 'unclear-character',
    severity: 'warning',
    pattern: /\uFFFD/,
    what: (name) => `There is a � here (${name}).`,
    why: 'A program wrote it in the place of a character that it could not read.',
    fix: 'Write the character that belongs there.',
  },
  {
    rule: 'unclear-character',
    severity: 'warning',
    pattern: MISREAD_UTF8,
    what: () => 'There are letters here that belong to no word, such as â€™ or Ã©.',
    why: 'A program read the text in the wrong encoding: â€™ was ’, and Ã© was é.',
    fix: 'Write the character that belongs there, or import the text again as UTF-8.',
  },
  {
    rule: 'unclear-character',
    severity: 'warning',
    pattern: WINDOWS,
    what: (name) => `There is a control character here (${name}).`,
    why: 'It is what is left of a quotation mark or dash of Windows, and readers do not see it.',
    fix: 'Write the character that belongs there.',
  },
  {
    rule: 'unclear-character',
    severity: 'warning',
    pattern: /\p{Co}/u,
    what: (name) => `There is a character here that only some fonts have (${name}).`,
    why: 'It is for private use: most readers see an empty box, and others another sign.',
    fix: 'Write the character or the word that it should show.',
  },
];

const ANY = new RegExp(KINDS.map(({ pattern }) => pattern.source).join('|'), 'u');

/** Returns true for a text with any such character. */
export function hasOddCharacter(text: string): boolean {
  return ANY.test(text);
}

/** The first character of each kind in a text. */
export function oddCharacters(text: string): OddCharacter[] {
  if (!ANY.test(text)) return [];
  return KINDS.flatMap(({ pattern, what, ...kind }) => {
    const index = text.search(pattern);
    const code = text.codePointAt(index) ?? 0;
    if (index < 0) return [];
    const meant = WINDOWS.test(text.charAt(index)) ? new TextDecoder('windows-1252').decode(Uint8Array.of(code)) : '';
    const fix = meant === '' || WINDOWS.test(meant) ? kind.fix : `${kind.fix} It was probably ${meant}.`;
    return [{ ...kind, index, what: what(nameOf(code)), fix }];
  });
}

function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

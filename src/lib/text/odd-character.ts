import { openDirectionMark, turnedWords } from './direction-mark.ts';
import { INVISIBLE, strayInvisible } from './invisible-character.ts';

/** Something that is wrong with a character of a text. */
export interface OddCharacter {
  /** Where it is, in UTF-16 code units. */
  index: number;
  rule: 'unprintable-character' | 'direction-override' | 'unclear-character' | 'invisible-character';
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

/** Lines through letters, which would look like those of other alphabets, and more marks than any language puts on one. */
const STRUCK =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]\p{M}*)[\u0334-\u0338\u20D2\u20D3\u20E5\u20E6\u20EA\u20EB]|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}{5,}/u;

interface Kind extends Omit<OddCharacter, 'index' | 'what'> {
  /** Where the first such character can be. */
  pattern: RegExp;
  /** Where it is, in UTF-16 code units, if the text around it decides; -1 where there is none. */
  find?: (text: string) => number;
  what: (name: string) => string;
}

const KINDS: readonly Kind[] = [
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
    rule: 'direction-override',
    severity: 'error',
    pattern: /[\u202A\u202B\u2066-\u2068]|&#(?:x20|8)/i,
    find: (text) => openDirectionMark(text, true)?.index ?? -1,
    what: (name) =>
      `There is an invisible character here that turns the direction of the text and is never closed (${name}).`,
    why: 'Readers would see what follows it in another order than the file has.',
    fix: 'Delete it, or close it: U+202C ends an embedding, and U+2069 an isolate.',
  },
  {
    rule: 'direction-override',
    severity: 'warning',
    pattern: /[\u2067\u202B]/,
    find: turnedWords,
    what: (name) => `There is an invisible character here that sets words from right to left (${name}).`,
    why: 'No word of this text is written so: readers would see signs and figures in another order than the file has.',
    fix: 'Delete it, and the one that ends it.',
  },
  {
    rule: 'unclear-character',
    severity: 'warning',
    pattern: STRUCK,
    what: (name) => `There are marks here over a letter that belong to no word (${name}).`,
    why: 'Search and screen readers find another word, or none.',
    fix: 'Write the letter alone. Words that are struck out are ~~words~~ in a text.',
  },
  {
    rule: 'invisible-character',
    severity: 'warning',
    pattern: INVISIBLE,
    find: strayInvisible,
    what: (name) => `There is an invisible character here (${name}).`,
    why: 'It splits a word, so that search and screen readers find another one, or hides a text that only programs read.',
    fix: 'Delete it, or retype the word. The character probably came with pasted text.',
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

const ANY = new RegExp(KINDS.map(({ pattern }) => pattern.source).join('|'), 'iu');

/** ASCII that can be printed. None of it is odd, but a reference to a character may be. */
const PLAIN = /^[\t\n\r -~]*$/;

/** Returns true for a text with any such character. */
export function hasOddCharacter(text: string): boolean {
  return mayBeOdd(text) && KINDS.some((kind) => indexOf(kind, text) >= 0);
}

function mayBeOdd(text: string): boolean {
  return (!PLAIN.test(text) || text.includes('&#')) && ANY.test(text);
}

/** The first character of each kind in a text. */
export function oddCharacters(text: string): OddCharacter[] {
  if (!mayBeOdd(text)) return [];
  return KINDS.flatMap((kind) => {
    const index = indexOf(kind, text);
    if (index < 0) return [];
    const { rule, severity, why } = kind;
    const code = codeAt(text, index);
    const meant = WINDOWS.test(text.charAt(index)) ? new TextDecoder('windows-1252').decode(Uint8Array.of(code)) : '';
    const fix = meant === '' || WINDOWS.test(meant) ? kind.fix : `${kind.fix} It was probably ${meant}.`;
    return [{ index, rule, severity, what: kind.what(nameOf(code)), why, fix }];
  });
}

function indexOf({ pattern, find }: Kind, text: string): number {
  return find ? find(text) : text.search(pattern);
}

/** The code of a character, or of the one that a reference names. */
function codeAt(text: string, index: number): number {
  const [, hex, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));/i.exec(text.slice(index, index + 12)) ?? [];
  if (hex !== undefined) return Number.parseInt(hex, 16);
  return decimal === undefined ? (text.codePointAt(index) ?? 0) : Number(decimal);
}

/** The name of a character by its number: U+202E. */
export function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

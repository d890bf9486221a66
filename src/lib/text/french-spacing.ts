const NO_BREAK = '\u00A0';
const NARROW = '\u202F';

/** What may come directly before a mark that French sets off with a space. */
const BEFORE_MARK = /[\p{L}\p{N}\p{Pe}\p{Pf}"'’′″.…%€$°]/u;
/** What follows such a mark at the end of a part of a sentence; not so in 10:30, in an address or in a name. */
const AFTER_MARK = /^[;:!?]*(?:[\s"'’”»)\].…]|$)/u;

/** Returns true for a language with French spacing. */
export function isFrench(language: string): boolean {
  return language === 'fr' || language.startsWith('fr-');
}

/**
 * A character as French sets it, with the space that belongs before or after it. The spaces of a line never part a mark
 * from its word: narrow before ; ! and ?, wide before : and inside guillemets (Imprimerie nationale, Lexique des règles
 * typographiques). A missing space is added; Canada (OQLF) has none before ; ! and ?, and Switzerland adds none at all.
 * @param text the whole text, in which marks are still as they were typed
 * @param language BCP 47, a French one
 */
export function frenchCharacter(text: string, at: number, language: string): string {
  const character = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (character === ' ') return spaceBetween(before, after, text.charAt(at + 2));
  if (language === 'fr-CH') return character;
  if (character === '«') return after === '' || /\s/.test(after) ? character : character + NO_BREAK;
  if (character === '»') return before === '' || /\s/.test(before) ? character : NO_BREAK + character;
  const isWide = character === ':';
  if (!isWide && (!/[;!?]/.test(character) || language === 'fr-CA')) return character;
  if (!BEFORE_MARK.test(before) || !AFTER_MARK.test(text.slice(at + 1, at + 8))) return character;
  // The end of a character reference, such as &amp;
  if (character === ';' && /&#?\w{1,8}$/.test(text.slice(Math.max(0, at - 10), at))) return character;
  return (isWide ? NO_BREAK : NARROW) + character;
}

function spaceBetween(before: string, after: string, beyond: string): string {
  if (before === '«' || after === '»') return NO_BREAK;
  if (/[;!?]/.test(after)) return NARROW;
  return after === ':' && !/[\p{L}\p{N}]/u.test(beyond) ? NO_BREAK : ' ';
}

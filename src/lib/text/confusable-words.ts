import { falseLatinWord, strayLetter } from './mixed-script.ts';
import { nameOf } from './odd-character.ts';
import { styledWord } from './styled-letter.ts';

/** A word in letters that look like others, and what a warning says of it. */
export interface ConfusableWords {
  /** Where it is, in UTF-16 code units. */
  index: number;
  words: { what: string; why: string; fix: string };
}

const WHY = 'Readers see one name, and search and links find another.';

/**
 * Finds the first word in letters that only look like those of the text (UTS 39).
 * @param isLatinText true if the language of the text is written in Latin letters
 */
export function confusableWords(text: string, isLatinText: boolean): ConfusableWords | undefined {
  const stray = strayLetter(text);
  if (stray) {
    const { index, letter, word, scripts } = stray;
    const what = `The ${letter} in \`${word}\` is a ${scripts[0]} letter in a ${scripts[1]} word (${number(letter)}).`;
    return { index, words: { what, why: WHY, fix: `Retype the word in ${scripts[1]} letters.` } };
  }
  const whole = falseLatinWord(text, isLatinText);
  if (whole) {
    const { index, letter, word } = whole;
    const what = `\`${word}\` looks Latin, but has no Latin letter (${number(letter)}).`;
    return { index, words: { what, why: WHY, fix: 'Retype the word in Latin letters.' } };
  }
  const styled = styledWord(text);
  if (!styled) return undefined;
  const { index, letter, word } = styled;
  const what = `The ${letter} in \`${word}\` only looks like a letter of the alphabet (${number(letter)}).`;
  const why = 'Search does not find the word, and screen readers skip or spell it.';
  return { index, words: { what, why, fix: 'Retype the word. The site decides how letters look.' } };
}

/** What is known of languages: to ask takes as long as to read a page, and there are few of them. */
const latin = new Map<string, boolean>();

/** Returns true for a language that is written in Latin letters. */
export function isLatin(language: string): boolean {
  const known = latin.get(language) ?? hasLatinScript(language);
  latin.set(language, known);
  return known;
}

function hasLatinScript(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Latn';
  } catch {
    return false;
  }
}

function number(letter: string): string {
  return nameOf(letter.codePointAt(0) ?? 0);
}

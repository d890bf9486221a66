import { withoutTags } from '../../lib/text/html-text.ts';
import { countWords } from './text-words.ts';

/**
 * Words that adults read in a minute, by language: Trauzettel-Klosinski and Dietz, "Standardized assessment of reading
 * performance: the new international reading speed texts IReST", 2012, table 1.
 */
const WORDS_A_MINUTE: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};
/** The mean of all languages of the study. */
const OTHER_WORDS = 184;
/** Characters in a minute, from the same table, for writing that puts no spaces between words. */
const CHARACTERS_A_MINUTE: Record<string, number> = { ja: 357, zh: 255 };
const OTHER_CHARACTERS = 300;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
/** Stands in every text that has one of them, and takes a tenth of the time to look for. */
const MAYBE_UNSPACED = /[\u0E00-\u0EFF\u2E80-\uFFFF]/;

/**
 * How long it takes to read a text.
 * @param html the compiled body
 * @param language BCP 47
 * @returns whole minutes, 1 at least
 */
export function readingMinutes(html: string, language: string): number {
  const text = withoutTags(html, ' ').normalize('NFC');
  const isUnspaced = MAYBE_UNSPACED.test(text);
  const characters = isUnspaced ? (text.match(UNSPACED)?.length ?? 0) : 0;
  const words = countWords(isUnspaced ? text.replaceAll(UNSPACED, ' ') : text);
  const primary = language.split('-')[0] ?? language;
  const minutes =
    words / (WORDS_A_MINUTE[primary] ?? OTHER_WORDS) + characters / (CHARACTERS_A_MINUTE[primary] ?? OTHER_CHARACTERS);
  return Math.max(1, Math.round(minutes));
}

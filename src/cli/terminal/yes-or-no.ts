import { withoutAccents } from '../../lib/text/without-accents.ts';
import type { Answer } from './question.ts';

/** Yes and no in the languages in which a paper can be set up: questions are English, and editors answer as they speak. */
const YES = ['yes', 'sí', 'oui', 'ja', 'sim', 'sì', 'نعم', 'はい'];
const NO = ['no', 'non', 'nein', 'não', 'nee', 'لا', 'いいえ'];

/** Reads the answer to a question with yes or no. The first letters of a word are enough, and accents may be missing. */
export function readYes(text: string): Answer<boolean> {
  const answer = plain(text.trim());
  const isOneOf = (words: readonly string[]) => answer !== '' && words.some((word) => plain(word).startsWith(answer));
  if (isOneOf(YES)) return { ok: true, value: true };
  return isOneOf(NO) ? { ok: true, value: false } : { ok: false, message: 'Write yes or no.' };
}

function plain(word: string): string {
  return withoutAccents(word).toLowerCase();
}

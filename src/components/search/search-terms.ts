import { searchWords } from '../../lib/text/search-words.ts';

/** What is looked up in the index for a question. */
export interface SearchTerms {
  /** Words; one with spaces in it is a run of letters, which have to follow each other. */
  terms: string[];
  /** True for words in quotation marks, which have to follow each other. */
  isPhrase: boolean;
}

/** Quotation marks of all languages: keyboards of phones write curly ones. */
const QUOTED = /^\s*["“”„‟«»‹›＂「『](.+)["“”‟«»‹›＂」』]\s*$/u;
const WORD = /[\p{L}\p{N}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
/** What the index leaves out of words and Pagefind's script does not: symbols such as $, € and +, and invisible characters. */
const NOT_INDEXED = /[\p{S}\p{C}]/gu;
/** Marks in a word; those in a figure (1.2, 24/7) belong to it. */
const BETWEEN_PARTS = /(?<!\p{N})[\p{P}\p{S}]+|[\p{P}\p{S}]+(?!\p{N})/u;

/**
 * The terms of a question, as the index has them: `$1.2 million` is `1.2 million`, `C++` is `C`, and `知事選` is `知 事 選`.
 * What holds neither a letter nor a digit nor an emoji is left out.
 */
export function searchTerms(words: string): SearchTerms {
  const quoted = QUOTED.exec(words)?.[1];
  const terms = searchWords(quoted ?? words).flatMap((pieces) => {
    const word = pieces.map(({ folded }) => folded).join(' ');
    if (WORD.test(word)) return [word.replaceAll(NOT_INDEXED, '')];
    return EMOJI.test(word) ? [word] : [];
  });
  return { terms, isPhrase: quoted !== undefined };
}

/**
 * The parts of words with a mark inside, for a question that found nothing: a story may say `storm damage` for
 * `storm-damage`, and the index has `stormdamage` only where it is written with the hyphen.
 * @returns undefined when no word has parts
 */
export function splitTerms(words: string): SearchTerms | undefined {
  const parts = words.split(/\s+/).flatMap((word) => (WORD.test(word) ? word.split(BETWEEN_PARTS) : [word]));
  const split = searchTerms(parts.join(' '));
  return split.terms.length > searchTerms(words).terms.length ? split : undefined;
}

import { searchWords } from '../lib/text/search-words.ts';

/** How the pieces of a word are divided in a text that Pagefind shows: by zero-width spaces, which it leaves out. */
const DIVIDER = '\u200B';

/** A text twice, word for word: Pagefind finds what is folded, and results show what is written. */
export interface FoldedText {
  folded: string;
  written: string;
}

/** Folds a text for the index as {@link searchWords} folds the questions of readers. */
export function foldedText(text: string): FoldedText {
  const tokens = searchWords(text);
  const hasPieces = tokens.some((words) => words.length > 1);
  const divider = hasPieces ? DIVIDER : '';
  return {
    folded: tokens.flatMap((words) => words.map(({ folded }) => folded)).join(' '),
    written: tokens.map((words) => words.map(({ written }) => written).join(divider)).join(` ${divider}`),
  };
}

import { comparableWord } from '../../search/comparable-word.ts';

/** Words that the stories have, the most frequent first. */
export type Vocabulary = readonly string[];

/** A shorter word has too many neighbors to tell which one was meant. */
const LEAST_LETTERS = 4;

/** The most frequent words that begin with what a reader has typed so far. */
export function completions(typed: string, words: Vocabulary, most: number): string[] {
  const start = comparableWord(typed);
  if ([...start].length < 2) return [];
  return words.filter((word) => word.startsWith(start) && word !== start).slice(0, most);
}

/**
 * The most frequent words that one slip of a finger makes of what was typed: a letter too many, one too few, a wrong one, or two
 * that changed places.
 */
export function corrections(typed: string, words: Vocabulary, most: number): string[] {
  const meant = comparableWord(typed);
  if ([...meant].length < LEAST_LETTERS || /[^\p{L}]/u.test(meant)) return [];
  return words.filter((word) => isOneSlip([...meant], [...word])).slice(0, most);
}

function isOneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const at = a.findIndex((letter, index) => letter !== b[index]);
  if (at < 0) return b.length === a.length + 1;
  const same = (from: number, to: number) => a.slice(from).join('') === b.slice(to).join('');
  if (a.length > b.length) return same(at + 1, at);
  if (a.length < b.length) return same(at, at + 1);
  return same(at + 1, at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && same(at + 2, at + 2));
}

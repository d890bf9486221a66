import { comparableWord } from './comparable-word.ts';

/** Words of a part of the index that a browser completes and corrects questions with; more would take longer to fetch than to type. */
const MOST = 6000;
/** Longer runs of letters are names of files and the like. */
const LONGEST = 24;
/** A word of a script with spaces between words. */
const WORD =
  /(?<![\p{L}\p{N}])(?!\p{L}*[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])\p{L}{3,}(?![\p{L}\p{N}])/gu;

/** Counts in how many stories a word is. */
export interface WordCount {
  /** Adds a story, with its words as the index folds them. */
  add(headline: string, content: string): void;
  /** A word a line, the most frequent first. A headline counts as much as a story. */
  list(): Buffer;
}

/** Starts to count the words of some stories. */
export function wordCount(): WordCount {
  const counts = new Map<string, number>();
  return {
    add(headline, content) {
      for (const word of [...wordsOf(headline), ...wordsOf(content)]) counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    list() {
      const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST);
      return Buffer.from(sorted.map(([word]) => word).join('\n'));
    },
  };
}

/** Without capitals and accents, as Pagefind compares them. */
function wordsOf(text: string): Set<string> {
  return new Set((comparableWord(text).match(WORD) ?? []).filter((word) => word.length <= LONGEST));
}

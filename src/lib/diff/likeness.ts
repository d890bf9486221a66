/** The words of a text with their numbers of occurrences. */
export interface WordCounts {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** Counts each word of a text. */
export function countWords(words: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** The share of words that two texts have in common, between 0 and 1: Dice’s coefficient. */
export function likeness(a: WordCounts, b: WordCounts): number {
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return a.total + b.total === 0 ? 0 : (2 * common) / (a.total + b.total);
}

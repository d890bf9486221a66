import { countWords, likeness, type WordCounts } from '../lib/diff/likeness.ts';
import { groupByEach } from '../lib/group-by-each.ts';
import { intl } from '../lib/intl.ts';

/** Two sentences that share at least this part of their words are versions of the same sentence. */
const SAME_SHARE = 0.5;
/** A word that occurs in more sentences than this does not help to tell them apart. */
const TOO_COMMON = 40;

/** The words of a text in lower case, without punctuation, which is how two texts are compared. */
export function wordKey(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}$€£%]+/gu) ?? []
  ).join(' ');
}

/** The sentences of paragraphs, in order. @param language BCP 47 */
export function sentencesOf(paragraphs: readonly string[], language: string): string[] {
  const segmenter = intl(Intl.Segmenter, language, { granularity: 'sentence' });
  return paragraphs.flatMap((paragraph) => Array.from(segmenter.segment(paragraph), ({ segment }) => segment.trim()));
}

/**
 * Pairs the sentences that both versions have in different words. Sentences that are the same in both, in any place,
 * and sentences of only one version are in no pair.
 */
export function pairSentences(before: readonly string[], after: readonly string[]): [was: string, is: string][] {
  const [left, right] = withoutCommon(before.map(sentenceOf), after.map(sentenceOf));
  const places = placesOfWords(right);
  const free = new Set(right.keys());
  return left.flatMap((sentence): [string, string][] => {
    const best = nearest(sentence, right, places, free);
    if (best === undefined) return [];
    free.delete(best);
    return [[sentence.text, right[best]?.text ?? '']];
  });
}

interface Sentence {
  text: string;
  key: string;
  words: WordCounts;
}

function sentenceOf(text: string): Sentence {
  const key = wordKey(text);
  return { text, key, words: countWords(key.split(' ')) };
}

function withoutCommon(before: Sentence[], after: Sentence[]): [Sentence[], Sentence[]] {
  const counts = new Map<string, number>();
  for (const { key } of after) counts.set(key, (counts.get(key) ?? 0) + 1);
  const common = new Map<string, number>();
  const left = before.filter(({ key }) => {
    const taken = common.get(key) ?? 0;
    if (taken >= (counts.get(key) ?? 0)) return true;
    common.set(key, taken + 1);
    return false;
  });
  const right = after.filter(({ key }) => {
    const taken = common.get(key) ?? 0;
    common.set(key, taken - 1);
    return taken <= 0;
  });
  return [left, right];
}

function placesOfWords(sentences: readonly Sentence[]): Map<string, number[]> {
  return groupByEach(sentences.keys(), (index) => sentences[index]?.words.counts.keys() ?? []);
}

function nearest(
  { words }: Sentence,
  others: readonly Sentence[],
  places: ReadonlyMap<string, readonly number[]>,
  free: ReadonlySet<number>,
): number | undefined {
  const candidates = new Set<number>();
  for (const word of words.counts.keys()) {
    const found = places.get(word) ?? [];
    if (found.length <= TOO_COMMON) for (const index of found) if (free.has(index)) candidates.add(index);
  }
  let [best, bestShare]: [number | undefined, number] = [undefined, SAME_SHARE];
  for (const index of [...candidates].sort((a, b) => a - b)) {
    const other = others[index];
    const share = other ? likeness(words, other.words) : 0;
    if (share > bestShare || (best === undefined && share === bestShare)) [best, bestShare] = [index, share];
  }
  return best;
}

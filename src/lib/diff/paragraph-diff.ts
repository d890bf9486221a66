import { countWords, likeness } from './likeness.ts';
import { diffRuns, type Run } from './runs.ts';
import { diffWords, wordsOf, type WordRun } from './word-diff.ts';

/** The change of a paragraph, or of several unchanged ones. */
export type ParagraphChange =
  { kind: 'same'; count: number } | { kind: 'moved'; text: string } | { kind: 'changed'; runs: WordRun[] };

/** The share of words that two paragraphs must have in common to be shown as one rewritten paragraph. */
const ALIKE = 0.4;
/** With more edits than this, the texts count as different; the search for edits takes quadratic time. */
const MAX_EDITS = 2000;
/** The most pairs of paragraphs that are compared for similarity; beyond it, a passage counts as rewritten. */
const MAX_PAIRS = 10_000;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The paragraphs in which two texts differ, and in each its words.
 * @param before without empty paragraphs
 * @param language BCP 47
 * @returns changes in the order of the text after; a paragraph that only moved stands at its new place
 */
export function diffParagraphs(
  before: readonly string[],
  after: readonly string[],
  language: string,
): ParagraphChange[] {
  const runs = diffRuns(before, after, MAX_EDITS) ?? [{ removed: [...before], added: [...after] }];
  const moved = movedTexts(runs);
  return runs.flatMap((run): ParagraphChange[] => {
    if ('same' in run) return [{ kind: 'same', count: run.same.length }];
    const removed = run.removed.filter((text) => !moved.has(text));
    return rewritten(removed, run.added, moved, language);
  });
}

function movedTexts(runs: readonly Run<string>[]): Set<string> {
  const textsOf = (side: 'removed' | 'added') => new Set(runs.flatMap((run) => ('same' in run ? [] : run[side])));
  return textsOf('removed').intersection(textsOf('added'));
}

/**
 * Describes the change of a passage: similar paragraphs are compared word by word, the others were removed or added
 * whole.
 */
function rewritten(
  removed: readonly string[],
  added: readonly string[],
  moved: ReadonlySet<string>,
  language: string,
): ParagraphChange[] {
  // A paragraph that only moved is not a rewritten version of another.
  const written = added.map((text) => (moved.has(text) ? '' : text));
  const partners = alikeOf(removed, written, language);
  const changes: ParagraphChange[] = [];
  let next = 0;
  const takeRemoved = (until: number) => {
    for (; next < until; next++) changes.push(whole('removed', removed[next] ?? ''));
  };
  added.forEach((text, index) => {
    const partner = partners.get(index);
    if (partner === undefined) {
      changes.push(moved.has(text) ? { kind: 'moved', text } : whole('added', text));
      return;
    }
    takeRemoved(partner);
    changes.push({ kind: 'changed', runs: diffWords(removed[partner] ?? '', text, language) });
    next = partner + 1;
  });
  takeRemoved(removed.length);
  return changes;
}

function whole(kind: 'removed' | 'added', text: string): ParagraphChange {
  return { kind: 'changed', runs: [{ kind, text }] };
}

/**
 * Pairs similar removed and added paragraphs in order, so that the pairs have as much in common as possible: an
 * alignment by dynamic programming.
 * @returns the index of the removed paragraph, by the index of the added one
 */
function alikeOf(removed: readonly string[], added: readonly string[], language: string): Map<number, number> {
  const pairs = new Map<number, number>();
  if (removed.length * added.length > MAX_PAIRS) return pairs;
  const counted = (text: string) => countWords(wordsOf(text, language).filter((word) => WORD.test(word)));
  const [old, young] = [removed.map(counted), added.map(counted)];
  const shares = old.map((a) => young.map((b) => likeness(a, b)));
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const share = shares[i]?.[j] ?? 0;
    return share < ALIKE ? 0 : share + at(i + 1, j + 1);
  };
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  for (let [i, j] = [0, 0]; i < removed.length && j < added.length;) {
    if (at(i, j) === at(i + 1, j)) i++;
    else if (at(i, j) === at(i, j + 1)) j++;
    else pairs.set(j++, i++);
  }
  return pairs;
}

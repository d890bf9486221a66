import { diffRuns } from '../lib/diff/runs.ts';
import { lostQuotations } from './quotations.ts';
import { pairSentences, sentencesOf, wordKey } from './sentence-pairs.ts';
import { properWords, wordsWithFacts, type Fact, type FactWord } from './story-facts.ts';

/** The parts of a published story that may not change without an explanation, as text. */
export interface StoryWords {
  headline: string;
  standfirst?: string | undefined;
  /** Names, in order. */
  byline: readonly string[];
  /** The place of the story: the city of its dateline. */
  place?: string | undefined;
  /** Its captions and its body, by paragraph. */
  paragraphs: readonly string[];
}

/** A published part whose text is different now. */
export interface StoryChange {
  kind: 'headline' | 'standfirst' | 'byline' | 'place' | 'quotation' | 'number' | 'name';
  before: string;
  /** The new text; absent where nothing replaced it. */
  after?: string;
}

/** The limit for the search, which takes quadratic time; no real sentence comes near it. */
const MOST_EDITS = 500;

/**
 * Finds the changes in a story that readers have seen. Text that was moved, added, cut by whole sentences, or rephrased
 * with the same facts is not a change; nor are case, punctuation and markup. In a sentence that still exists, a number
 * or name has changed when another replaces it, or when it occurs nowhere in the story any more. A quotation has
 * changed when its words are no longer quoted anywhere.
 * @param language BCP 47
 */
export function storyChanges(before: StoryWords, after: StoryWords, language: string): StoryChange[] {
  return [
    ...textChange('headline', before.headline, after.headline),
    ...textChange('standfirst', before.standfirst, after.standfirst),
    ...bylineChanges(before.byline, after.byline),
    ...textChange('place', before.place, after.place),
    ...lostQuotations(before.paragraphs, after.paragraphs).map((quotation) => ({
      kind: 'quotation' as const,
      before: quotation,
    })),
    ...factChanges(before, after, language),
  ];
}

function textChange(kind: StoryChange['kind'], before?: string, after?: string): StoryChange[] {
  if (before === undefined || wordKey(before) === wordKey(after ?? '')) return [];
  return [{ kind, before, ...(after !== undefined && { after }) }];
}

/** An added name is not a change. */
function bylineChanges(before: readonly string[], after: readonly string[]): StoryChange[] {
  const joined = after.filter((name) => !before.includes(name));
  return before
    .filter((name) => !after.includes(name))
    .map((name, index) => ({
      kind: 'byline',
      before: name,
      ...(joined[index] !== undefined && { after: joined[index] }),
    }));
}

function factChanges(before: StoryWords, after: StoryWords, language: string): StoryChange[] {
  const [old, now] = [sentencesOf(before.paragraphs, language), sentencesOf(after.paragraphs, language)];
  const pairs = pairSentences(old, now);
  if (pairs.length === 0) return [];
  const proper = properWords([...old, ...now], language);
  const everywhere = new Set(
    [after.headline, after.standfirst ?? '', ...now].flatMap((sentence) =>
      wordsWithFacts(sentence, proper).map(({ text }) => text),
    ),
  );
  const changes = pairs.flatMap(([was, is]) =>
    sentenceChanges(wordsWithFacts(was, proper), wordsWithFacts(is, proper), everywhere),
  );
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

/** The changes within one sentence. */
function sentenceChanges(was: FactWord[], is: FactWord[], everywhere: ReadonlySet<string>): StoryChange[] {
  const changes: StoryChange[] = [];
  const runs = diffRuns(was, is, MOST_EDITS, (a, b) => a.text === b.text) ?? [];
  for (const run of runs) {
    if ('same' in run) continue;
    const added = [...factsOf(run.added).keys()];
    for (const [fact, words] of factsOf(run.removed)) {
      const at = added.findIndex(({ kind }) => kind === fact.kind);
      const [replacement] = at < 0 ? [] : added.splice(at, 1);
      const isGone = !fact.isWeak && words.some((word) => !everywhere.has(word));
      if (replacement) changes.push({ kind: fact.kind, before: fact.text, after: replacement.text });
      else if (isGone) changes.push({ kind: fact.kind, before: fact.text });
    }
  }
  return changes;
}

/** The facts that contain some words, each with those words. */
function factsOf(words: readonly FactWord[]): Map<Fact, string[]> {
  const facts = new Map<Fact, string[]>();
  for (const { text, fact } of words) if (fact) facts.set(fact, [...(facts.get(fact) ?? []), text]);
  return facts;
}

import type { Article } from '../schema/article.ts';
import type { ChartChange } from './chart-changes.ts';
import type { StoryChange } from '../history/story-changes.ts';

/** The most changes that one problem lists. */
const MOST_CHANGES = 8;
/** The most characters of a text that a problem quotes. */
const LONGEST_QUOTE = 80;

const NOUNS: Record<StoryChange['kind'], string> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  byline: 'the byline',
  place: 'the place of the dateline',
  quotation: 'the quotation',
  number: 'the number',
  name: 'the name',
};

/**
 * Returns true when a story itself explains that it was changed: with another correction, a retraction, or a new note
 * for the newsroom.
 */
export function isMarked(before: Article, after: Article): boolean {
  return (
    after.corrections.length > before.corrections.length ||
    (after.status === 'retracted' && before.status !== 'retracted') ||
    (after.changeNote !== undefined && after.changeNote !== before.changeNote)
  );
}

/** Describes changes of charts, each in words: `in the chart “Ferries”, 2026-02 was 1240 and is 1300 now` */
export function chartWords(changes: readonly ChartChange[]): string[] {
  const words = changes.slice(0, MOST_CHANGES).map(({ title, words }) => `in the chart ${quoted(title)}, ${words}`);
  const more = changes.length - words.length;
  return [...words, ...(more > 0 ? [`and ${more} more numbers`] : [])];
}

/** Describes changes, each in words: `the number “260 feet” is now “300 feet”`, `the quotation “…” is gone` */
export function wordChanges(changes: readonly StoryChange[]): string[] {
  const words = changes.slice(0, MOST_CHANGES).map(({ kind, before, after }) => {
    const now = after === undefined ? 'is gone' : `is now ${quoted(after)}`;
    return `${NOUNS[kind]} ${quoted(before)} ${now}`;
  });
  const more = changes.length - words.length;
  return [...words, ...(more > 0 ? [`and ${more} more`] : [])];
}

function quoted(text: string): string {
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text}”`;
}

import type { Article } from '../schema/article.ts';
import type { StoryChange } from '../history/story-changes.ts';

/** Changes that one problem spells out. */
const MOST_CHANGES = 8;
/** Characters of a text that a problem quotes. */
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
 * True where a story says of itself that it was changed: with one more correction, a retraction, or a note for the
 * newsroom that was not there before.
 */
export function isMarked(before: Article, after: Article): boolean {
  return (
    after.corrections.length > before.corrections.length ||
    (after.status === 'retracted' && before.status !== 'retracted') ||
    (after.changeNote !== undefined && after.changeNote !== before.changeNote)
  );
}

/** All changes in one sentence: `the number “260 feet” is now “300 feet”; the quotation “…” is gone`. */
export function wordChanges(changes: readonly StoryChange[]): string {
  const words = changes.slice(0, MOST_CHANGES).map(({ kind, before, after }) => {
    const now = after === undefined ? 'is gone' : `is now ${quoted(after)}`;
    return `${NOUNS[kind]} ${quoted(before)} ${now}`;
  });
  const more = changes.length - words.length;
  return [...words, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function quoted(text: string): string {
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text}”`;
}

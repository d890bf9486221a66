import { intl } from '../intl.ts';
import { diffRuns } from './runs.ts';

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * With more edits than this, readers are better served by both whole texts; the search for edits takes quadratic time.
 */
const MAX_EDITS = 1000;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Finds the words in which two texts differ, by the word boundaries of the language, so that Chinese, Japanese and Thai
 * are compared by words too.
 * @param language BCP 47
 * @returns runs in reading order, removed words before the added words that replace them; `same` and `removed` together
 * are exactly the old text, `same` and `added` the new text
 */
export function diffWords(before: string, after: string, language: string): WordRun[] {
  const parts = diffRuns(wordsOf(before, language), wordsOf(after, language), MAX_EDITS);
  if (!parts) return [...runs('removed', before), ...runs('added', after)];
  const out: WordRun[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    // A space at the end of both is not part of the change.
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    out.push(...runs('removed', removed.slice(0, removed.length - space.length)));
    out.push(...runs('added', added.slice(0, added.length - space.length)));
    [removed, added] = ['', ''];
    return space;
  };
  for (const [index, part] of parts.entries()) {
    if (!('same' in part)) {
      removed += part.removed.join('');
      added += part.added.join('');
      continue;
    }
    const text = part.same.join('');
    if (index > 0 && index < parts.length - 1 && !LETTER_OR_DIGIT.test(text)) {
      // A space or comma between two changed words would split one change into many.
      removed += text;
      added += text;
    } else out.push(...runs('same', flush() + text));
  }
  out.push(...runs('same', flush()));
  return out;
}

/** A text as words and the characters between them; joined, they are the text again. */
export function wordsOf(text: string, language: string): string[] {
  return Array.from(intl(Intl.Segmenter, language, { granularity: 'word' }).segment(text), ({ segment }) => segment);
}

function runs(kind: WordRun['kind'], text: string): WordRun[] {
  return text === '' ? [] : [{ kind, text }];
}

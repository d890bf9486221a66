import { diffSequences } from './sequence-diff.ts';

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** With more edits than this, readers are better served by both texts whole; and the search takes the square of it. */
const MAX_EDITS = 1000;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The words in which two texts differ, by the word boundaries of the language, so that Chinese, Japanese and Thai are
 * compared by words, too.
 * @param language BCP 47
 * @returns runs in reading order, what was removed before what was added in its place; `same` and `removed` together are
 * the text before, `same` and `added` the text after, to the character
 */
export function diffWords(before: string, after: string, language: string): WordRun[] {
  const parts = diffSequences(wordsOf(before, language), wordsOf(after, language), MAX_EDITS);
  if (!parts) return [...runs('removed', before), ...runs('added', after)];
  const out: WordRun[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    // A space that both end with is no part of the change.
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    out.push(...runs('removed', removed.slice(0, removed.length - space.length)));
    out.push(...runs('added', added.slice(0, added.length - space.length)));
    [removed, added] = ['', ''];
    return space;
  };
  for (const [index, { kind, values }] of parts.entries()) {
    const text = values.join('');
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (index > 0 && index < parts.length - 1 && !LETTER_OR_DIGIT.test(text)) {
      // A space or comma between two changed words would chop one change into many.
      removed += text;
      added += text;
    } else out.push(...runs('same', flush() + text));
  }
  out.push(...runs('same', flush()));
  return out;
}

/** A text in its words and what stands between them; joined, they are the text again. */
export function wordsOf(text: string, language: string): string[] {
  return Array.from(segmenter(language).segment(text), ({ segment }) => segment);
}

function runs(kind: WordRun['kind'], text: string): WordRun[] {
  return text === '' ? [] : [{ kind, text }];
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs a thousand times what using one does. */
function segmenter(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

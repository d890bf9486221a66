import { intl } from '../intl.ts';

/** A caption as the page shows it: the visible part, and the part that MORE opens. */
export interface CaptionText {
  lead: string;
  /** The rest of a long caption; absent when the whole caption is visible. */
  more?: string;
}

/** A caption of at most this many characters is shown whole, without MORE. */
export const SHORT_CAPTION = 140;

/** Words with a period that do not end a sentence: titles, months and "No." in AP style, and initials. */
const ABBREVIATED =
  /(?:^|[\s("“])(?:(?:\p{Lu}\.)*\p{Lu}|Capt|Col|Dr|Gen|Gov|Jr|Lt|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|Sr|St|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$/u;
/** Letters and marks of the scripts that put no spaces between words or sentences. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\uFF01-\uFF60]/u;

/**
 * Splits a caption for MORE/LESS: the first sentences that fit into {@link SHORT_CAPTION} characters lead, else the first
 * words that do, else the first word. No character is lost or repeated: `lead`, a space and `more` are the caption again;
 * in a script that puts no spaces between words, `lead` and `more` are.
 */
export function splitCaption(caption: string, language: string): CaptionText {
  const text = caption.trim().replaceAll(/[ \t\r\n]+/g, ' ');
  if (text.length <= SHORT_CAPTION) return { lead: text };
  const fits = (end: number) => end <= SHORT_CAPTION;
  const sentences = endsOf(text, language, 'sentence').filter((end) => !ABBREVIATED.test(text.slice(0, end)));
  const end = sentences.findLast(fits) ?? lastWordEnd();
  return end === undefined ? { lead: text } : { lead: text.slice(0, end), more: text.slice(end).trimStart() };

  function lastWordEnd(): number | undefined {
    const words = endsOf(text, language, 'word');
    return words.findLast(fits) ?? words[0];
  }
}

/** The indexes after sentences or words at which the text can be split, between its start and its end. */
function endsOf(text: string, language: string, granularity: 'sentence' | 'word'): number[] {
  const segments = [...intl(Intl.Segmenter, language, { granularity }).segment(text)];
  return segments
    .map(({ index, segment }) => index + segment.trimEnd().length)
    .filter((end) => text[end] === ' ' || isBetweenUnspaced(text, end));
}

/** Returns true where one word ends and another begins without a space between them. */
function isBetweenUnspaced(text: string, end: number): boolean {
  const [before, after] = [text.slice(end - 1, end), text.slice(end, end + 1)];
  return UNSPACED.test(before) && UNSPACED.test(after) && !/\p{P}/u.test(after) && !/[\p{Ps}\p{Pi}]/u.test(before);
}

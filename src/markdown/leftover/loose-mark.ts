/** A mark of emphasis that is printed, and how it touches words. */
interface Mark {
  mark: string;
  index: number;
  /** Opens words, closes words, or is between spaces; marks within a word are not listed. */
  side: 'open' | 'close' | 'free';
  isFirstInLine: boolean;
}

const RUNS = /\*+|_{2,}|~{2,}/g;
// Every quotation mark, because each opens in one language and closes in another.
const WORD_BEGIN = /[\p{L}\p{N}\p{Pi}\p{Pf}"'„‚「『¿¡([]/u;
const BEFORE_WORD = /[\s(["'\p{Pi}\p{Pf}„‚「『¿¡—–]|^$/u;
const AFTER_WORD = /[\s.,;:!?)\]"'\p{Pi}\p{Pf}」』…—–]|^$/u;

/**
 * Finds marks of emphasis in compiled text that were meant to do something: `**A - **B`, `*a *`. Asterisks of footnotes
 * ("Trout*", "*Preliminary"), of sums and of words that are not spelled out are none.
 * @param closed marks that close words somewhere else in the body, to which an opening one may belong as its footnote
 * @returns the index of the first mark of each kind
 */
export function looseMarks(text: string, closed: (mark: string) => boolean): { mark: string; index: number }[] {
  const byMark = Map.groupBy(marksIn(text), ({ mark }) => mark);
  return [...byMark].flatMap(([mark, marks]) => {
    const opening = marks.find(({ side, isFirstInLine }) => side === 'open' && (mark !== '*' || !isFirstInLine));
    const isPair = marks.length > 1;
    if (opening && (isPair || !closed(mark))) return [opening];
    const [first, second] = marks;
    const isSpaced = first && second && first.side !== 'close' && second.side !== first.side && second.side !== 'open';
    return isSpaced ? [first] : [];
  });
}

/** Returns the mark that opens a text and is not closed in it, when it closes the text that follows: emphasis over paragraphs. */
export function markAcross(text: string, next: string): string | undefined {
  const [first, ...others] = marksIn(text);
  const last = marksIn(next);
  const [closing] = last;
  const isAcross = first?.index === 0 && first.side === 'open' && others.length === 0 && last.length === 1;
  const ends = closing?.side === 'close' && /[.!?…"'”’»)]$/u.test(next.slice(0, closing.index));
  return isAcross && ends && closing.mark === first.mark && next.trimEnd().endsWith(first.mark)
    ? first.mark
    : undefined;
}

/** The marks that close words in a text. */
export function closingMarks(text: string): string[] {
  return marksIn(text).flatMap(({ mark, side }) => (side === 'close' ? [mark] : []));
}

function marksIn(text: string): Mark[] {
  return [...text.matchAll(RUNS)].flatMap(({ index, 0: mark }): Mark[] => {
    if (mark.length > (mark.startsWith('~') ? 2 : 3)) return [];
    const [before, after] = [text.charAt(index - 1), text.charAt(index + mark.length)];
    const opens = WORD_BEGIN.test(after) && BEFORE_WORD.test(before);
    const closes = before.trim() !== '' && AFTER_WORD.test(after);
    const isFree = before.trim() === '' && after.trim() === '';
    const isFirstInLine = /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index));
    const side = opens ? 'open' : closes ? 'close' : isFree ? 'free' : undefined;
    return side ? [{ mark, index, side, isFirstInLine }] : [];
  });
}

/** A piece of a text that is to be replaced. */
export interface Replacement {
  from: number;
  to: number;
  by: string;
}

/** A text with pieces replaced, which still knows where each character stood before. */
export class RewrittenText {
  readonly text: string;
  readonly source: string;
  /** Where replacements begin and end in the new text, and where in the old one. */
  readonly #marks: { at: number; end: number; from: number; to: number }[] = [];

  /** @param replacements in the order of the text, without overlap */
  constructor(source: string, replacements: readonly Replacement[]) {
    this.source = source;
    let text = '';
    let done = 0;
    for (const { from, to, by } of replacements) {
      text += source.slice(done, from);
      this.#marks.push({ at: text.length, end: text.length + by.length, from, to });
      text += by;
      done = to;
    }
    this.text = text + source.slice(done);
  }

  /** The place in the old text of a place in the new one; within a replacement, its beginning. */
  sourceOffset(offset: number, isEnd = false): number {
    let [low, high] = [0, this.#marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marks[middle]?.at ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const mark = this.#marks[low - 1];
    if (!mark) return offset;
    if (offset < mark.end) return isEnd ? mark.to : mark.from;
    return mark.to + (offset - mark.end);
  }

  /** The old text of a stretch of the new one. */
  sourceOf(from: number, to: number): string {
    return this.source.slice(this.sourceOffset(from), this.sourceOffset(to, true));
  }
}

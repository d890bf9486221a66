/** The width of lines in a plain text mail: RFC 3676 (section 4.2) advises at most 78, and quoting needs some. */
const WIDTH = 72;

/** A word, or a single character of a script that is written without spaces, with the marks that must not begin a line. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．」』）】〉》・ー!?！？]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\s+/gu;

/** A character that takes the room of two. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」（）！？]/gu;

/**
 * Text in lines that a mail program shows without breaking them. A word that is longer than a line, such as an address,
 * stays whole.
 * @param indent what each line after the first begins with; the first begins with `first`
 */
export function wrapped(text: string, first = '', indent = first): string {
  const lines: string[] = [];
  let [line, isEmpty] = [first, true];
  for (const [piece] of text.trim().matchAll(PIECES)) {
    const isSpace = piece.trim() === '';
    if (!isEmpty && !isSpace && widthOf(line + piece) > WIDTH) {
      lines.push(line.trimEnd());
      [line, isEmpty] = [indent, true];
    }
    if (isSpace) {
      if (!isEmpty) line += ' ';
      continue;
    }
    line += piece;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function widthOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

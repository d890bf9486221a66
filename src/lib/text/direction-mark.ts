/** What ends each mark that opens a stretch in another direction (UAX 9, section 2): an embedding or an isolate. */
const ENDS: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};
/** A mark, and the end of a paragraph, which ends all stretches. */
const MARK = /[\u202A-\u202E\u2066-\u2069]|\n[^\S\n]*\n|\u2029/g;
/** The same in Markdown, where a mark may be a character reference. */
const MARK_IN_MARKDOWN = new RegExp(`${MARK.source}|&#(?:x(20[26][\\da-f])|(8\\d{3}));`, 'gi');

/**
 * Finds a mark that turns the direction of the text and is not closed in its paragraph: what follows it on the page would
 * be out of order. A mark that closes nothing does nothing, and is no fault. Overrides are refused in any case, closed or not.
 * @returns where it is, in UTF-16 code units, and its character; undefined where all are closed
 */
export function openDirectionMark(text: string, isMarkdown = false): { index: number; mark: string } | undefined {
  let open: { index: number; mark: string }[] = [];
  for (const { index, 0: written, 1: hex, 2: decimal } of text.matchAll(isMarkdown ? MARK_IN_MARKDOWN : MARK)) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
    const mark = code === 0 ? written : String.fromCharCode(code);
    if (mark in ENDS) open.push({ index, mark });
    else if (mark === '\u202C' || mark === '\u2069') open = closedBy(mark, open);
    else if (/\s/.test(mark)) {
      const left = open.find(isNoOverride);
      if (left) return left;
      open = [];
    }
  }
  return open.find(isNoOverride);
}

function isNoOverride({ mark }: { mark: string }): boolean {
  return mark !== '\u202D' && mark !== '\u202E';
}

/** An isolate closes what was opened in it; an embedding closes only itself. */
function closedBy(end: string, open: { index: number; mark: string }[]) {
  const at = open.findLastIndex(({ mark }) => ENDS[mark] === end);
  if (at < 0) return open;
  return end === '\u2069' || at === open.length - 1 ? open.slice(0, at) : open;
}

/** A stretch that is set from right to left, and closed. */
const TURNED = /\u2067([^\u2067\u2069]*)\u2069|\u202B([^\u202B\u202C]*)\u202C/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u;

/**
 * Finds words that are set from right to left although the text has no letter of such a script: readers would see their signs and figures
 * in another order.
 * @returns where it is, in UTF-16 code units; -1 where there is none
 */
export function turnedWords(text: string): number {
  if (!/[\u2067\u202B]/.test(text) || RIGHT_TO_LEFT.test(text) || openDirectionMark(text)) return -1;
  for (const { index, 1: isolated, 2: embedded } of text.matchAll(TURNED))
    if (/[\p{L}\p{N}]/u.test(isolated ?? embedded ?? '')) return index;
  return -1;
}

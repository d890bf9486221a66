/** Marks that a sentence can end with, and the quotation marks and brackets that may come after them. */
const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]」』）]*$/u;
/** A word whose full stop belongs to it: initials, and abbreviations of the AP Stylebook that end a line of news. */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{L}\.)+|[ap]\.m\.|(?:Inc|Corp|Co|Cos|Ltd|Bros|Jr|Sr|St|Ave|Blvd|No|Dr|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Vt|Va|Wash|Wis|Wyo)\.)$/u;
/** Characters with a meaning for Markdown or for directives, and addresses, in which no character has one. */
const MARKS = /https?:\/\/[^\s<>"`\\[\]]+|[\\`*_[\]<>&~|{}:!]/g;
/** The same at the beginning of a line only: headings, lists, rules. */
const OPENING = /^(\d*)(?=[-#+=.)])(?:(?<=\d)|(?![.)]))/;

/** The headline of a wire post that is a single line: the line without the full stop of its sentence. */
export function wireHeadline(line: string): string {
  return ABBREVIATION.test(line) || !/(?<!\.)\.$/.test(line) ? line : line.slice(0, -1);
}

/** The Markdown that shows a line of a wire post exactly as it was typed, as a sentence with a full stop. */
export function wireBody(line: string): string {
  return plainLine(SENTENCE_END.test(line) ? line : `${line}${fullStopFor(line)}`);
}

/** A line that ends with a quotation mark or the like is left as it is. */
function fullStopFor(line: string): string {
  if (/["'”’»)\]」』）]$/u.test(line)) return '';
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(line) ? '。' : '.';
}

/** The Markdown that shows a line exactly as it was typed. */
export function plainLine(text: string): string {
  return withoutMarkup(text).replace(OPENING, '$1\\');
}

/** The Markdown that shows a text exactly as it was typed, after other words of its line. */
export function withoutMarkup(text: string): string {
  return text.replaceAll(MARKS, (mark, at: number) => (isHarmless(mark, at, text) ? mark : `\\${mark}`));
}

/** Leaves what is plain in every sentence, so that the file stays readable: a colon before a space, R&D, Wow! */
function isHarmless(mark: string, at: number, whole: string): boolean {
  const rest = whole.slice(at + 1);
  switch (mark) {
    case ':':
      return !/^[:\p{L}]/u.test(rest);
    case '&':
      return !/^#?\w+;/.test(rest);
    case '!':
      return !rest.startsWith('[');
    case '_':
      return /^\p{L}/u.test(rest) && /[\p{L}\p{N}]/u.test(whole[at - 1] ?? '');
    default:
      return mark.length > 1;
  }
}

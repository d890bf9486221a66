/** The quotation marks of a language: outer opening and closing, inner opening and closing. */
interface QuoteMarks {
  outer: [string, string];
  inner: [string, string];
}

const ENGLISH: QuoteMarks = { outer: ['“', '”'], inner: ['‘', '’'] };

/** Unicode CLDR, delimiters, for the languages that do not quote as English does; Arabic as its newspapers do. */
const QUOTES: Record<string, QuoteMarks> = {
  ar: { outer: ['«', '»'], inner: ['“', '”'] },
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  es: { outer: ['«', '»'], inner: ['“', '”'] },
  fr: { outer: ['«\u00A0', '\u00A0»'], inner: ['“', '”'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  ja: { outer: ['「', '」'], inner: ['『', '』'] },
  nl: { outer: ['“', '”'], inner: ['‘', '’'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  pt: { outer: ['“', '”'], inner: ['‘', '’'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  sv: { outer: ['”', '”'], inner: ['’', '’'] },
};

/** Characters that most lines do not have; without them there is nothing to set. */
const TYPEWRITTEN = /["']|--|\.\.\./;

const APOSTROPHE = '’';
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Characters that may precede an opening quotation mark. */
const BEFORE_OPENING = /[\s([{<\u2013\u2014\u00A0/“‘«„‚-]/u;
/**
 * Scripts in which a quotation may open after a letter: Arabic joins "and" to the next word, Japanese has no spaces.
 */
const CLOSED_UP = /[\p{scx=Arab}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uFF01-\uFF60]/u;
/** Words that English shortens at their start: the mark is an apostrophe, never an opening quotation mark. */
const CLIPPED = /^(?:n['’]|em\b|tis\b|twas\b|til\b|cause\b|bout\b|round\b|\d0s\b|\d\d\b)/iu;

/**
 * Turns typewriter punctuation into typographic: quotation marks by language, apostrophes, primes after figures (5′10″),
 * dashes from `--` and `---`, the ellipsis from three dots. Reads each character once.
 * @param text plain text, without markup
 * @param language BCP 47; an unknown one is set as English
 */
export function smarten(text: string, language: string): string {
  return smartenRuns([text], language)[0] ?? '';
}

/**
 * Sets a paragraph that markup has split into runs: a quotation may open in one run and close in another (`"*Never*,"
 * she said`), so the runs are read as one text and returned one by one.
 */
export function smartenRuns(runs: readonly string[], language: string): string[] {
  if (!runs.some((run) => TYPEWRITTEN.test(run))) return [...runs];
  const dashed = runs.map((run) =>
    run
      .replaceAll(/(?<!-)---(?!-)/g, '—')
      .replaceAll(/(?<!-)--(?!-)/g, '–')
      .replaceAll(/(?<!\.)\.\.\.(?!\.)/g, '…'),
  );
  if (!dashed.some((run) => run.includes('"') || run.includes("'"))) return dashed;
  const marks = QUOTES[language] ?? QUOTES[language.split('-')[0] ?? ''] ?? ENGLISH;
  const whole = dashed.join('');
  const quoter = { marks, outerOpen: false, innerOpen: false, openedAt: -1 };
  let offset = 0;
  return dashed.map((run) => {
    let out = '';
    for (let index = 0; index < run.length; index++) {
      const character = run.charAt(index);
      const isMark = character === '"' || character === "'";
      out += isMark ? quote(character, whole, offset + index, quoter) : character;
    }
    offset += run.length;
    return out;
  });
}

interface Quoter {
  marks: QuoteMarks;
  outerOpen: boolean;
  innerOpen: boolean;
  /** The position of the mark that last opened a quotation. */
  openedAt: number;
}

function quote(mark: '"' | "'", whole: string, at: number, quoter: Quoter): string {
  const before = at === 0 ? ' ' : whole.charAt(at - 1);
  const after = whole.charAt(at + 1);
  // After another mark, this one opens only if that one did: “‘Go,’” but “Hamlet”’s.
  const isOpen = mark === '"' ? quoter.outerOpen : quoter.innerOpen;
  const hasRoom =
    before === '"' || before === "'"
      ? quoter.openedAt === at - 1
      : BEFORE_OPENING.test(before) || (!isOpen && CLOSED_UP.test(before));
  const opens = hasRoom && after !== '' && !/\s/.test(after);
  if (mark === '"') {
    if (isPrime(whole, at, quoter.outerOpen)) return '″';
    const opening = opens && !(quoter.outerOpen && !/[\s(]/.test(before));
    quoter.outerOpen = opening;
    if (opening) quoter.openedAt = at;
    return quoter.marks.outer[opening ? 0 : 1];
  }
  if (/\d/.test(before) && /^' ?\d+"/.test(whole.slice(at, at + 7))) return '′';
  if (opens && !CLIPPED.test(whole.slice(at + 1, at + 8))) {
    quoter.innerOpen = true;
    quoter.openedAt = at;
    return quoter.marks.inner[0];
  }
  const closes = quoter.innerOpen && (!LETTER_OR_DIGIT.test(after) || CLOSED_UP.test(after)) && !opens;
  if (!closes) return APOSTROPHE;
  quoter.innerOpen = false;
  return quoter.marks.inner[1];
}

/** A double mark after a digit means inches, unless a quotation is still open and no foot mark precedes it. */
function isPrime(whole: string, at: number, outerOpen: boolean): boolean {
  if (!/\d/.test(whole.charAt(at - 1))) return false;
  return /\d['′]\d+$/.test(whole.slice(Math.max(0, at - 5), at)) || !outerOpen;
}

/** A run of text, marked when it is what was searched for. */
export interface ExcerptRun {
  text: string;
  isMarked: boolean;
}

/** The text of a story in the index, and where in it is what was searched for. */
export interface FoundText {
  /** Headline, standfirst and body; `<` and `>` are entities. Where it has zero-width spaces, those alone divide its words. */
  raw_content: string;
  /** The places of words that were found, counted from the first word. */
  locations: readonly number[];
  /** How many words the headline has, with which the text begins. */
  headlineWords: number;
}

/** What stands for words that were left out. */
const CUT = '…';
const SENTENCE_END = /[.!?。！？؟][\p{Pe}\p{Pf}"'’]*\s*$/u;

/**
 * The sentences of a story around what was found, without the headline, which a result shows above them. Nothing of the text
 * becomes markup by way of HTML.
 * @param length how many words to show
 */
export function storyExcerpt({ raw_content, locations, headlineWords }: FoundText, length: number): ExcerptRun[] {
  const isDivided = raw_content.includes('\u200B');
  const words = raw_content.split(isDivided ? '\u200B' : /[^\S\uFEFF]+/).map(plain);
  const joiner = isDivided ? '' : ' ';
  const found = new Set(locations);
  const start = startOf(words, found, headlineWords, length);
  const end = endOf(words, start, length);
  const runs: ExcerptRun[] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = runs.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else runs.push({ text, isMarked });
  };
  if (start > headlineWords && !SENTENCE_END.test(words[start - 1] ?? '')) add(`${CUT} `, false);
  for (let at = start; at < end; at++) {
    if (at > start && joiner) add(joiner, false);
    add(words[at] ?? '', found.has(at));
  }
  if (end < words.length && !SENTENCE_END.test(words[end - 1] ?? '')) add(` ${CUT}`, false);
  return runs;
}

/** Where the words begin that hold most of what was found: at the beginning of a sentence, if one is near. */
function startOf(words: readonly string[], found: ReadonlySet<number>, first: number, length: number): number {
  const places = [...found].filter((place) => place >= first && place < words.length).sort((a, b) => a - b);
  const held = (start: number) => places.filter((place) => place >= start && place < start + length).length;
  const [densest] = places.toSorted((a, b) => held(b) - held(a) || a - b);
  if (densest === undefined) return Math.min(first, words.length);
  for (let at = densest; at > Math.max(first, densest - length / 2); at--)
    if (SENTENCE_END.test(words[at - 1] ?? '')) return at;
  return Math.max(first, densest - Math.floor(length / 4));
}

/** Where the words end: after a sentence, if one ends in the second half of them. */
function endOf(words: readonly string[], start: number, length: number): number {
  const end = Math.min(words.length, start + length);
  for (let at = end; at > start + length / 2; at--) if (SENTENCE_END.test(words[at - 1] ?? '')) return at;
  return end;
}

function plain(word: string): string {
  return word.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

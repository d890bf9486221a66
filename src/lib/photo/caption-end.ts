import { creditReading, isBareCredit, type CreditReading } from './credit-text.ts';

/** Words at the end of a caption that are set apart from it: in brackets, after a stroke, or as a credit by themselves. */
export interface CaptionEnd {
  words: string;
  reading: CreditReading;
  /** The length of the caption without them. */
  from: number;
}

const OPENING = '(（[［【〔';
const CLOSING = ')）]］】〕';
/** The end of a sentence. A name after it is no part of the sentence. */
const SENTENCE_END = /(?:^|[.!?…。！？]["”’»」)\]]*)$/u;
const STROKE = /\s+[|｜•]\s+|\s*\/\/\s+/gu;
const DASH = /\s+[–—-]{1,3}\s+|\s*[＝—]\s*/gu;

/**
 * Finds the credit, or what may be one, at the end of a caption. Titles of pictures in bodies and captions in front
 * matter are read by this alone, so that the same words have one meaning.
 * @returns undefined when nothing is set apart at the end
 */
export function captionEnd(text: string): CaptionEnd | undefined {
  return inBrackets(text) ?? afterStroke(text) ?? bareCredit(text) ?? afterSlash(text);
}

/** An agency after a stroke and a word without a capital: "El alcalde durante el pleno / EFE", not "Juan Ruiz / EFE". */
function afterSlash(text: string): CaptionEnd | undefined {
  const found = /(?<=\s\p{Ll}+|[.!?…]["”’»)]*)\s+\/\s*(?<words>[^/]+)$/u.exec(text.trimEnd());
  const words = found?.groups?.['words']?.trim() ?? '';
  return found && isBareCredit(words) ? { words, reading: 'stated', from: found.index } : undefined;
}

function inBrackets(text: string): CaptionEnd | undefined {
  const found = lastBrackets(text);
  if (!found) return undefined;
  const { words, isClosed, isSquare } = found;
  const from = text.slice(0, found.from).trimEnd().length;
  const read = creditReading(words);
  if (isSquare && (read === 'remark' || read === 'unclear')) return undefined;
  const isApart = isClosed && SENTENCE_END.test(text.slice(0, from));
  return { words, from, reading: read === 'name' && !isApart ? 'unclear' : read };
}

function afterStroke(text: string): CaptionEnd | undefined {
  for (const { index, 0: stroke } of text.matchAll(STROKE)) {
    const words = text.slice(index + stroke.length).trim();
    const reading = creditReading(words);
    if (reading === 'stated' || reading === 'name') return { words, reading, from: index };
  }
  for (const { index, 0: dash } of text.matchAll(DASH)) {
    const words = text.slice(index + dash.length).trim();
    if (isBareCredit(words) || (dash.includes('＝') && creditReading(words) === 'stated'))
      return { words, reading: 'stated', from: index };
  }
  return undefined;
}

function bareCredit(text: string): CaptionEnd | undefined {
  const whole = text.trimEnd();
  for (const { index, 0: end } of whole.matchAll(/^\s*|[.!?…]["”’»)]*\s+|[。！？]["”’»」)]*\s*/gu)) {
    const words = whole.slice(index + end.length);
    if (words === '' || !isBareCredit(words)) continue;
    const from = whole.slice(0, index + end.length).trimEnd().length;
    return { words: words.replace(/(?<=\p{L}{2})\.$/u, ''), reading: 'stated', from };
  }
  return undefined;
}

/** The brackets that end a text, with the words in them; `isClosed` is false when a full stop is after them. */
function lastBrackets(text: string): { from: number; words: string; isClosed: boolean; isSquare: boolean } | undefined {
  const whole = text.trimEnd().replace(/(?<=[)）\]］】〕])[.。]$/, '');
  let depth = 0;
  for (let index = whole.length - 1; index >= 0; index--) {
    const character = whole[index] ?? '';
    if (CLOSING.includes(character)) depth++;
    if (OPENING.includes(character)) depth--;
    if (depth === 0) {
      const words = whole.slice(index + 1, -1).trim();
      const isSquare = '[［'.includes(character);
      return words === '' ? undefined : { from: index, words, isClosed: text.trimEnd() === whole, isSquare };
    }
  }
  return undefined;
}

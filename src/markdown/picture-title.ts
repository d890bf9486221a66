import { isCredit, saysCredit } from '../lib/photo/credit-text.ts';

/** The caption and credit in a picture's Markdown title. */
export interface PictureTitle {
  caption?: string;
  credit?: string;
  /** Words in brackets at the end of the caption that are not read as its credit. */
  aside?: string;
}

/**
 * Splits the Markdown title of a picture into caption and credit. The credit is in brackets at the end, as agencies write
 * it: "The pier. (AP Photo/Jane Doe)". It may have brackets of its own. Brackets that say where somebody is, how old, or
 * when it was stay in the caption.
 */
export function splitPictureTitle(title: string): PictureTitle {
  const last = lastBrackets(title);
  if (last === undefined) return title === '' ? {} : { caption: title };
  if (!(last.isClosed ? isCredit : saysCredit)(last.words)) return { caption: title, aside: last.words };
  const caption = title.slice(0, last.from).trimEnd();
  return { ...(caption !== '' && { caption }), credit: last.words };
}

/**
 * The brackets that end a text, ASCII or full-width, with the words in them.
 * @returns where they begin; `isClosed` is false when a full stop is after them
 */
export function lastBrackets(text: string): { from: number; words: string; isClosed: boolean } | undefined {
  const whole = text.trimEnd().replace(/(?<=[)）])[.。]$/, '');
  let depth = 0;
  for (let index = whole.length - 1; index >= 0; index--) {
    const character = whole[index] ?? '';
    if (')）'.includes(character)) depth++;
    if ('(（'.includes(character)) depth--;
    if (depth === 0) {
      const words = whole.slice(index + 1, -1).trim();
      return words === '' ? undefined : { from: index, words, isClosed: text.trimEnd() === whole };
    }
  }
  return undefined;
}

import { isClipped } from './clipped-word.ts';
import { quotationMarks } from './quotation-marks.ts';
import type { Slip } from './slip.ts';

/** Quotation marks. A straight one that is escaped means itself; after a digit, it may mean feet, inches or minutes. */
const DOUBLE = /[“”„]|(?<![\\\d])"/g;
const SINGLE = /[‘’‚]|(?<![\\\d])'/g;
const STRAIGHT = /["']/;
const LETTER = /\p{L}/u;
const BEFORE_OPENING = /[\s([{/¿¡–—-]|^$/;
const PUNCTUATION = /[.,!?…]/;
/** An opening mark that was typed for the apostrophe of an English word. */
const TURNED_APOSTROPHE = /(?<=\p{L})‘(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/gu;

/**
 * Languages that open every quotation with “ and close it with ”, so that the shape of a mark shows whether it is wrong.
 * In others, one mark opens and closes, or newspapers have several customs.
 */
const AS_ENGLISH = new Set(['af', 'cy', 'en', 'fil', 'ga', 'gd', 'id', 'ms', 'nl', 'pt']);

/** A quotation mark in a text. */
interface Mark {
  index: number;
  mark: string;
  /** What it does by the characters around it; undefined between letters, and between spaces. */
  side: 'open' | 'close' | undefined;
}

/**
 * Finds quotations that begin with a straight mark and end with a curly one, or the other way round, and curly marks that
 * face the wrong way. Quotations that have marks of another language, or a kind of their own each, are right.
 * @param language BCP 47; it decides which marks are right
 */
export function quotationSlips(text: string, language: string): Slip[] {
  return [...doubleSlips(text, language), ...singleSlips(text, language), ...apostropheSlips(text, language)];
}

function doubleSlips(text: string, language: string): Slip[] {
  const isSure = quotesAsEnglish(language);
  const slips: Slip[] = [];
  const open: Mark[] = [];
  for (const found of marksIn(text, DOUBLE)) {
    const { mark, index } = found;
    const within = open.at(-1);
    // `“Go, ”she said`: a space is at the wrong side, not the mark.
    const isMisplaced = isSure && mark === '”' && within !== undefined;
    const side = found.side ?? sideBetweenLetters(mark, within);
    if (side === 'open' && !isMisplaced) {
      const isTurned = isSure && mark === '”';
      if (isTurned) slips.push(turned(index, '“'));
      open.push(isTurned ? { ...found, mark: '“' } : found);
      continue;
    }
    const opening = open.pop();
    if (!opening) continue;
    const isTurned = isSure && mark === '“' && opening.mark !== '„';
    if (isTurned) slips.push(turned(index, '”'));
    const slip = mixedPair(opening, isTurned ? { ...found, mark: '”' } : found, language, 'outer');
    if (slip) slips.push(slip);
  }
  return slips;
}

function singleSlips(text: string, language: string): Slip[] {
  const slips: Slip[] = [];
  const open: Mark[] = [];
  const marks = marksIn(text, SINGLE).filter(({ side }) => side !== undefined);
  for (const [number, found] of marks.entries()) {
    const { mark, index, side } = found;
    if (side === 'open') {
      if (mark !== '’' && !isClipped(text, index + 1, language)) open.push(found);
      continue;
    }
    const opening = open.at(-1);
    if (!opening || (mark === "'" && isPossessive(marks, number, opening))) continue;
    open.pop();
    if (mark === '‘' && opening.mark === '‘' && quotesAsEnglish(language)) slips.push(turned(index, '’'));
    // An apostrophe may begin one word and end another: 'Merica ain’t sleepin’.
    if (opening.mark === "'" && !PUNCTUATION.test(text.charAt(index - 1))) continue;
    const slip = mixedPair(opening, found, language, 'inner');
    if (slip) slips.push(slip);
  }
  return slips;
}

/** True where a straight mark is an apostrophe, because the mark that closes the quotation follows. */
function isPossessive(marks: readonly Mark[], number: number, opening: Mark): boolean {
  const next = marks[number + 1];
  return opening.mark !== "'" && next !== undefined && next.side === 'close' && next.mark !== "'";
}

/** Straight apostrophes within words in a text that also has curly ones, and opening marks in place of apostrophes. */
function apostropheSlips(text: string, language: string): Slip[] {
  const isMixed = /\p{L}’\p{L}/u.test(text);
  const straight = isMixed ? [...text.matchAll(/(?<=\p{L})'(?=\p{L})/gu)] : [];
  const facing = quotesAsEnglish(language) ? [...text.matchAll(TURNED_APOSTROPHE)] : [];
  return [
    ...straight.map(({ index }) => mixed(index, '’')),
    ...[...facing.map(({ index }) => index), ...turnedBeforeWord(text, language)].map((index) => turned(index, '’')),
  ];
}

/**
 * Opening marks that word processors set before a shortened word: ‘90s, ‘tis, rock ‘n’ roll. Before a mark that closes, they may
 * open a quotation.
 */
function turnedBeforeWord(text: string, language: string): number[] {
  if (!quotesAsEnglish(language)) return [];
  const closing = [...text.matchAll(/(?<=\S)(?<!(?<!\p{L})[‘'’]n)[’'](?!\p{L})/giu)].at(-1)?.index ?? -1;
  return [...text.matchAll(/(?<!\p{L})‘(?=[\p{L}\d])/gu)].flatMap(({ index }) =>
    index > closing && isClipped(text, index + 1, language) ? [index] : [],
  );
}

function marksIn(text: string, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  for (const { index, 0: mark } of text.matchAll(pattern)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
    const last = marks.at(-1);
    const isAfterOpening = last?.index === index - 1 && last.side === 'open';
    const isAfterOther = /["“„«'‘‚]/.test(before) && last?.index !== index - 1 && !LETTER.test(text.charAt(index - 2));
    const isOpening = (BEFORE_OPENING.test(before) || isAfterOpening || isAfterOther) && /\S/.test(after);
    const isInWord = LETTER.test(before) && LETTER.test(after);
    const side = isOpening ? 'open' : isInWord || !/\S/.test(before) ? undefined : 'close';
    marks.push({ index, mark, side });
  }
  return marks;
}

/** Chinese and Japanese quote between letters. */
function sideBetweenLetters(mark: string, within: Mark | undefined): 'open' | 'close' {
  if (within === undefined) return 'open';
  return mark === '“' && within.mark !== '„' ? 'open' : 'close';
}

/** The straight mark of a quotation whose other mark is curly; the correction goes with the curly one. */
function mixedPair(opening: Mark, closing: Mark, language: string, level: 'outer' | 'inner'): Slip | undefined {
  if (STRAIGHT.test(opening.mark) === STRAIGHT.test(closing.mark)) return undefined;
  const [own, ownEnd] = quotationMarks(language)[level];
  if (STRAIGHT.test(closing.mark))
    return mixed(closing.index, opening.mark === own.trim() ? ownEnd.trim() : (CLOSING_OF[opening.mark] ?? '’'));
  return mixed(opening.index, closing.mark === ownEnd.trim() ? own.trim() : (OPENING_OF[closing.mark] ?? '‘'));
}

/** The other mark of a quotation, in languages that have the first. */
const CLOSING_OF: Record<string, string> = { '“': '”', '„': '“', '”': '”', '‘': '’', '‚': '‘' };
const OPENING_OF: Record<string, string> = { '”': '“', '“': '„', '’': '‘', '‘': '‚' };

function mixed(index: number, replacement: string): Slip {
  return { kind: 'mixed-quotation-marks', from: index, to: index + 1, replacement };
}

function turned(index: number, replacement: string): Slip {
  return { kind: 'turned-quotation-mark', from: index, to: index + 1, replacement };
}

function quotesAsEnglish(language: string): boolean {
  return AS_ENGLISH.has(language.split('-')[0] ?? '') && quotationMarks(language).outer[0] === '“';
}

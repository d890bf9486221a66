import { intl } from '../../lib/intl.ts';

/** How the numbers of a table are written. */
export type DecimalMark = '.' | ',';

/** A number with what is written beside it. */
export interface ReadNumber {
  value: number;
  /** How many digits follow the decimal mark. */
  digits: number;
  /** A percent sign or the sign of a currency. */
  unit?: string;
}

/** The text of an empty cell. */
const GAP = /^(?:|-|–|—|…|n\/?a\.?)$/i;
/** The signs of percent and of currencies that a number can have. */
export const UNIT = /[%٪$€£¥₹₽₩₺]/gu;
/** At the places of thousands only: "12 34" is no number. */
const SPACES = /(?<=\d)[\s'’٬](?=\d{3}(?!\d))/gu;

/** The most that a number may be, and the most figures that it may have. */
const [MOST, MOST_FIGURES] = [1e15, 15];

/** True for a cell without a value: nothing, a dash, or n/a. */
export function isGap(text: string): boolean {
  return GAP.test(text);
}

/**
 * The decimal mark of a table, from the numbers that can be read in one way only: "1,5" and "1.234,5" have a comma.
 * @returns undefined when every number can be read in both ways, as "1.234" can
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  for (const text of texts) {
    const mark = ownMark(bare(text));
    if (mark) return mark;
  }
  return undefined;
}

/** The decimal mark of a language: in Spanish, "1.234" is more than a thousand. */
export function decimalMarkIn(language: string): DecimalMark {
  const parts = intl(Intl.NumberFormat, language).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** True for a number such as "1.234", which is one thousand or one point two by the decimal mark. */
export function isAmbiguous(text: string): boolean {
  return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare(text));
}

/** True for a number such as 1.2E+12, which spreadsheets write in place of digits that they leave out. */
export function hasExponent(text: string): boolean {
  return /^[-+]?[\d.,]*\d[\d.,]*e[-+]?\d+$/i.test(bare(text));
}

/**
 * True for a number that cannot be drawn as it is written: computers keep 15 digits, so that two numbers that differ
 * only after them are the same, and sums of numbers without a limit are infinite.
 */
export function isTooLong(text: string, { value, digits }: Pick<ReadNumber, 'value' | 'digits'>): boolean {
  const figures = bare(text).replaceAll(/\D/g, '').replace(/^0+/, '');
  const significant = digits > 0 ? figures : figures.replace(/0+$/, '');
  return Math.abs(value) > MOST || digits > MOST_FIGURES || significant.length > MOST_FIGURES;
}

/** Reads a number; undefined for what is none. */
export function readNumber(text: string, mark: DecimalMark): ReadNumber | undefined {
  const written = bare(text);
  const thousands = mark === '.' ? ',' : '.';
  const form = new RegExp(String.raw`^[-+]?(?:\d{1,3}(?:[${thousands}]\d{3})+|\d+)?(?:[${mark}](\d+))?$`);
  const digits = form.exec(written)?.[1]?.length ?? 0;
  if (!/\d/.test(written) || !form.test(written)) return undefined;
  const value = Number(written.replaceAll(thousands, '').replace(mark, '.'));
  const units = text.match(UNIT) ?? [];
  if (!Number.isFinite(value) || units.length > 1) return undefined;
  // Minus zero would be printed as such.
  return { value: value + 0, digits, ...(units[0] !== undefined && { unit: units[0].replace('٪', '%') }) };
}

/** The mark that a number shows to be the decimal one; undefined for a number without marks and for an ambiguous one. */
function ownMark(text: string): DecimalMark | undefined {
  const marks = (text.match(/[.,]/g) ?? []) as DecimalMark[];
  const last = marks.at(-1);
  if (last === undefined || isAmbiguous(text)) return undefined;
  const other = last === '.' ? ',' : '.';
  if (marks.length === 1) return last;
  return marks.includes(other) ? last : other;
}

/** A number without spaces, units and Arabic figures. */
function bare(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('٫', '.')
    .replaceAll(/[\u200e\u200f\u061c]/g, '')
    .replaceAll(UNIT, '')
    .replaceAll(/[−–]/g, '-')
    .trim()
    .replaceAll(SPACES, '')
    .replace(/^([-+]) /, '$1');
}

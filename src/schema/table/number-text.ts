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
const UNIT = /[%٪$€£¥₹₽₩₺]/gu;
/** At the places of thousands only: "12 34" is no number. */
const SPACES = /(?<=\d)[\s'’٬](?=\d{3}(?!\d))/gu;

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

/** True for a number such as "1.234", which is one thousand or one point two by the decimal mark. */
export function isAmbiguous(text: string): boolean {
  return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare(text));
}

/** Reads a number; undefined for what is none, and for one that no computer can hold. */
export function readNumber(text: string, mark: DecimalMark): ReadNumber | undefined {
  const written = bare(text);
  const thousands = mark === '.' ? ',' : '.';
  const form = new RegExp(
    String.raw`^[-+]?(?:\d{1,3}(?:[${thousands}]\d{3})+|\d+)?(?:[${mark}](\d+))?(?:e[-+]?\d{1,3})?$`,
    'i',
  );
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

import { isCalendarDay } from './calendar-day.ts';
import { monthOf } from './month-name.ts';

/** A date as somebody wrote it. */
export interface WrittenDate {
  /** The days that it may mean, as ISO 8601 writes them: two for `11/12/2026`, day first and then month first. */
  days: string[];
  /** `20:00`, where a time is after the date. */
  time?: string;
}

/** Two numbers and a year, in any order that countries use: `27/11/2026`, `27.11.2026`. */
const YEAR_LAST = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})(?=\D|$)/;
/** `2026/11/27`, `2026年11月27日` */
const YEAR_FIRST = /^(\d{4})\s?[-/. 年]\s?(\d{1,2})\s?[-/. 月]\s?(\d{1,2})日?(?=\D|$)/;
/** `20261127`, `20261127T200000` */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?)?$/i;
/** The name of a day of the week before the date: `Mon, 23 Nov 2026`. */
const WEEKDAY = /^\p{L}{2,}\.?,?\s+(?=\d{1,2}(?:\.|er|º)?\s+(?:de\s+)?\p{L}|\d+[-/.]\s?\d|\p{L}+\.?\s+\d)/u;
/** Hyphens of word processors, and the minus sign. */
const HYPHENS = /[\u2010-\u2015\u2212]/g;
/** `27 de noviembre de 2026`, `27. November 2026`, `November 27, 2026`; ordinals may be at the day. */
const DAY_MONTH =
  /^(\d{1,2})\.?(?:st|nd|rd|th|er|º|o|ª)?(?:\s+|[-/])(?:de\s+|of\s+)?(\p{L}+)\.?,?(?:\s+|[-/])(?:del?\s+)?(\d{4})(?=\D|$)/u;
const MONTH_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=\D|$)/u;
/** `marzo de 2026`, `Mar. 2026`, `mrt-2026`, `März/2026` */
const MONTH_NAME = /^(\p{L}+)\.?(?:\s+(?:del?\s+)?|\s*[-/,]\s*)([12]\d{3})$/u;
/** `03/2026`, `3-2026`, `03.2026`, but not `1.2026`, which is a number. */
const MONTH_DIGITS = /^(\d{1,2}(?=\s?[-/])|\d{2}(?=\.))\s?[-/.]\s?((?:19|20)\d{2})$/;
/** `2026/03`, `2026年3月` */
const YEAR_MONTH = /^((?:19|20)\d{2})\s?[-/年]\s?(\d{1,2})月?$/;
/** `20:00`, `20h00`, `20.00`, `8 p.m.` */
const TIME = /^(\d{1,2})(?:[:.h時](\d{2})(?::\d{2})?)?\s*([ap])?\.?m?\.?\s*(?:h|Uhr|uur|分|時)?$/i;

/**
 * Reads a date in the forms that people write in their languages, in Latin or Arabic digits.
 * @param languages BCP 47, whose names of months are known
 * @param isMonthFirst the order of the numbers in 11/12/2026, where it is known
 * @returns undefined for a text that is no date
 */
export function writtenDate(
  text: string,
  languages: readonly string[],
  isMonthFirst?: boolean,
): WrittenDate | undefined {
  const plain = expanded(plainText(text));
  const found = inDigits(plain, isMonthFirst) ?? inWords(plain, languages);
  if (!found) return undefined;
  const days = [...new Set(found.dates)].filter((day) => isCalendarDay(day));
  // More than a time, such as the name of a zone, may make it another moment.
  const rest = plain.slice(found.length).replace(/^[\s,T-]*(?:(?:at|a las|às|à|um|om|alle)\s+)?/i, '');
  const time = timeIn(rest);
  return days.length === 0 || (rest !== '' && time === undefined)
    ? undefined
    : { days, ...(time !== undefined && { time }) };
}

/**
 * Reads a month of a year in the forms that people write in their languages.
 * @param languages BCP 47, whose names of months are known
 * @returns `2026-03`; undefined for a text that is no month
 */
export function writtenMonth(text: string, languages: readonly string[]): string | undefined {
  const plain = plainText(text);
  const [, name = '', yearOfName = ''] = MONTH_NAME.exec(plain) ?? [];
  if (name !== '') {
    const month = monthOf(name, languages);
    return month === undefined ? undefined : `${yearOfName}-${String(month).padStart(2, '0')}`;
  }
  const [, monthFirst, yearLast] = MONTH_DIGITS.exec(plain) ?? [];
  const [, yearFirst, monthLast] = YEAR_MONTH.exec(plain) ?? [];
  const month = Number(monthFirst ?? monthLast ?? 0);
  return month >= 1 && month <= 12 ? `${yearLast ?? yearFirst}-${String(month).padStart(2, '0')}` : undefined;
}

/** Latin digits, plain hyphens and nothing around them. */
function plainText(text: string): string {
  return withLatinDigits(
    text
      .normalize('NFKC')
      .replaceAll(HYPHENS, '-')
      .replaceAll(/[\u200e\u200f\u061c]/g, '')
      .trim(),
  );
}

/** A date without the day of the week, and a compact one with its signs. */
function expanded(text: string): string {
  const [whole, year, month, day, hours, minutes] = COMPACT.exec(text) ?? [];
  if (whole === undefined) return text.replace(WEEKDAY, '');
  return `${year}-${month}-${day}${hours === undefined ? '' : ` ${hours}:${minutes}`}`;
}

interface Found {
  dates: string[];
  length: number;
}

function inDigits(text: string, isMonthFirst: boolean | undefined): Found | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return { dates: [iso(first[1], first[2], first[3])], length: first[0].length };
  const [whole, one, two, year] = YEAR_LAST.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const dates = [iso(year, two, one), iso(year, one, two)];
  return { dates: isMonthFirst === undefined ? dates : [dates[isMonthFirst ? 1 : 0] ?? ''], length: whole.length };
}

function inWords(text: string, languages: readonly string[]): Found | undefined {
  const [whole = '', day, name = '', year] = DAY_MONTH.exec(text) ?? [];
  const [otherWhole = '', otherName = '', otherDay, otherYear] = whole === '' ? (MONTH_DAY.exec(text) ?? []) : [];
  const month = monthOf(name || otherName, languages);
  if (month === undefined) return undefined;
  return { dates: [iso(year ?? otherYear, String(month), day ?? otherDay)], length: (whole || otherWhole).length };
}

function timeIn(text: string): string | undefined {
  const [, hours = '', minutes = '00', half] = TIME.exec(text) ?? [];
  if (hours === '') return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`;
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withLatinDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

import { isCalendarDay } from './calendar-day.ts';

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
const DAY_MONTH = /^(\d{1,2})(?:\.|st|nd|rd|th|er|º|o|ª)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?=\D|$)/u;
const MONTH_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=\D|$)/u;
/** `20:00`, `20h00`, `20.00`, `8 p.m.` */
const TIME = /^(\d{1,2})(?:[:.h時](\d{2})(?::\d{2})?)?\s*([ap])?\.?m?\.?\s*(?:h|Uhr|uur|分|時)?$/i;

/**
 * Reads a date in the forms that people write in their languages, in Latin or Arabic digits.
 * @param languages BCP 47, whose names of months are known
 * @returns undefined for a text that is no date
 */
export function writtenDate(text: string, languages: readonly string[]): WrittenDate | undefined {
  const plain = expanded(withLatinDigits(text.normalize('NFKC').replaceAll(HYPHENS, '-').trim()));
  const found = inDigits(plain) ?? inWords(plain, languages);
  if (!found) return undefined;
  const days = [...new Set(found.dates)].filter((day) => isCalendarDay(day));
  // More than a time, such as the name of a zone, may make it another moment.
  const rest = plain.slice(found.length).replace(/^[\s,T-]*(?:(?:at|a las|às|à|um|om|alle)\s+)?/i, '');
  const time = timeIn(rest);
  return days.length === 0 || (rest !== '' && time === undefined)
    ? undefined
    : { days, ...(time !== undefined && { time }) };
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

function inDigits(text: string): Found | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return { dates: [iso(first[1], first[2], first[3])], length: first[0].length };
  const [whole, one, two, year] = YEAR_LAST.exec(text) ?? [];
  return whole === undefined ? undefined : { dates: [iso(year, two, one), iso(year, one, two)], length: whole.length };
}

function inWords(text: string, languages: readonly string[]): Found | undefined {
  const [whole = '', day, name = '', year] = DAY_MONTH.exec(text) ?? [];
  const [otherWhole = '', otherName = '', otherDay, otherYear] = whole === '' ? (MONTH_DAY.exec(text) ?? []) : [];
  const month = monthOf(name || otherName, languages);
  if (month === undefined) return undefined;
  return { dates: [iso(year ?? otherYear, String(month), day ?? otherDay)], length: (whole || otherWhole).length };
}

/** The number of a month by its name, or by the beginning of it: `nov`. */
function monthOf(name: string, languages: readonly string[]): number | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return undefined;
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++)
      if (
        format
          .format(Date.UTC(2026, month, 15))
          .toLowerCase()
          .startsWith(wanted)
      )
        return month + 1;
  }
  return undefined;
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

import { intl } from '../intl.ts';
import type { DateForms } from './date-forms.ts';

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
/** `timeStyle` would add the seconds. */
const ZONED_CLOCK: Intl.DateTimeFormatOptions = { ...CLOCK, timeZoneName: 'short' };
const WIRE_TIME: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', ...CLOCK };

/**
 * Dates and times as Unicode CLDR has them, for a language without a style of its own.
 * @param month the form of the month in days and moments; narrow places have the short one
 */
export function cldrForms(language: string, month: 'short' | 'long' = 'short'): DateForms {
  // `dateStyle` would write 2026/11/23 in some languages.
  const day: Intl.DateTimeFormatOptions = { year: 'numeric', month, day: 'numeric' };
  const form = (options: Intl.DateTimeFormatOptions) => (instant: string, timeZone: string) =>
    dateFormat(language, timeZone, options).format(Date.parse(instant));
  return {
    calendarDay: (isoDay, hasYear) =>
      form({ month: 'long', day: 'numeric', ...(hasYear && { year: 'numeric' }) })(`${isoDay}T00:00:00Z`, 'UTC'),
    day: form(day),
    longDay: form({ dateStyle: 'full' }),
    clock: form(ZONED_CLOCK),
    timeOfDay: form(CLOCK),
    moment: form({ ...day, ...ZONED_CLOCK }),
    wireTime: form(WIRE_TIME),
    wireTimeOfYear: form({ ...WIRE_TIME, year: 'numeric' }),
  };
}

/** True where a date begins with the month, by CLDR: in English, only in the United States, Canada and the Philippines. */
export function isMonthFirst(language: string): boolean {
  const parts = dateFormat(language, 'UTC', { dateStyle: 'long' }).formatToParts(0);
  return parts.find(({ type }) => type === 'month' || type === 'day')?.type === 'month';
}

/** True where 3/4/2026 is the fourth of March. A language that writes the year first has the order of its dates in words. */
export function isMonthFirstInDigits(language: string): boolean {
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const first = dateFormat(language, 'UTC', digits)
    .formatToParts(0)
    .find(({ type }) => type !== 'literal');
  return first?.type === 'year' ? isMonthFirst(language) : first?.type === 'month';
}

/** The calendar is fixed because `fa` defaults to the Persian. */
export function dateFormat(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return intl(Intl.DateTimeFormat, language, { ...options, timeZone, calendar: 'gregory' });
}

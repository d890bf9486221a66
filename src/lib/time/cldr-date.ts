import { intl } from '../intl.ts';
import type { DateForms } from './date-forms.ts';

/** `dateStyle` would write 2026/11/23 in some languages. */
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
/** `timeStyle` would add the seconds. */
const ZONED_CLOCK: Intl.DateTimeFormatOptions = { ...CLOCK, timeZoneName: 'short' };
const WIRE_TIME: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', ...CLOCK };

/** Dates and times as Unicode CLDR has them, for a language without a style of its own. */
export function cldrForms(language: string): DateForms {
  const form = (options: Intl.DateTimeFormatOptions) => (instant: string, timeZone: string) =>
    dateFormat(language, timeZone, options).format(Date.parse(instant));
  return {
    calendarDay: (day, hasYear) =>
      form({ month: 'long', day: 'numeric', ...(hasYear && { year: 'numeric' }) })(`${day}T00:00:00Z`, 'UTC'),
    day: form(DAY),
    longDay: form({ dateStyle: 'full' }),
    clock: form(ZONED_CLOCK),
    moment: form({ ...DAY, ...ZONED_CLOCK }),
    wireTime: form(WIRE_TIME),
    wireTimeOfYear: form({ ...WIRE_TIME, year: 'numeric' }),
  };
}

/** The calendar is fixed because `fa` defaults to the Persian. */
export function dateFormat(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return intl(Intl.DateTimeFormat, language, { ...options, timeZone, calendar: 'gregory' });
}

import { AP_FORMS } from './ap-date.ts';
import { cldrForms, dateFormat, isMonthFirst } from './cldr-date.ts';
import type { DateForms } from './date-forms.ts';
import { localTime } from './local-time.ts';
import { newspaperForms } from './newspaper-date.ts';

/** A moment as it is shown: the words for readers and the attribute for machines. */
export interface TimeView {
  /** The words for readers, such as "Nov. 23, 2026, 6:30 a.m. EST". */
  text: string;
  /** The value of `<time datetime>`: ISO 8601 with the offset that the author wrote. */
  datetime: string;
}

/** The moment of an ISO 8601 string, as milliseconds since 1970; the schema ensures that it has an offset. */
export function toEpoch(instant: string): number {
  return Date.parse(instant);
}

/** Orders values by an instant, newest first; equal instants fall back to the id, so that the order is total. */
export function newestFirst<T extends { id: string; epoch: number }>(a: T, b: T): number {
  return b.epoch - a.epoch || (a.id < b.id ? 1 : -1);
}

/** Date and time in one line, in the newsroom's zone: "Nov. 23, 2026, 6:30 a.m. EST", "23. November 2026, 6.30 Uhr". */
export function formatMoment(instant: string, language: string, timeZone: string): TimeView {
  return { text: formsOf(language).moment(instant, timeZone), datetime: instant };
}

/** The day alone, in the newsroom's zone: "Nov. 23, 2026". */
export function formatDay(instant: string, language: string, timeZone: string): TimeView {
  return { text: formsOf(language).day(instant, timeZone), datetime: instant };
}

/** The time of day with a short day, as a wire list shows it: "6:30 a.m. Nov. 23". */
export function formatWireTime(instant: string, language: string, timeZone: string): TimeView {
  return { text: formsOf(language).wireTime(instant, timeZone), datetime: instant };
}

/** The same with the year, for lists whose surroundings do not show it: "6:30 a.m. Nov. 23, 2026". */
export function formatWireTimeOfYear(instant: string, language: string, timeZone: string): TimeView {
  return { text: formsOf(language).wireTimeOfYear(instant, timeZone), datetime: instant };
}

/** The time of day in the newsroom's zone: "6:30 a.m. EST". */
export function formatClock(instant: string, language: string, timeZone: string): TimeView {
  return { text: formsOf(language).clock(instant, timeZone), datetime: instant };
}

/** The time of day among others of the same day, in the newsroom's zone: "6 a.m.", "6.00 Uhr". */
export function formatTimeOfDay(instant: string, language: string, timeZone: string): TimeView {
  return { text: formsOf(language).timeOfDay(instant, timeZone), datetime: instant };
}

/** The day with the day of the week, in the newsroom's zone: "Monday, Nov. 23, 2026". */
export function formatLongDay(instant: string, language: string, timeZone: string): TimeView {
  return { text: formsOf(language).longDay(instant, timeZone), datetime: instant };
}

/** A calendar day as datelines have it, with or without its year: "Nov. 23, 2026", "Nov. 23". */
export function formatCalendarDay(day: string, language: string, hasYear: boolean): TimeView {
  return { text: formsOf(language).calendarDay(day, hasYear), datetime: day };
}

/**
 * The name of a month: "November 2026".
 * @param year left out where it is clear from the context: "November"
 * @param month 1 to 12
 */
export function formatMonth(year: number | undefined, month: number, language: string): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', ...(year !== undefined && { year: 'numeric' }) };
  return dateFormat(language, 'UTC', options).format(Date.UTC(year ?? 2000, month - 1));
}

/** The calendar day of an instant in a time zone, as YYYY-MM-DD. */
export function calendarDay(instant: string, timeZone: string): string {
  const { year, month, day } = localTime(toEpoch(instant), timeZone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True for English in any of its regions. */
export function isEnglish(language: string): boolean {
  return language === 'en' || language.startsWith('en-');
}

const forms = new Map<string, DateForms>();

function formsOf(language: string): DateForms {
  const known = forms.get(language);
  if (known) return known;
  const made = isEnglish(language) ? englishForms(language) : (newspaperForms(language) ?? cldrForms(language));
  forms.set(language, made);
  return made;
}

/** North American English has AP style. Elsewhere, the day comes first: 26 November 2026. */
function englishForms(language: string): DateForms {
  return isMonthFirst(language) ? AP_FORMS : cldrForms(language, 'long');
}

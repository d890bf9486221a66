import { intl } from '../intl.ts';
import { localTime } from './local-time.ts';

/** A moment as it is shown: the words for readers and the attribute for machines. */
export interface TimeView {
  /** The words for readers, such as "Nov. 23, 2026, 6:30 a.m. EST". */
  text: string;
  /** The value of `<time datetime>`: ISO 8601 with the offset that the author wrote. */
  datetime: string;
}

/**
 * AP Stylebook, "months": with a date, abbreviate all but March to July.
 * The index is the month number, zero-based.
 */
const AP_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** The date format for languages without a style of their own here; `dateStyle` would write 2026/11/23 in some. */
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };

/** The same with time and zone; `timeStyle` would add the seconds. */
const MOMENT: Intl.DateTimeFormatOptions = {
  ...DAY,
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** Time and day for a line of the wire. */
const WIRE_TIME: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };

/** The moment of an ISO 8601 string, as milliseconds since 1970; the schema ensures that it has an offset. */
export function toEpoch(instant: string): number {
  return Date.parse(instant);
}

/** Orders values by an instant, newest first; equal instants fall back to the id, so that the order is total. */
export function newestFirst<T extends { id: string; epoch: number }>(a: T, b: T): number {
  return b.epoch - a.epoch || (a.id < b.id ? 1 : -1);
}

/** Date, time and zone in one line, in the newsroom's zone: "Nov. 23, 2026, 6:30 a.m. EST". */
export function formatMoment(instant: string, language: string, timeZone: string): TimeView {
  const text = isEnglish(language)
    ? `${apDay(instant, timeZone)}, ${apClock(instant, timeZone)} ${localTime(toEpoch(instant), timeZone).zone}`
    : formatter(language, timeZone, MOMENT).format(new Date(instant));
  return { text, datetime: instant };
}

/** The day alone, in the newsroom's zone: "Nov. 23, 2026". */
export function formatDay(instant: string, language: string, timeZone: string): TimeView {
  const text = isEnglish(language)
    ? apDay(instant, timeZone)
    : formatter(language, timeZone, DAY).format(new Date(instant));
  return { text, datetime: instant };
}

/** The time of day with a short day, as a wire list shows it: "6:30 a.m. Nov. 23". */
export function formatWireTime(instant: string, language: string, timeZone: string): TimeView {
  const text = isEnglish(language)
    ? `${apClock(instant, timeZone)} ${apMonthDay(calendarDay(instant, timeZone))}`
    : formatter(language, timeZone, WIRE_TIME).format(new Date(instant));
  return { text, datetime: instant };
}

/** The same with the year, for lists whose surroundings do not show it: "6:30 a.m. Nov. 23, 2026". */
export function formatWireTimeOfYear(instant: string, language: string, timeZone: string): TimeView {
  const text = isEnglish(language)
    ? `${apClock(instant, timeZone)} ${apDay(instant, timeZone)}`
    : formatter(language, timeZone, { ...WIRE_TIME, year: 'numeric' }).format(new Date(instant));
  return { text, datetime: instant };
}

/** The time of day with its zone, in the newsroom's: "6:30 a.m. EST". */
export function formatClock(instant: string, language: string, timeZone: string): TimeView {
  const text = isEnglish(language)
    ? `${apClock(instant, timeZone)} ${localTime(toEpoch(instant), timeZone).zone}`
    : formatter(language, timeZone, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(
        new Date(instant),
      );
  return { text, datetime: instant };
}

/** The time of day with its minutes, for a heading of a live story: "6:00 a.m.". */
export function formatTimeOfDay(instant: string, language: string, timeZone: string): string {
  if (!isEnglish(language))
    return formatter(language, timeZone, { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
  const { hour, minute } = localTime(toEpoch(instant), timeZone);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** The day with the day of the week, in the newsroom's zone: "Monday, Nov. 23, 2026". */
export function formatLongDay(instant: string, language: string, timeZone: string): TimeView {
  const text = isEnglish(language)
    ? `${formatter('en-US', timeZone, { weekday: 'long' }).format(new Date(instant))}, ${apDay(instant, timeZone)}`
    : formatter(language, timeZone, { dateStyle: 'full' }).format(new Date(instant));
  return { text, datetime: instant };
}

/**
 * The name of a month: "November 2026".
 * @param year left out where it is clear from the context: "November"
 * @param month 1 to 12
 */
export function formatMonth(year: number | undefined, month: number, language: string): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', ...(year !== undefined && { year: 'numeric' }) };
  return formatter(language, 'UTC', options).format(Date.UTC(year ?? 2000, month - 1));
}

/** Month and day of an ISO calendar day in AP style: "Feb. 28". */
export function apMonthDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${AP_MONTHS[(month ?? 1) - 1]} ${date}`;
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

function apDay(instant: string, timeZone: string): string {
  const day = calendarDay(instant, timeZone);
  return `${apMonthDay(day)}, ${day.slice(0, 4)}`;
}

/** AP Stylebook, "times": figures, no ":00", "a.m." and "p.m.", noon and midnight as words. */
function apClock(instant: string, timeZone: string): string {
  const { hour, minute } = localTime(toEpoch(instant), timeZone);
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const clock = minute === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  return `${clock} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** The calendar is fixed because `fa` defaults to the Persian. */
function formatter(language: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return intl(Intl.DateTimeFormat, language, { ...options, timeZone, calendar: 'gregory' });
}

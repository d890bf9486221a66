/** A moment as it is shown: the words for readers and the attribute for machines. */
export interface TimeView {
  /** What the reader sees, such as "Nov. 23, 2026, 6:30 a.m. EST". */
  text: string;
  /** The value of `<time datetime>`: ISO 8601 with the offset that the author wrote. */
  datetime: string;
}

/**
 * AP Stylebook, "months": with a date, abbreviate all but March to July.
 * The index is the month number, zero-based.
 */
const AP_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** The moment of an ISO 8601 string, as milliseconds since 1970; the schema has made sure that it has an offset. */
export function toEpoch(instant: string): number {
  return Date.parse(instant);
}

/** Orders values by an instant, newest first; equal instants fall back to the id, so that the order is total. */
export function newestFirst<T extends { id: string; epoch: number }>(a: T, b: T): number {
  return b.epoch - a.epoch || (a.id < b.id ? 1 : -1);
}

/** Date, time and zone in one line, in the newsroom's zone: "Nov. 23, 2026, 6:30 a.m. EST". */
export function formatMoment(instant: string, language: string, timeZone: string): TimeView {
  const date = new Date(instant);
  const text = isEnglish(language)
    ? `${apDay(date, timeZone)}, ${apClock(date, timeZone)} ${zoneName(date, timeZone)}`
    : formatter(language, timeZone, { dateStyle: 'medium', timeStyle: 'long' }).format(date);
  return { text, datetime: instant };
}

/** The day alone, in the newsroom's zone: "Nov. 23, 2026". */
export function formatDay(instant: string, language: string, timeZone: string): TimeView {
  const date = new Date(instant);
  const text = isEnglish(language)
    ? apDay(date, timeZone)
    : formatter(language, timeZone, { dateStyle: 'medium' }).format(date);
  return { text, datetime: instant };
}

/** The time of day with a short day, as a wire list shows it: "6:30 a.m. Nov. 23". */
export function formatWireTime(instant: string, language: string, timeZone: string): TimeView {
  const date = new Date(instant);
  const text = isEnglish(language)
    ? `${apClock(date, timeZone)} ${apMonthDay(calendarDay(instant, timeZone))}`
    : formatter(language, timeZone, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(
        date,
      );
  return { text, datetime: instant };
}

/** Month and day of an ISO calendar day in AP style: "Feb. 28". */
export function apMonthDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${AP_MONTHS[(month ?? 1) - 1]} ${date}`;
}

/** The calendar day of an instant in a time zone, as YYYY-MM-DD. */
export function calendarDay(instant: string, timeZone: string): string {
  const parts = partsOf(new Date(instant), 'en-US', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/** True for English in any of its regions. */
export function isEnglish(language: string): boolean {
  return language === 'en' || language.startsWith('en-');
}

function apDay(date: Date, timeZone: string): string {
  const day = calendarDay(date.toISOString(), timeZone);
  return `${apMonthDay(day)}, ${day.slice(0, 4)}`;
}

/** AP Stylebook, "times": figures, no ":00", "a.m." and "p.m.", noon and midnight as words. */
function apClock(date: Date, timeZone: string): string {
  const { hour, minute } = partsOf(date, 'en-US', timeZone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const hours = Number(hour);
  if (minute === '00' && hours === 12) return 'noon';
  if (minute === '00' && hours === 0) return 'midnight';
  const clock = minute === '00' ? `${hours % 12 || 12}` : `${hours % 12 || 12}:${minute}`;
  return `${clock} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
}

function zoneName(date: Date, timeZone: string): string {
  return partsOf(date, 'en-US', timeZone, { timeZoneName: 'short' })['timeZoneName'] ?? timeZone;
}

function partsOf(
  date: Date,
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Record<string, string> {
  const parts = formatter(language, timeZone, options).formatToParts(date);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times what using one does; the calendar is fixed because `fa` defaults to the Persian. */
function formatter(language: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, timeZone, options]);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language, { ...options, timeZone, calendar: 'gregory' });
    formatters.set(key, found);
  }
  return found;
}
